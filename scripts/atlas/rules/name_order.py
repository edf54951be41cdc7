"""Earlier names that are out of order, or that are the next name as well."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_boundary
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Names that ended before the one above them, and those followed by the same name."""
    if not isinstance(entry.record, Partner | Ally):
        return
    names = entry.record.earlier_names
    for number, (one, following) in enumerate(pairwise([*(one.name for one in names), entry.record.name])):
        if one == following:
            yield Finding(("earlier_names", number, "name"), f'"{one}" is the next name as well; which is wrong?')
    bounds = [of_boundary(one.until, ("earlier_names", number, "until")) for number, one in enumerate(names)]
    for before, after in pairwise(bounds):
        if before and after and after.latest <= before.earliest:
            message = f"{after.shown} is not after the name above it ({before.shown}); move it up, or mend it"
            yield Finding(after.at, message)


RULE = Rule(
    "name-order",
    "Earlier names of a country or organisation stand in the order of time, each unlike the next.",
    each=check,
)

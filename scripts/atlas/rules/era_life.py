"""Main decisions of an era that lie outside its years, or are out of order."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.records import Dated, Era
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Decisions and milestones that certainly are of another era, or earlier than the one above them."""
    if not isinstance(entry.record, Era):
        return
    years, bounds = entry.record.years, []
    for number, reference in enumerate(entry.record.decisions):
        found = catalogue.find(reference)
        if found and isinstance(found.record, Dated):
            bounds.append(of_date(found.record.date, ("decisions", number)))
    for bound in bounds:
        if bound.latest < years.earliest or bound.earliest > years.latest:
            yield Finding(bound.at, f"is of {bound.shown}, outside the era ({years}); name it in the era of that year")
    for before, after in pairwise(bounds):
        if after.latest < before.earliest:
            message = f"is of {after.shown}, before the one above it ({before.shown}); they stand in the order of time"
            yield Finding(after.at, message)


RULE = Rule(
    "era-life",
    "The main decisions of an era are of its years and stand in the order of time.",
    each=check,
)

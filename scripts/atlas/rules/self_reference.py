"""Records that name themselves."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """References from a record to itself."""
    for at, reference in entry.contents.references:
        if reference == entry.reference:
            yield Finding(
                at, "the record names itself; whatever stands in it is shown on its page anyway, so delete this"
            )


RULE = Rule("self-reference", "A record does not name itself in `concerns` or `to`.", level="warning", each=check)

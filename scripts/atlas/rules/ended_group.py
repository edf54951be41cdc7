"""Memberships without an end in groups that have ended."""

from collections.abc import Iterator

from atlas.model.spells import Membership
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import goes_on, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Memberships that would count as going on although their group is no more."""
    for at, part in entry.contents.parts:
        if isinstance(part, Membership) and goes_on(part):
            owner = catalogue.find(f"groups/{part.group}")
            gone = of_life(owner.record)[1] if owner else None
            if gone:
                message = f"groups/{part.group} ended ({gone.shown}), but this membership has no end; give it `until`"
                yield Finding((*at, "group"), message)


RULE = Rule(
    "ended-group",
    "A membership in a group that has ended has an end as well.",
    level="warning",
    each=check,
)

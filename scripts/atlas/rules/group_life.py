"""Memberships, programmes and contributions that stick out of the life of their group, tool or operation."""

from collections.abc import Iterator

from atlas.model.spells import Contribution, Membership, ProgrammeUse
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What certainly began or ended outside the life of what it belongs to."""
    for at, part in entry.contents.parts:
        if not isinstance(part, Membership | ProgrammeUse | Contribution):
            continue
        reference = part.owner
        owner = catalogue.find(reference)
        if owner is None:
            continue
        born, gone = of_life(owner.record)
        if born and gone and gone.latest <= born.earliest:
            continue  # the fault is in the record of the group, which spell-order tells
        began, ended = of_life(part, at)
        first, last = of_attested(part, at)
        start = began or first  # whether what is shown lies before `from` is a matter of the spell's own order
        if start and born and start.latest < born.earliest:
            yield Finding(start.at, f"{start.shown} is before {reference} began ({born.shown})")
        if start and gone and start.earliest >= gone.latest:
            yield Finding(start.at, f"{start.shown} is after {reference} ended ({gone.shown})")
        if ended and gone and ended.earliest > gone.latest:
            yield Finding(ended.at, f"{ended.shown} is after {reference} ended ({gone.shown})")
        if ended and born and ended.latest <= born.earliest:
            yield Finding(ended.at, f"{ended.shown} is before {reference} began ({born.shown})")
        if last and gone and start and last.earliest >= gone.latest > start.earliest:
            yield Finding(last.at, f"attested to {last.shown}, when {reference} had ended ({gone.shown})")


RULE = Rule(
    "group-life",
    "A membership lies within the life of its group, the use of a programme within that of its tool, and a "
    "contribution within that of its operation.",
    each=check,
)

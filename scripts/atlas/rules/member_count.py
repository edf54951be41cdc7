"""Numbers of members that a source gives and the memberships do not bear out."""

from collections import defaultdict
from collections.abc import Iterator

from atlas.derive.standing import Standing, on_day
from atlas.model.dates import Day
from atlas.model.spells import Boundary, Membership
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_IN = (Standing.MEMBER, Standing.SUSPENDED)


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Counts in groups that no number between the certain and the possible members meets."""
    partners: dict[str, list[tuple[Membership, ...]]] = defaultdict(list)
    for partner in catalogue.of("partners"):
        own: dict[str, list[Membership]] = defaultdict(list)
        for membership in partner.record.memberships:
            own[membership.group].append(membership)
        for group, spells in own.items():
            partners[group].append(tuple(spells))
    for entry in catalogue.of("groups"):
        for number, count in enumerate(entry.record.counts):
            if count.unnamed > count.members:
                message = f"{count.unnamed} of {count.members} partners cannot be unnamed; which number is wrong?"
                yield entry, Finding(("counts", number, "unnamed"), message)
                continue
            days = (count.date.earliest, count.date.latest)
            ranges = [_members(partners[entry.id], day, entry.record.from_) for day in days]
            fewest, most = min(low for low, _ in ranges), max(high for _, high in ranges)
            named = count.members - count.unnamed
            if not fewest <= named <= most:
                shown = f"{fewest}" if fewest == most else f"{fewest} to {most}"
                message = f"the source counts {named} partners by name, but the memberships give {shown}"
                yield entry, Finding(("counts", number, "members"), message)


def _members(partners: list[tuple[Membership, ...]], day: Day, began: Boundary | None) -> tuple[int, int]:
    """How many are in a group on a day: at least, and at most where sources leave it open."""
    standings = [on_day(spells, day, began).standing for spells in partners]
    certain = sum(standing in _IN for standing in standings)
    return certain, certain + sum(standing not in (*_IN, Standing.NOT_MEMBER) for standing in standings)


RULE = Rule(
    "member-count",
    "Where a source counts the members of a group, as many partners are in it on that day; those whose standing is not "
    "known, or told differently by sources, may be counted or not.",
    all=check,
    follows=True,
)

"""Holes between a format and the one that took its place, for a partner that was in both."""

from collections.abc import Iterator

from atlas.model.dates import ONE_DAY, Day
from atlas.model.paths import DataPath
from atlas.model.records import Group, Partner
from atlas.model.spells import Membership
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Memberships in a successor that surely begin, or are only shown, after the format before it had ended."""
    if not isinstance(entry.record, Partner):
        return
    placed = [(("memberships", number), spell) for number, spell in enumerate(entry.record.memberships)]
    for at, spell in placed:
        group = catalogue.find(f"groups/{spell.group}")
        ended = of_life(spell, at)[1]
        gone = of_life(group.record)[1] if group and isinstance(group.record, Group) else None
        if group is None or ended is None or gone is None or ended.latest < gone.earliest:
            continue  # it left before the format passed into another
        successors = {relation.to for relation in group.record.replaced_by}
        for later_at, later in placed:
            if f"groups/{later.group}" in successors and (hole := _hole(later, later_at, ended.latest + ONE_DAY)):
                yield Finding(
                    hole,
                    f"was in groups/{spell.group} until it ended ({ended.shown}), but in groups/{later.group} only "
                    "later; write the hand-over as `from`, with `basis: inferred` and a `note` where none gives it",
                )


def _hole(later: Membership, at: DataPath, limit: Day) -> DataPath | None:
    """The place of a beginning that leaves a hole; None where there is none."""
    began, first = of_life(later, at)[0], of_attested(later, at)[0]
    bound = began or first
    return bound.at if bound and bound.earliest > limit else None


RULE = Rule(
    "hand-over",
    "Where a format passed into another, a partner that was in both has no hole between them.",
    each=check,
)

"""Two memberships in one group, uses of one tool or parts in one operation at the same time."""

from collections import defaultdict
from collections.abc import Iterator

from atlas.model.dates import ONE_DAY, Day
from atlas.model.paths import DataPath
from atlas.model.spells import Contribution, Membership, ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Spells that certainly share a day with one that began before them."""
    spells: dict[str, list[tuple[Day, Day, DataPath]]] = defaultdict(list)
    for at, part in entry.contents.parts:
        if isinstance(part, Membership | ProgrammeUse | Contribution):
            certain = _certain(part, at)
            if certain:
                spells[part.owner].append((*certain, at))
    for name, found in spells.items():
        covered = Day.min
        for first, after, at in sorted(found, key=lambda spell: spell[:2]):
            if first < covered:
                yield Finding(at, f'overlaps with another spell in "{name}"; merge the two or mend their dates')
            covered = max(covered, after)


def _certain(spell: Spell, at: DataPath) -> tuple[Day, Day] | None:
    """First certain day and the day after the last; None where no day is certain.

    A membership with no known end goes on; another use or part may lapse and be taken up again.
    """
    (began, ended), (shown, shown_last) = of_life(spell, at), of_attested(spell, at)
    first = began or shown
    if first is None:
        return None
    if ended:
        after = ended.earliest
    elif isinstance(spell, Membership):
        after = Day.max
    elif shown_last:
        after = shown_last.earliest + ONE_DAY
    else:
        after = first.latest + ONE_DAY
    return (first.latest, after) if first.latest < after else None


RULE = Rule(
    "overlapping-spells",
    "A partner is in a group, uses a programme or serves in an operation once at a time; a return is a spell of its "
    "own.",
    each=check,
)

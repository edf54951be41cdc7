"""Two memberships in one group, uses of one tool, parts in one operation or offices of one kind at the same time."""

from collections import defaultdict
from collections.abc import Hashable, Iterator

from atlas.model.dates import ONE_DAY, Day
from atlas.model.paths import DataPath
from atlas.model.spells import Contribution, Membership, ProgrammeUse, Representation, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Spells that certainly share a day with one that began before them, or have the very dates of another."""
    spells: dict[str, list[tuple[Spell, DataPath]]] = defaultdict(list)
    for at, part in entry.contents.parts:
        if isinstance(part, Membership | ProgrammeUse | Contribution):
            spells[part.owner].append((part, at))
        elif isinstance(part, Representation) and getattr(entry.record, "type", "") == "country":
            # A contact point of each Ally, and else one office of a kind, which is in one city; organisations have
            # several seats.
            spells[" ".join((part.type, *part.by))].append((part, at))
    for name, found in spells.items():
        for at in (*_sharing_a_day(found), *_alike(found)):
            yield Finding(at, f'overlaps with another spell in "{name}"; merge the two or mend their dates')


def _sharing_a_day(spells: list[tuple[Spell, DataPath]]) -> Iterator[DataPath]:
    certain = [(*days, at) for spell, at in spells if (days := _certain(spell, at))]
    covered = Day.min
    for first, after, at in sorted(certain, key=lambda spell: spell[:2]):
        if first < covered:
            yield at
        covered = max(covered, after)


def _alike(spells: list[tuple[Spell, DataPath]]) -> Iterator[DataPath]:
    """Of spells without a certain day, those with the dates of one before them."""
    before: set[Hashable] = set()
    for spell, at in spells:
        dates = (spell.from_ and spell.from_.dates, spell.until and spell.until.dates, spell.attested)
        if dates in before and any(dates) and not _certain(spell, at):
            yield at
        before.add(dates)


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
    "A partner is in a group, uses a programme, serves in an operation or has an office of a kind once at a time; a "
    "return, or another city, is a spell of its own.",
    each=check,
)

"""Spells and operations that go on and of which no source is given that shows them."""

from collections.abc import Iterator

from atlas.model.records import Group, Operation
from atlas.model.spells import Membership, ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Spells and operations without an end and without a last day on which they were seen."""
    for entry in catalogue.entries.values():
        for at, part in entry.contents.parts:
            if isinstance(part, Operation) and not (part.until or part.attested):
                yield entry, Finding(at, f"goes on, but {_WANTED}")
            if not isinstance(part, Spell) or part.until or part.last_shown:
                continue
            is_open = part.attested is not None
            if is_open or not _is_listed(entry, part, catalogue):
                place = (*at, "attested") if is_open else at
                yield entry, Finding(place, f"goes on, but {_WANTED}{_command(entry, part)}")


def _command(entry: Entry, spell: Spell) -> str:
    """How the day can be written by a command, where one writes it."""
    if not isinstance(spell, Membership | ProgrammeUse):
        return ""
    return f", or run `python3 scripts/confirm.py {entry.reference} {spell.owner} DAY SOURCE`"


def _is_listed(entry: Entry, spell: Spell, catalogue: Catalogue) -> bool:
    """Whether a list in its group names the partner on a day on which the spell can have begun."""
    if not isinstance(spell, Membership):
        return False
    start = spell.start
    lists = catalogue.record(Group, spell.group).seen
    return any(entry.id in one.members and not (start and one.date.latest < start.earliest) for one in lists)


_WANTED = "no last day is given on which a source shows it; add `attested`, such as `attested: 2024-10-03`"

RULE = Rule(
    "last-seen",
    "What has no end has a last day on which a source shows it: in `attested`, or for a membership in a list of its "
    "group (`seen`).",
    all=check,
    follows=True,
)

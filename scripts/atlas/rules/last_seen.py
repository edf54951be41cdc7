"""Spells that go on and of which no source is given that shows them."""

from collections.abc import Iterator

from atlas.model.records import Group
from atlas.model.spells import Membership, ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Spells without an end and without a last day on which they were seen."""
    for entry in catalogue.entries.values():
        for at, part in entry.contents.parts:
            if not isinstance(part, Spell) or part.until or part.last_shown:
                continue
            is_open = part.attested is not None
            if is_open or not _is_listed(entry, part, catalogue):
                message = (
                    "goes on, but no last day is given on which a source shows it; add `attested`, such as `attested: "
                    f"2024-10-03`{_command(entry, part)}"
                )
                yield entry, Finding((*at, "attested") if is_open else at, message)


def _command(entry: Entry, spell: Spell) -> str:
    """How the day can be written by a command, where one writes it."""
    match spell:
        case Membership():
            owner = f"groups/{spell.group}"
        case ProgrammeUse():
            owner = f"tools/{spell.tool}"
        case _:
            return ""
    return f", or run `python3 scripts/confirm.py {entry.reference} {owner} DAY SOURCE`"


def _is_listed(entry: Entry, spell: Spell, catalogue: Catalogue) -> bool:
    """Whether a list in its group names the partner on a day on which the spell can have begun."""
    if not isinstance(spell, Membership):
        return False
    start = spell.start
    lists = catalogue.record(Group, spell.group).seen
    return any(entry.id in one.members and not (start and one.date.latest < start.earliest) for one in lists)


RULE = Rule(
    "last-seen",
    "What has no end has a last day on which a source shows it: in `attested`, or for a membership in a list of its "
    "group (`seen`).",
    all=check,
    follows=True,
)

"""What goes on and of which no source is given that shows it."""

from collections.abc import Iterator

from atlas.derive.confirmations import last_shown
from atlas.derive.connections import connect
from atlas.model.records import Group, Lived, Partner
from atlas.model.spells import Membership, ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Groups, tools, operations and spells without an end and without a last day on which they were seen."""
    members = connect(catalogue).members
    for entry in catalogue.entries.values():
        if isinstance(entry.record, Lived) and not entry.record.until and not _is_shown(entry, members):
            yield entry, Finding((), f"goes on, but {_WANTED}")
        for at, part in entry.contents.parts:
            if not isinstance(part, Spell) or part.until or part.last_shown:
                continue
            is_open = part.attested is not None
            if is_open or not _is_listed(entry, part, catalogue):
                place = (*at, "attested") if is_open else at
                yield entry, Finding(place, f"goes on, but {_WANTED}{_command(entry, part)}")


def _is_shown(entry: Entry, members: dict[str, list[tuple[Entry[Partner], Spell]]]) -> bool:
    return last_shown(entry, (spell for _, spell in members[entry.reference])) is not None


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
    "What has no end has a last day on which a source shows it: in `attested`, for a membership in a list of its group "
    "(`seen`), and for a group, tool or operation also in who is in it or uses it.",
    all=check,
    follows=True,
)

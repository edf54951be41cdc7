"""The partners in a group, or that use a tool, each once with all its spells."""

from collections.abc import Sequence

from atlas.derive.standing import State, on_day
from atlas.derive.status import FormatState, format_state
from atlas.model.dates import Day
from atlas.model.records import Group, Partner, Tool
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry

Pairs = Sequence[tuple[Entry[Partner], Spell]]


def by_partner(found: Pairs) -> list[tuple[Entry[Partner], list[Spell]]]:
    """Each partner once, by name, with its spells."""
    together: dict[str, tuple[Entry[Partner], list[Spell]]] = {}
    for partner, spell in found:
        together.setdefault(partner.id, (partner, []))[1].append(spell)
    return sorted(together.values(), key=lambda pair: pair[0].record.name.casefold())


def states(owner: Group | Tool, found: Pairs, day: Day) -> dict[str, FormatState]:
    """The state on a day of each partner that is or was in it, by the partner's id, in the order of names."""
    return {partner.id: format_state(spells, day, owner.from_) for partner, spells in by_partner(found)}


def standings(owner: Group | Tool, found: Pairs, day: Day) -> list[tuple[Entry[Partner], list[Spell], State]]:
    """Each partner once, by name, with its spells and where they stand on a day."""
    return [(partner, spells, on_day(spells, day, owner.from_)) for partner, spells in by_partner(found)]

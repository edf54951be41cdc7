"""The partners in a group, that use a tool or serve in an operation, each once with all its spells."""

from collections.abc import Sequence

from atlas.derive.status import FormatStatus, format_status
from atlas.model.dates import Day
from atlas.model.records import Lived, Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry

Pairs = Sequence[tuple[Entry[Partner], Spell]]


def by_partner(found: Pairs) -> list[tuple[Entry[Partner], list[Spell]]]:
    """Each partner once, by name, with its spells."""
    together: dict[str, tuple[Entry[Partner], list[Spell]]] = {}
    for partner, spell in found:
        together.setdefault(partner.id, (partner, []))[1].append(spell)
    return sorted(together.values(), key=lambda pair: pair[0].record.name.casefold())


def states(owner: Lived, found: Pairs, day: Day) -> dict[str, FormatStatus]:
    """The state on a day of each partner that is or was in it, by the partner's id, in the order of names."""
    return {partner.id: format_status(spells, day, owner, partner.record) for partner, spells in by_partner(found)}

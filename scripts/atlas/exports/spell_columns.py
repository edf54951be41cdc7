"""The columns that all spells share."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from atlas.derive.edges import beginning, end
from atlas.derive.standing import in_order
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.model import walk
from atlas.model.records import Partner
from atlas.model.spells import Contribution, Membership, ProgrammeUse, Representation, Spell
from atlas.reading.catalogue import Entry

SomeSpell = TypeVar("SomeSpell", Membership, ProgrammeUse, Contribution, Representation)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellColumns:
    """The columns with which the row of a spell ends: its boundaries, when it is shown, note and sources."""

    from_: columns.From
    until: columns.Until
    first_shown: columns.FirstShown
    last_shown: columns.LastShown
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def shared(entry: Entry[Partner], spell: Spell) -> dict[str, Any]:
    """Whose spell it is, and its boundaries, note and sources."""
    return {**columns.whose(entry), "page": page(entry.reference), **of_spell(spell)}


def numbered(spells: Iterable[SomeSpell]) -> Iterator[tuple[SomeSpell, int]]:
    """A partner's spells in order of time, each with its number among those in the same format or of the same kind."""
    numbers = Counter[str]()
    for spell in in_order(spells):
        of = spell.type if isinstance(spell, Representation) else spell.owner
        numbers[of] += 1
        yield spell, numbers[of]


def of_spell(spell: Spell) -> dict[str, Any]:
    """The boundaries, note and sources of a spell."""
    return {
        "from_": beginning(spell),
        "until": end(spell),
        "first_shown": None if spell.from_ else spell.first_shown,
        "last_shown": spell.last_shown,
        "note": spell.note,
        "sources": cited(citation for _, citation in walk.contents(spell).citations),
    }

"""The columns that all spells share."""

from dataclasses import dataclass
from typing import Any

from atlas.derive.edges import beginning, end
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.model import walk
from atlas.model.records import Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry


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

"""The columns that all spells of partners share."""

from typing import Any

from atlas.derive.edges import beginning, end
from atlas.exports.columns import cited, page
from atlas.model import walk
from atlas.model.records import Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry


def shared(entry: Entry[Partner], spell: Spell) -> dict[str, Any]:
    """Whose spell it is, and its boundaries, note and sources."""
    return {
        "partner": entry.id,
        "partner_name": entry.record.name,
        "page": page(entry.reference),
        **of_spell(spell),
    }


def of_spell(spell: Spell) -> dict[str, Any]:
    """The boundaries, note and sources of a spell."""
    begun, ended = beginning(spell), end(spell)
    return {
        "from_": begun.edtf,
        "from_earliest": begun.earliest,
        "from_latest": begun.latest,
        "from_certainty": begun.certainty,
        "until": ended.edtf,
        "until_earliest": ended.earliest,
        "until_latest": ended.latest,
        "until_certainty": ended.certainty,
        "note": spell.note,
        "sources": cited(citation for _, citation in walk.contents(spell).citations),
    }


def last_shown(spell: Spell) -> str | None:
    """The last date on which a source shows it, as EDTF."""
    return spell.last_shown.edtf if spell.last_shown else None

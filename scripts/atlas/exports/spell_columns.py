"""The columns that all spells of partners share."""

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
    """The columns with which the row of a spell ends: its boundaries, note and sources."""

    from_: columns.From
    from_earliest: columns.FromEarliest
    from_latest: columns.FromLatest
    from_certainty: columns.FromCertainty
    until: columns.Until
    until_earliest: columns.UntilEarliest
    until_latest: columns.UntilLatest
    until_certainty: columns.UntilCertainty
    last_shown: columns.LastShown
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


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

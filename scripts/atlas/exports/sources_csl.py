"""Sources as CSL-JSON (https://docs.citationstyles.org/), which Zotero, pandoc and their kin read."""

from typing import Any

from atlas.exports.files import lines
from atlas.model.dates import Date
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry

PARTS_OF_A_WHOLE = ("article-newspaper", "article-magazine", "article-journal", "entry-encyclopedia")
"""Types of which the publisher in our data is the newspaper, journal or work that they stand in."""


def text(catalogue: Catalogue) -> str:
    """All sources, by id."""
    return lines(item(entry) for entry in catalogue.of("sources")) + "\n"


def item(entry: Entry) -> dict[str, Any]:
    """One source."""
    source: Source = entry.record
    item = {
        "id": entry.id,
        "type": source.type,
        "title": source.title,
        "author": [_name(author) for author in source.author],
        "container-title" if source.type in PARTS_OF_A_WHOLE else "publisher": source.publisher,
        "issued": _date(source.issued) if source.issued else None,
        "accessed": _date(source.accessed),
        "URL": source.url,
        "archive_location": source.archived,
        "language": source.language,
        "number": source.number,
    }
    return {key: value for key, value in item.items() if value}


def _name(author: str) -> dict[str, str]:
    """A person, family name first with a comma; a name without one is an institution's, or cannot be split."""
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _date(date: Date) -> dict[str, Any]:
    """CSL knows a date or a range; some day in a span is a range that is about right."""
    first, last = date.ends
    parts = [_parts(first)] if last is None or last == first else [_parts(first), _parts(last)]
    circa = {"circa": True} if date.approximate or date.precision == "span" else {}
    return {"date-parts": parts, **circa}


def _parts(date: Date) -> list[int]:
    """Year, month and day, as far as they are given."""
    return [int(part) for part in date.edtf.rstrip("~").split("-")]

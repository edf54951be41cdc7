"""Listings as files: JSON that explains itself, and CSV (RFC 4180, UTF-8) for spreadsheets."""

import csv
import datetime
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from atlas.exports.listing import Listing
from atlas.model.addresses import Site
from atlas.model.dates import Date

LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
SEPARATOR = "|"
"""Stands between the items of a list in one CSV cell; no item has it."""

_GUARD = "'"
_GUARDED = ("=", "+", "-", "@", "\t", "\r", _GUARD)
"""How a text begins that a spreadsheet takes for a formula; and one that would be taken for a guarded one."""


def as_json(listing: Listing, site: Site, edition: Date) -> str:
    """One object: what the file is, its columns, and its rows as objects."""
    columns = [
        {"name": column.name, "type": column.words, "optional": column.optional, "description": column.description}
        for column in listing.columns
    ]
    about = {
        "title": f"{site.name}: {listing.title}",
        "description": listing.description,
        "edition": edition.edtf,
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "site": site.url,
        "columns": columns,
        "count": len(listing.rows),
    }
    names = [column.name for column in listing.columns]
    rows = (dict(zip(names, map(plain, cells), strict=True)) for cells in listing.cells)
    head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
    return f'{head},\n "rows": {lines(rows)}\n}}\n'


def lines(objects: Iterable[Mapping[str, Any]]) -> str:
    """A JSON array with an object a line: quick to write, and a change in one is seen as one."""
    texts = ",\n".join(json.dumps(item, ensure_ascii=False) for item in objects)
    return f"[\n{texts}\n]"


def as_csv(listing: Listing) -> str:
    """A line of column names, then a line a row; lines end in CR LF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in listing.columns)
    writer.writerows(map(_cell, cells) for cells in listing.cells)
    return text.getvalue()


def plain(value: Any) -> Any:
    """A value as JSON has it, and SQL: a day as text."""
    return value.isoformat() if isinstance(value, datetime.date) else value


def _cell(value: Any) -> str:
    """A value as text. An apostrophe before it keeps a spreadsheet from reading it as a formula.

    Whoever reads a cell takes the apostrophe away with which it begins; no other cell begins with one.
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case tuple():
            return _guarded(SEPARATOR.join(value))
        case str():
            return _guarded(value)
        case _:
            return str(plain(value))


def _guarded(text: str) -> str:
    return _GUARD + text if text.startswith(_GUARDED) else text

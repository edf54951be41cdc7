"""All listings as one workbook for spreadsheets: a sheet a listing, days as days, dates as the text that they are."""

import datetime
import io
from collections.abc import Iterable, Mapping
from typing import Any

import xlsxwriter

from atlas.exports.files import SEPARATOR
from atlas.exports.listing import Listing
from atlas.model.dates import Day

_LONGEST = 32_767
"""Letters that a cell holds at most."""
_FIRST_YEAR = 1900
"""Spreadsheets know no days before it."""
_WIDTH = {"date": 12, "integer": 8, "boolean": 8, "list": 30}
_SETTINGS = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}


def workbook(listings: Iterable[Listing], about: Mapping[str, str], day: Day) -> bytes:
    """The content of the file; `day` is the one on which it says that it was made.

    The first sheet tells what the workbook is, by `about`, and the second what each column holds.
    """
    listings = tuple(listings)
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, _SETTINGS) as book:
        book.set_properties({"title": about.get("title", ""), "created": _midnight(day)})
        sheets = _Sheets(book)
        sheets.add("about", {"": 16, " ": 100}, about.items())
        columns = (
            (listing.name, column.name, column.words, column.description)
            for listing in listings
            for column in listing.columns
        )
        sheets.add("columns", {"sheet": 20, "column": 24, "value": 16, "what it holds": 100}, columns)
        for listing in listings:
            widths = {column.name: _WIDTH.get(column.type, 20) for column in listing.columns}
            sheets.add(listing.name, widths, listing.cells)
    return packed.getvalue()


class _Sheets:
    """The sheets of a workbook, all made alike."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._head = book.add_format({"bold": True})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})

    def add(self, name: str, widths: Mapping[str, int], rows: Iterable[Iterable[Any]]) -> None:
        """One more, with columns of these names and so many letters wide; the first row stays in sight."""
        sheet, last = self._book.add_worksheet(name), 0
        for at, (title, width) in enumerate(widths.items()):
            sheet.set_column(at, at, width)
            sheet.write_string(0, at, title, self._head)
        for last, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                self._write(sheet, (last, at), value)
        sheet.freeze_panes(1, 0)
        if last:
            sheet.autofilter(0, 0, last, len(widths) - 1)

    def _write(self, sheet: Any, at: tuple[int, int], value: Any) -> None:
        match value:
            case None | "" | ():
                pass
            case bool():
                sheet.write_boolean(*at, value)
            case int() | float():
                sheet.write_number(*at, value)
            case datetime.date() if value.year >= _FIRST_YEAR:
                sheet.write_datetime(*at, _midnight(value), self._day)
            case datetime.date():
                sheet.write_string(*at, value.isoformat())
            case tuple():
                sheet.write_string(*at, SEPARATOR.join(value)[:_LONGEST])
            case _:
                sheet.write_string(*at, str(value)[:_LONGEST])


def _midnight(day: Day) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time())

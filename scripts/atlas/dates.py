"""Dates of every precision that a source can give, in EDTF.

The forms are those of the Extended Date/Time Format (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/)
that the data needs: `2011`, `2011-04`, `2011-04-15`, an interval `2006-11-28/2006-11-29`, one day of a
span `[2005-01..2005-03]`, and `~` after a date for "about". Precision is never made up.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

Day = datetime.date
Precision = Literal["day", "month", "year", "span", "interval"]

POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?~?"
PATTERN = rf"^(?:{POINT}|{POINT}/(?:{POINT}|\.\.)|\[{POINT}\.\.{POINT}\])$"
EXPECTED = (
    "a date is written 2011, 2011-04, 2011-04-15, 2006-11-28/2006-11-29 (from the first day to the last) "
    "or [2005-01..2005-03] (some day between), with ~ after it for about"
)
MONTHS = tuple(calendar.month_name)

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_OPEN = ".."


@dataclass(frozen=True)
class Date:
    """A date as its source gives it.

    `edtf` is the text in the data; `earliest` and `latest` are the first and the last day that it
    can mean. An interval that is open (`2012-10/..`) has `Day.max` as its latest day.
    """

    edtf: str
    earliest: Day
    latest: Day
    precision: Precision
    approximate: bool = False

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        """Order in time: by first possible day, then the more exact date first."""
        return (self.earliest, self.latest, self.edtf)

    @property
    def ends(self) -> tuple["Date", "Date | None"]:
        """First and last part of an interval or span; a simple date twice; None for an open end."""
        if self.precision not in ("interval", "span"):
            return (self, self)
        first, last = re.split(r"/|(?<!/)\.\.(?!$)", self.edtf.strip("[]"), maxsplit=1)
        return (parse(first), None if last == _OPEN else parse(last))

    @cached_property
    def words(self) -> str:
        """The date as it is printed: `28-29 November 2006`, `April 2011`, `about 1994`."""
        first, last = self.ends
        if self.precision == "span":
            return f"between {first.words} and {last.words if last else ''}"
        if self.precision == "interval":
            return f"from {first.words}" if last is None else _interval_words(first, last)
        if self.approximate:
            return f"about {parse(self.edtf.removesuffix('~')).words}"
        year, month, day = self.earliest.year, MONTHS[self.earliest.month], self.earliest.day
        if self.precision == "year":
            return str(year)
        return f"{month} {year}" if self.precision == "month" else f"{day} {month} {year}"

    def __str__(self) -> str:
        return self.edtf


@lru_cache(maxsize=65536)
def parse(text: str) -> Date:
    """Read one EDTF date. Raises ValueError, in words for an editor, where it is none."""
    if text.startswith("[") and text.endswith("]") and _OPEN in text:
        first, _, last = text[1:-1].partition(_OPEN)
        return _between(text, _point(first), _point(last), "span")
    if "/" in text:
        first, _, last = text.partition("/")
        start = _point(first)
        if last == _OPEN:
            return Date(text, start.earliest, Day.max, "interval", start.approximate)
        return _between(text, start, _point(last), "interval")
    return _point(text)


def from_day(day: Day) -> Date:
    """The date of one known day."""
    return Date(day.isoformat(), day, day, "day")


def _between(text: str, first: Date, last: Date, precision: Precision) -> Date:
    if last.latest < first.latest or last.earliest < first.earliest:
        raise ValueError(f'"{text}" ends before it starts; write the earlier date first')
    approximate = first.approximate or last.approximate
    return Date(text, first.earliest, last.latest, precision, approximate)


def _point(text: str) -> Date:
    match = _POINT.fullmatch(text)
    if not match or not text.isascii():
        raise ValueError(f'"{text}" is no date; {EXPECTED}')
    year, month, day = (int(part) if part else 0 for part in match.groups()[:3])
    about = bool(match[4])
    if not 1900 <= year <= 2100:
        raise ValueError(f'"{text}" is not in the years 1900 to 2100; is a digit wrong?')
    if not match[2]:
        return _widened(Date(text, Day(year, 1, 1), Day(year, 12, 31), "year", about), 366)
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}" has no month {match[2]}; months run from 01 to 12')
    length = calendar.monthrange(year, month)[1]
    if not match[3]:
        return _widened(Date(text, Day(year, month, 1), Day(year, month, length), "month", about), 31)
    if not 1 <= day <= length:
        raise ValueError(f'"{text}" does not exist: {MONTHS[month]} {year} has {length} days')
    return _widened(Date(text, Day(year, month, day), Day(year, month, day), "day", about), 1)


def _widened(date: Date, days: int) -> Date:
    """An approximate date may lie one unit of its precision to either side."""
    if not date.approximate:
        return date
    margin = datetime.timedelta(days=days)
    return Date(date.edtf, date.earliest - margin, date.latest + margin, date.precision, True)


def _interval_words(first: Date, last: Date) -> str:
    """`28-29 November 2006` (with an en dash) where both ends are days of one month or year."""
    if first.precision == last.precision == "day" and not (first.approximate or last.approximate):
        start, end = first.earliest, last.earliest
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}–{last.words}"
        if start.year == end.year:
            return f"{start.day} {MONTHS[start.month]} – {last.words}"
    return f"{first.words} – {last.words}"

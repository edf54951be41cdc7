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

from atlas.model import written_dates

Day = datetime.date
Precision = Literal["day", "month", "year", "span", "interval"]

POINT = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?~?"
PATTERN = rf"^(?:{POINT}|{POINT}/(?:{POINT}|\.\.)|\[{POINT}\.\.{POINT}\])$"
EXPECTED = (
    "a date is written 2011, 2011-04, 2011-04-15, 2006-11-28/2006-11-29 (from the first day to the last) "
    "or [2005-01..2005-03] (some day between), with ~ after it for about"
)
MONTHS = tuple(calendar.month_name)
ONE_DAY = datetime.timedelta(days=1)

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

    @cached_property
    def sort_key(self) -> tuple[Day, Day, str]:
        """Order in time: by first day, then the more exact date first; one "about" a year stands in that year."""
        first, _ = self.ends
        if first.approximate:
            first = parse(first.edtf.removesuffix("~"))
        return (first.earliest, self.latest, self.edtf)

    @cached_property
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
        if self.precision == "span" and last:
            either = self._is_either_day
            return (
                _joined(first, last, " or ", " or ") if either else f"between {_joined(first, last, ' and ', ' and ')}"
            )
        if self.precision == "interval":
            return f"from {first.words}" if last is None else _joined(first, last, "–", " – ")
        if self.approximate:
            return f"about {parse(self.edtf.removesuffix('~')).words}"
        year, month, day = self.earliest.year, MONTHS[self.earliest.month], self.earliest.day
        if self.precision == "year":
            return str(year)
        return f"{month} {year}" if self.precision == "month" else f"{day} {month} {year}"

    @property
    def in_sentence(self) -> str:
        """The date after `from`, `until` or `since`: `a day between January and March 2005`."""
        return f"a day {self.words}" if self._is_between else self.words

    @property
    def when(self) -> str:
        """The date as an adverb: `on 15 April 2011`, `in 2011`, `on a day between 1 and 7 May 2011`, `about 1994`."""
        if self.approximate:
            return self.words
        first, _ = self.ends
        return f"{'on' if self._is_between or first.precision == 'day' else 'in'} {self.in_sentence}"

    @property
    def _is_between(self) -> bool:
        return self.precision == "span" and not self._is_either_day

    @property
    def _is_either_day(self) -> bool:
        """Whether it is one of two days in a row."""
        first, last = self.ends
        return (
            last is not None and first.precision == last.precision == "day" and self.latest - self.earliest == ONE_DAY
        )

    def __str__(self) -> str:
        return self.edtf


def years_after(day: Day, years: int) -> Day:
    """The same day of a later year, or 1 March for a leap day that it does not have; at most the last day there is."""
    if day.year + years > Day.max.year:
        return Day.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return Day(day.year + years, 3, 1)


def months_after(day: Day, months: int) -> Day:
    """The same day of a later month, or the month's last; at most the last day there is."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > Day.max.year:
        return Day.max
    return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=65536)
def parse(text: str) -> Date:
    """Read one EDTF date. Raises ValueError, in words for an editor, where it is none."""
    if text.startswith("[") and text.endswith("]") and _OPEN in text:
        first, last = text[1:-1].split(_OPEN, 1)
        return _between(text, first, last, "span")
    if "/" in text:
        first, last = text.split("/", 1)
        if last == _OPEN:
            start = _point(first, text)
            return Date(text, start.earliest, Day.max, "interval", start.approximate)
        return _between(text, first, last, "interval")
    return _point(text, text)


def _between(text: str, first: str, last: str, precision: Precision) -> Date:
    start, end = _point(first, text), _point(last, text)
    # Only what is certain is a fault: "2006-11/2006-11-29" may be right.
    if _point(last.removesuffix("~"), text).latest < _point(first.removesuffix("~"), text).earliest:
        raise ValueError(f'"{text}" ends before it starts; write the earlier date first')
    return Date(text, start.earliest, end.latest, precision, start.approximate or end.approximate)


def _point(text: str, whole: str) -> Date:
    """One simple date, which may be a part of the whole that the data has."""
    match = _POINT.fullmatch(text)
    if not match or not text.isascii():
        raise ValueError(_no_date(whole))
    year, month, day = (int(part) if part else 0 for part in match.groups()[:3])
    about = bool(match[4])
    if not 1900 <= year <= 2100:
        raise ValueError(f'"{text}" is not in the years 1900 to 2100; is a digit wrong?')
    if not match[2]:
        return _widened(Date(text, Day(year, 1, 1), Day(year, 12, 31), "year", about))
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}" has no month {match[2]}; {_meant(text) or "months run from 01 to 12"}')
    length = calendar.monthrange(year, month)[1]
    if not match[3]:
        return _widened(Date(text, Day(year, month, 1), Day(year, month, length), "month", about))
    if not 1 <= day <= length:
        raise ValueError(f'"{text}" does not exist: {MONTHS[month]} {year} has {length} days')
    return _widened(Date(text, Day(year, month, day), Day(year, month, day), "day", about))


def _no_date(text: str) -> str:
    shown = text if len(text) <= 40 else text[:40] + "…"
    if text.casefold() in written_dates.NO_DATE:
        return f'"{shown}" is no date; where none is known, delete the key'
    return f'"{shown}" is no date; {_meant(text) or written_dates.one_end(text) or EXPECTED}'


def _meant(text: str) -> str:
    """The date that a text seems to mean, as a question, or why that is none; nothing where it is in doubt."""
    meant = written_dates.edtf(text)
    if not meant or meant == text:
        return ""
    try:
        return f'did you mean "{parse(meant)}"?'
    except ValueError as error:
        return str(error)


def _widened(date: Date) -> Date:
    """An approximate date may lie in the year, month or day before or after the one that it names."""
    if not date.approximate:
        return date
    before, after = date.earliest - ONE_DAY, date.latest + ONE_DAY
    if date.precision == "year":
        before, after = before.replace(month=1, day=1), after.replace(month=12, day=31)
    elif date.precision == "month":
        before, after = before.replace(day=1), after.replace(day=calendar.monthrange(after.year, after.month)[1])
    return Date(date.edtf, before, after, date.precision, True)


def _joined(first: Date, last: Date, close: str, apart: str) -> str:
    """Two dates with what they share said once: `28–29 November 2006`, `30 October – 2 November 2012`.

    `close` stands between days of one month, `apart` between all others.
    """
    if first.precision == last.precision == "day" and not (first.approximate or last.approximate):
        start, end = first.earliest, last.earliest
        if start == end:
            return first.words
        if (start.year, start.month) == (end.year, end.month):
            return f"{start.day}{close}{last.words}"
        if start.year == end.year:
            return f"{start.day} {MONTHS[start.month]}{apart}{last.words}"
    return f"{first.words}{apart}{last.words}"

"""Dates as people write them, read as the EDTF that an editor may have meant."""

import calendar
import re

NO_DATE = frozenset({"", "-", "?", "~", "n/a", "none", "now", "null", "ongoing", "open", "present", "today", "unknown"})
"""Words for a date that is not known, or has not come."""

_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.|~) ?(.+)")
_YEARS = re.compile(r"([0-9]{4}) ?[-–—] ?([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/. ]) ?([0-9]{1,2})[-/. ] ?([0-9]{4})")
_DAY_MONTH = re.compile(r"(?:([0-9]{1,2})(?:st|nd|rd|th|\.)? )?([a-z]{3,9})\.?,? ([0-9]{4})")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})")
_MONTHS = {
    name: number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(map(str.casefold, names))
    if name
}


def edtf(text: str) -> str:
    """The EDTF that a text seems to mean, which may name a day that does not exist; nothing where it is in doubt."""
    text = text.casefold().strip()
    if years := _YEARS.fullmatch(text):
        return f"{years[1]}/{years[2]}"
    about = _ABOUT.fullmatch(text)
    meant = _point(about[1] if about else text)
    return f"{meant}~" if meant and about else meant


def _point(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    if found := _YEAR_FIRST.fullmatch(text):
        return _joined(found[1], found[2], found[3])
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(int(found[1]), found[2], int(found[3]), found[4])
    if (found := _DAY_MONTH.fullmatch(text)) and found[2] in _MONTHS:
        return _joined(found[3], _MONTHS[found[2]], found[1])
    if (found := _MONTH_DAY.fullmatch(text)) and found[1] in _MONTHS:
        return _joined(found[3], _MONTHS[found[1]], found[2])
    return ""


def _year_last(first: int, between: str, second: int, year: str) -> str:
    """Day and month in either order: with full stops the day comes first, else only a number over 12 tells."""
    if second > 12:
        return _joined(year, first, second)
    if first > 12 or between == "." or first == second:
        return _joined(year, second, first)
    return ""


def _joined(year: str, month: int | str, day: int | str | None) -> str:
    return "-".join([year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])])

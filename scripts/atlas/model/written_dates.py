"""Dates as people write them, read as the EDTF that an editor may have meant."""

import calendar
import re

NO_DATE = frozenset({"", "-", "?", "~", "n/a", "none", "now", "null", "ongoing", "open", "present", "today", "unknown"})
"""Words for a date that is not known, or has not come."""

_LONGEST = 60
"""Characters of the longest text that is read as a date."""
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.|~) ?(.+)|(.+?) ?[?%]")
_PART = re.compile(r"(?:early|mid|late)(?: in)?[- ](.+)")
_YEARS = re.compile(r"([0-9]{4}) ?[-–—/] ?([0-9]{4}|[0-9]{2})")
_DAYS = re.compile(r"([0-9]{1,2}) ?[-–—/] ?([0-9]{1,2} [a-z]{3,9} [0-9]{4})")
_LAST_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-)([0-9]{2})/([0-9]{2})")
_DECADE = re.compile(r"(?:the )?([0-9]{3})(?:x|0s)")
_ENDS = re.compile(r"(?:from )?(.+?) ?(?: to | until | [-–—] )(.+)")
_BETWEEN = re.compile(r"between (.+) and (.+)|(?:either )?(.+) or (.+)")
_SINCE = re.compile(r"(?:since|from) (.+)|(.+?) ?[-–—/]")
_UNTIL = re.compile(r"(?:before|until|till|by|not later than|\.\.|/|\.\./|\[\.\.)(?![./]) ?(.+?)\]?")
_AFTER = re.compile(r"(?:after|not before|\[)(?![.\[]) ?(.+?)(?:\.\.\])?")
_SEASON_FIRST = re.compile(r"(spring|summer|autumn|fall|q[1-4])(?: of|,)? ([0-9]{4})")
_SEASON_LAST = re.compile(r"([0-9]{4})[- ]?(spring|summer|autumn|fall|2[1-3]|q[1-4])")
_SEASONS = {
    **dict.fromkeys(("spring", "21"), (3, 5)),
    **dict.fromkeys(("summer", "22"), (6, 8)),
    **dict.fromkeys(("autumn", "fall", "23"), (9, 11)),
    **{f"q{number + 1}": (3 * number + 1, 3 * number + 3) for number in range(4)},
}
"""First and last month of a season (21 to 23 are those of EDTF, level 1) or quarter. A winter lies in two years."""
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
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
    text = text.casefold().strip()[:_LONGEST]
    if (years := _YEARS.fullmatch(text)) and (last := _later_year(years[1], years[2])):
        return f"{years[1]}/{last}"
    if days := _DAYS.fullmatch(text):
        last = _point(days[2])
        return f"{last[:-2]}{int(days[1]):02}/{last}" if last else ""
    if days := _LAST_DAY.fullmatch(text):
        return f"{days[1]}{days[2]}/{days[1]}{days[3]}"
    if decade := _DECADE.fullmatch(text):
        return f"[{decade[1]}0..{decade[1]}9]"
    if season := _SEASON_FIRST.fullmatch(text):
        return _season(season[2], season[1])
    if season := _SEASON_LAST.fullmatch(text):
        return _season(season[1], season[2])
    for pattern, form in ((_BETWEEN, "[{}..{}]"), (_ENDS, "{}/{}")):
        if (found := pattern.fullmatch(text)) and all(ends := [_point(end) for end in found.groups() if end]):
            return form.format(*ends)
    if (found := _SINCE.fullmatch(text)) and (first := _point(found[1] or found[2])):
        return f"{first}/.."
    if part := _PART.fullmatch(text):
        return _point(part[1])
    about = _ABOUT.fullmatch(text)
    meant = _point((about[1] or about[2]) if about else text)
    return f"{meant}~" if meant and about else meant


def one_end(text: str) -> str:
    """What to write for a date of which a text gives only the last or the first day; nothing for all others."""
    text = text.casefold().strip()[:_LONGEST]
    if (found := _UNTIL.fullmatch(text)) and (last := _point(found[1])):
        return f"write [first..{last}], with the earliest day that it can be as the first"
    if (found := _AFTER.fullmatch(text)) and (first := _point(found[1])):
        return f"write [{first}..last], with the latest day that it can be as the last"
    return ""


def _later_year(first: str, last: str) -> str:
    """The second of two years, written in full; nothing where two digits are a month or none that is later."""
    if len(last) == 4:
        return last
    return first[:2] + last if int(last) > max(23, int(first[2:])) else ""


def _season(year: str, name: str) -> str:
    first, last = _SEASONS[name]
    return f"[{year}-{first:02}..{year}-{last:02}]"


def _point(text: str) -> str:
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    if found := _COMPACT.fullmatch(text):
        return "-".join(found.groups())
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

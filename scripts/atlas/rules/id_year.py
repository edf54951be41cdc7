"""Ids that begin with another year than their record's date."""

import re
from collections.abc import Iterator

from atlas.model.dates import Date
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_YEAR = re.compile(r"(\d{4})-")


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records with a date in no part of the year that their id begins with."""
    year, date = _YEAR.match(entry.id), getattr(entry.record, "date", None)
    if year and isinstance(date, Date) and not date.earliest.year <= int(year[1]) <= date.latest.year:
        yield Finding(("date",), f'"{date}" is not in {year[1]}, the year in the name of the file; mend one of them')


RULE = Rule(
    "id-year",
    "A record whose id begins with a year, such as `2006-riga`, has its date in that year.",
    each=check,
)

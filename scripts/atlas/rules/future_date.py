"""Dates later than the day up to which the data speaks."""

from collections.abc import Iterator
from typing import Any

from atlas.model.dates import Date
from atlas.model.parts import Statement
from atlas.model.paths import DataPath
from atlas.model.walk import Contents
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates after the edition's, where only what has happened can stand."""
    if catalogue.edition is None:
        return
    edition = catalogue.edition.date
    for at, date in entry.contents.dates:
        if _certain_part(date) > edition.latest and not _may_lie_ahead(at, entry.contents):
            message = f'"{date}" is later than the day up to which the data speaks ({edition}); is a digit wrong?'
            yield Finding(at, message)


def _certain_part(date: Date) -> Any:
    """The first day that its last part can be: all of an interval must have passed."""
    last = date.ends[1] if date.precision == "interval" else None
    return last.earliest if last else date.earliest


def _may_lie_ahead(at: DataPath, contents: Contents) -> bool:
    """Ends that are fixed beforehand, and what is said of plans."""
    return "until" in at or any(path == at[:-1] and isinstance(part, Statement) for path, part in contents.parts)


RULE = Rule(
    "future-date",
    "Nothing is dated later than the edition, save `until` and statements about plans.",
    each=check,
)

"""Dates later than the day up to which the data speaks."""

from collections.abc import Iterator

from atlas.model.dates import Date, Day
from atlas.model.parts import Statement
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates after the edition's, where only what has happened can stand."""
    if catalogue.edition is None:
        return
    edition = catalogue.edition.date
    late = [(at, date) for at, date in entry.contents.dates if _certain_part(date) > edition.latest]
    # What is said of plans, and ends that are fixed beforehand, may lie ahead.
    plans = {at for at, part in entry.contents.parts if isinstance(part, Statement)} if late else set()
    for at, date in late:
        if at[-1] != "period" and "until" not in at and at[:-1] not in plans:
            message = f'"{date}" is later than the day up to which the data speaks ({edition}); is a digit wrong?'
            yield Finding(at, message)


def _certain_part(date: Date) -> Day:
    """The first day that its last part can be: all of an interval must have passed."""
    last = date.ends[1] if date.precision == "interval" else None
    return last.earliest if last else date.earliest


RULE = Rule(
    "future-date",
    "Nothing is dated later than the edition, save `until`, periods of programmes and statements about plans.",
    each=check,
)

"""Dates later than the day up to which the data speaks."""

from collections.abc import Iterator

from atlas.model.dates import Date, Day, months_after
from atlas.model.parts import Statement
from atlas.model.records import is_planned
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_AHEAD = 24
"""How many months before its beginning a period of a programme may have been agreed."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates after the edition's, where only what has happened can stand."""
    if catalogue.edition is None:
        return
    edition = catalogue.edition.date
    late = [(at, date) for at, date in entry.contents.dates if _certain_part(date) > edition.latest]
    soon = months_after(edition.latest, _AHEAD)
    # What is said of plans, and ends that are fixed beforehand, may lie ahead.
    plans = {at for at, part in entry.contents.parts if isinstance(part, Statement)} if late else set()
    planned = [("date",)] if is_planned(entry.record) else []
    for at, date in late:
        may_be = date.earliest <= soon if at[-1] == "period" else "until" in at or at[:-1] in plans or at in planned
        if not may_be:
            day = f'"{date}" is later than the day up to which the data speaks ({edition})'
            message = f"{day}; is a digit wrong? If not, move that day: it is the date in data/edition.yml"
            yield Finding(at, message)


def _certain_part(date: Date) -> Day:
    """The first day that its last part can be: all of an interval must have passed."""
    last = date.ends[1] if date.precision == "interval" else None
    return last.earliest if last else date.earliest


RULE = Rule(
    "future-date",
    "Nothing is dated later than the edition, save `until`, planned meetings, statements about plans, and periods of "
    "programmes, which begin at most two years after it.",
    each=check,
)

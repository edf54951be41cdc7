"""Events dated far outside the life of their record."""

import datetime
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date, of_life
from atlas.rules.rule import Finding, Rule

_RUN_UP = datetime.timedelta(days=2 * 366)
"""What leads up to a decision, or to the founding of a group, is told in its record."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Events long before a record's beginning or date, and after its end."""
    record = entry.record
    events = getattr(record, "events", ())
    if not events:
        return
    born, gone = of_life(record)
    held = getattr(record, "date", None)
    if held is not None:
        born = of_date(held, ("date",))
    for position, event in enumerate(events):
        wrong = None
        if born and event.date.latest < born.earliest - _RUN_UP:
            wrong = f"years before {entry.reference} itself ({born.shown})"
        elif gone and event.date.earliest > gone.latest:
            wrong = f"after {entry.reference} ended ({gone.shown})"
        if wrong:
            message = f"{event.date} is {wrong}; is a digit wrong, or does it belong to another record?"
            yield Finding(("events", position, "date"), message)


RULE = Rule(
    "event-life",
    "An event happened within the life of its record: at most two years before a summit, a decision, a milestone "
    "or the beginning of a group or tool, and not after the end of a group, tool or former state.",
    level="warning",
    each=check,
)

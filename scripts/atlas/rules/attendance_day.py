"""Statements on who was at a summit, dated long before it or after it."""

import datetime
from collections.abc import Iterator

from atlas.model.records import Summit
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_ANNOUNCED = datetime.timedelta(days=62)
"""Who will come is announced in the weeks before a summit."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates under `attendance` that are certainly not of the summit or the weeks before it."""
    if not isinstance(entry.record, Summit):
        return
    held = entry.record.date
    for number, statement in enumerate(entry.record.attendance):
        date = statement.date
        if date is None:
            continue
        is_early = date.latest < held.earliest - _ANNOUNCED
        if is_early or date.earliest > held.latest:
            message = (
                f"{date} is {'long before' if is_early else 'after'} the summit ({held}); is a digit wrong, or does it "
                f"belong {'to another summit' if is_early else 'under `follow_up`'}?"
            )
            yield Finding(("attendance", number, "date"), message)


RULE = Rule(
    "attendance-day",
    "Who was at a summit (`attendance`) is told of its days, or of an announcement in the two months before.",
    level="warning",
    each=check,
)

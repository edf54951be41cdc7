"""Events dated far outside the life of their record, or of others that they concern."""

import datetime
from collections.abc import Iterator
from typing import Any

from atlas.model.dates import Date
from atlas.model.records import Lived, Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_beginning, of_boundary, of_life
from atlas.rules.rule import Finding, Rule

_RUN_UP = datetime.timedelta(days=2 * 366)
"""What leads up to a decision, or to the founding of a group, is told in its record."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Events long before the beginning or date of a record that they are about, and after its end."""
    events = getattr(entry.record, "events", ())
    own = _life(entry.record) if events else (None, None)
    for position, event in enumerate(events):
        at = ("events", position)
        if wrong := _outside(event.date, entry.reference, "itself ", *own):
            yield Finding(
                (*at, "date"), f"{event.date} is {wrong}; is a digit wrong, or does it belong to another record?"
            )
            continue
        for number, reference in enumerate(event.concerns):
            other = catalogue.find(reference)
            life = _life(other.record) if other and isinstance(other.record, Lived | Partner) else (None, None)
            if wrong := _outside(event.date, reference, "", *life):
                message = f"{event.date} is {wrong}; is a digit wrong, or is another record meant?"
                yield Finding((*at, "concerns", number), message)


def _life(record: Any) -> tuple[Bound | None, Bound | None]:
    """When a record begins, of a partner as a state, and when it ends."""
    if isinstance(record, Partner):
        return of_boundary(record.state_since, ("state_since",)), of_life(record)[1]
    return of_beginning(record), of_life(record)[1]


def _outside(date: Date, reference: str, own: str, born: Bound | None, gone: Bound | None) -> str:
    if born and date.latest < born.earliest - _RUN_UP:
        return f"years before {reference} {own}({born.shown})"
    if gone and date.earliest > gone.latest:
        return f"after {reference} ended ({gone.shown})"
    return ""


RULE = Rule(
    "event-life",
    "An event happened within the life of its record, and of each state, group, tool and operation that it concerns: "
    "at most two years before a summit, a decision, a milestone or the beginning, and not after the end.",
    level="warning",
    each=check,
)

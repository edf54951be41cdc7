"""What holds from which day on: a state on any day, told by the few days on which it changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from atlas.model.dates import ONE_DAY, Date, Day
from atlas.model.parts import DatedFact
from atlas.model.spells import Boundary, Spell

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """A state that holds from `first` until the day before the next step."""

    first: Day
    state: T


def steps(state_on: Callable[[Day], T], breakpoints: Iterable[Day], first: Day, last: Day) -> tuple[Step[T], ...]:
    """The steps of a function of the day between `first` and `last`, of which both belong to it.

    The function is asked at `first` and at each breakpoint; days on which nothing changes leave no step.
    """
    days = [first, *sorted({day for day in breakpoints if first < day <= last})]
    found: list[Step[T]] = []
    for day in days:
        state = state_on(day)
        if not found or found[-1].state != state:
            found.append(Step(day, state))
    return tuple(found)


def breakpoints(*parts: Spell | Boundary | DatedFact | None) -> set[Day]:
    """Every day on which a state that rests on these may change."""
    return {day for part in parts if part for date in _dates(part) for day in _edges(date)}


def _edges(date: Date) -> Iterator[Day]:
    """Days on which an answer about a date may change: its first and last, and the day after each."""
    for day in (date.earliest, date.latest):
        yield day
        if day < Day.max:
            yield day + ONE_DAY


def _dates(part: Spell | Boundary | DatedFact) -> Iterator[Date]:
    if isinstance(part, DatedFact):
        yield part.date
    elif isinstance(part, Boundary):
        yield from part.dates
    else:
        yield from (date for date in (part.first_shown, part.last_shown) if date)
        for boundary in part.boundaries:
            yield from boundary.dates

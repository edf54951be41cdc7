"""What is certain of the first and last days that dates of any precision give; shared by the rules on time."""

from dataclasses import dataclass
from typing import Any

from atlas.model.dates import Date, Day
from atlas.model.paths import DataPath
from atlas.model.spells import Boundary, Spell


@dataclass(frozen=True, slots=True)
class Bound:
    """A point in time: the first and the last day that it can be, how it is written and where."""

    earliest: Day
    latest: Day
    shown: str
    at: DataPath


def of_date(date: Date, at: DataPath) -> Bound:
    """The bound that one date gives."""
    return Bound(date.earliest, date.latest, date.edtf, at)


def of_boundary(boundary: Boundary | None, at: DataPath) -> Bound | None:
    """The bound at a boundary, over all dates that sources dispute; None where it has no date."""
    if boundary is None or boundary.days is None:
        return None
    place = ("disputed", 0, "date") if boundary.disputed else ("date",)
    return Bound(*boundary.days, " or ".join(date.edtf for date in boundary.dates), (*at, *place))


def of_life(part: Any, at: DataPath = ()) -> tuple[Bound | None, Bound | None]:
    """Beginning and end of a spell, a suspension or a record that has them."""
    began = of_boundary(getattr(part, "from_", None), (*at, "from"))
    return began, of_boundary(getattr(part, "until", None), (*at, "until"))


def of_beginning(record: Any) -> Bound | None:
    """When a record took place or came into being; None for one that has no date."""
    date = getattr(record, "date", None)
    return of_date(date, ("date",)) if date else of_life(record)[0]


def of_attested(spell: Spell, at: DataPath = ()) -> tuple[Bound | None, Bound | None]:
    """The first and the last date on which a source shows a spell; None for one that is open or not given.

    Beside both boundaries it has nothing to say and must go (spell-boundary), so that no rule looks at its dates.
    """
    if spell.from_ and spell.until:
        return None, None
    first, last = spell.first_shown, spell.last_shown
    place = (*at, "attested")
    return of_date(first, place) if first else None, of_date(last, place) if last else None


def goes_on(spell: Spell) -> bool:
    """Whether a spell counts as going on: it holds until something ends it."""
    return spell.until is None

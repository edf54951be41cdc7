"""Stretches of time as they are known: what is sure, what may be, and where knowledge fades."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.derive.standing import lapse_day
from atlas.model.dates import ONE_DAY, Date, Day
from atlas.model.spells import Boundary, Spell, Suspension

Look = Literal["sure", "perhaps", "appears", "disappears"]

FADE = datetime.timedelta(days=365)
"""How long a span fades where no source gives its boundary: it says that more is not known, not how much more."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time from a day up to, and without, another. `perhaps`: the boundary lies somewhere in it."""

    start: Day
    end: Day
    look: Look

    def within(self, first: Day, last: Day) -> "Stretch | None":
        """What of it lies between two days."""
        start, end = max(self.start, first), min(self.end, last)
        return Stretch(start, end, self.look) if start < end else None


def of_spell(spell: Spell, last: Day, lapses: int | None = None) -> list[Stretch]:
    """The stretches of a membership or the use of a programme, up to a last day; none where nothing is known.

    What has no end goes on to the last day; a use that lapses does so perhaps, for those years after the last day on
    which a source shows it.
    """
    found = stretches(spell.from_, spell.until, spell.attested, last, goes_on=True)
    lapse, shown = lapse_day(spell, lapses), spell.last_told
    if lapse is None or shown is None:
        return found
    sure = (stretch.within(Day.min, shown.latest + ONE_DAY) for stretch in found)
    return _kept([*(stretch for stretch in sure if stretch), Stretch(shown.latest + ONE_DAY, lapse, "perhaps")], last)


def of_suspension(suspension: Suspension, last: Day) -> list[Stretch]:
    """The stretches of a suspension, up to a last day."""
    return stretches(suspension.from_, suspension.until, None, last)


def since(date: Date, last: Day) -> list[Stretch]:
    """The stretches of what began on a date and goes on up to a last day."""
    return _kept([Stretch(date.earliest, date.latest, "perhaps"), Stretch(date.latest, last + ONE_DAY, "sure")], last)


def stretches(
    began: Boundary | None, ended: Boundary | None, attested: Date | None, last: Day, goes_on: bool = False
) -> list[Stretch]:
    """From a beginning to an end, each as exact as its date; without an end up to the last day.

    Where a beginning is missing, the span appears over a year up to the first day on which a source shows it; where
    sources show it only up to a day, it disappears over a year from there, unless it is told as going on.
    """
    start, end = began and began.days, ended and ended.days
    shown = attested.ends if attested else None
    if not (start or end or shown):
        return []
    found: list[Stretch] = []
    if start:
        sure_from = start[1]
        found.append(Stretch(start[0], start[1], "perhaps"))
    else:
        sure_from = shown[0].latest if shown else end[0] if end else last
        found.append(Stretch(sure_from - FADE, sure_from, "appears"))
    if end:
        sure_until = end[0]
        tail = [Stretch(end[0], end[1], "perhaps")]
    elif shown and shown[1] and not goes_on:
        sure_until = max(shown[1].earliest, sure_from)
        tail = [Stretch(sure_until, sure_until + FADE, "disappears")]
    else:
        sure_until, tail = last + ONE_DAY, []
    if sure_until < sure_from and start and end:
        # Both ends lie in the same stretch: all of it may be, and none is sure.
        return _kept([Stretch(start[0], max(start[1], end[1]), "perhaps")], last)
    return _kept([*found, Stretch(sure_from, sure_until, "sure"), *tail], last)


def _kept(found: Sequence[Stretch], last: Day) -> list[Stretch]:
    cut = (stretch.within(Day.min, last + ONE_DAY) for stretch in found)
    return [stretch for stretch in cut if stretch]


def beginning(found: Sequence[Stretch]) -> Day:
    """The first day of the stretches; the last day of all time where there are none."""
    return min((stretch.start for stretch in found), default=Day.max)

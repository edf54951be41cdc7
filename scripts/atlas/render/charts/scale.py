"""Where a day stands on an axis of time."""

from dataclasses import dataclass

from atlas.derive.derived import Derived
from atlas.model.dates import Day


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from a first to a last day, `length` units long."""

    first: Day
    last: Day
    length: float = 100.0

    def at(self, day: Day) -> float:
        """The place of a day, from 0 to `length`; days outside stand at the ends."""
        whole = (self.last - self.first).days
        share = (min(max(day, self.first), self.last) - self.first).days / whole
        return round(share * self.length, 2)

    def covers(self, day: Day) -> bool:
        """Whether a day lies on the axis."""
        return self.first <= day <= self.last

    @property
    def years(self) -> range:
        """The years that begin on the axis."""
        return range(self.first.year, self.last.year + 1)


def standard(derived: Derived, length: float = 100.0) -> Scale:
    """The axis that all charts share, so that they can be set under one another: all days that can be shown."""
    return Scale(*derived.histories.span, length)

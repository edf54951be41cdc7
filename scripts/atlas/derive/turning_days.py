"""What changed, and when: who joined, left, was suspended or resumed, or became an Ally."""

from collections.abc import Iterable, Iterator

from atlas.derive.moments import Moment
from atlas.model.dates import Day


def changes_of_membership(moments: Iterable[Moment]) -> Iterator[Moment]:
    """Of the moments those at which somebody's membership in a format, or in NATO, changed; programmes are none."""
    for moment in moments:
        if moment.change and not moment.change.target.startswith("tools/"):
            yield moment


def on(moments: Iterable[Moment], day: Day) -> list[Moment]:
    """The changes of which the day is known, on a day."""
    return [one for one in changes_of_membership(moments) if one.date.earliest == one.date.latest == day]

"""The time machine of the directory: its days, its summits, and a picture of how many partners there were."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.derive.counts import counts
from atlas.render.directory.as_of import Jump, jumps
from atlas.render.directory.changes import PATH as CHANGES
from atlas.render.directory.day import FOLDER
from atlas.render.view import View
from atlas.render.writer import Writer

_HEIGHT = 40
"""Of the picture, in units of its own."""


@dataclass(frozen=True, slots=True)
class TimeMachine:
    """The days that the directory can show: from `first` to `last`, both ISO 8601, in `months` steps and one more.

    `summits` is the address of the page with the numbers for all summits, `changes` that of what changed; `highest` is
    the most partners on one day, which the picture is as high as.
    """

    first: str
    last: str
    months: int
    jumps: tuple[Jump, ...]
    summits: str
    changes: str
    picture: Markup
    highest: int


def time_machine(view: View, writer: Writer) -> TimeMachine:
    """Everything that choosing a day needs."""
    first, last = view.histories.span
    return TimeMachine(
        first=first.isoformat(),
        last=last.isoformat(),
        months=(last.year - first.year) * 12 + last.month,
        jumps=tuple(jumps(view, writer)),
        summits=writer.href(FOLDER),
        changes=writer.href(CHANGES),
        picture=picture(view),
        highest=highest(view),
    )


def highest(view: View) -> int:
    """The most partners that there were on one day, those in doubt among them."""
    return max((step.state.partners + step.state.uncertain for step in counts(view)), default=0) or 1


def picture(view: View) -> Markup:
    """How many partners there were from day to day, as two areas: those that are certain, and with those that are not.

    It is as wide as the slider: one unit a day.
    """
    first, last = view.histories.span
    found = counts(view)
    certain = [step.state.partners for step in found]
    possible = [step.state.partners + step.state.uncertain for step in found]
    days = [(step.first - first).days for step in found]
    end = (last - first).days or 1
    upper, lower = (_area(days, heights, end, highest(view)) for heights in (possible, certain))
    return Markup(
        '<svg class="atlas-machine-picture" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true">'
        '<path class="atlas-machine-doubtful" d="{}"/><path class="atlas-machine-certain" d="{}"/></svg>'
    ).format(end, _HEIGHT, upper, lower)


def _area(days: list[int], heights: list[int], end: int, highest: int) -> str:
    """The path of an area under steps: at each of `days`, counted from the first, as many partners as in `heights`.

    It goes on to `end`, also in days; `highest` partners are as high as the picture.
    """
    path = f"M0 {_HEIGHT}"
    for day, height in zip(days, heights, strict=True):
        path += f"H{day}V{round(_HEIGHT * (1 - height / highest), 1):g}"
    return f"{path}H{end}V{_HEIGHT}Z"

"""Draws along time: across the page (`x` in percent of its width) or upright (`y` in pixels)."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.derive.spans import Stretch
from atlas.model.records import Group
from atlas.render import format_marks
from atlas.render.charts.scale import Scale


@dataclass(frozen=True, slots=True)
class Frame:
    """Turns places in time, and places across it in pixels, into SVG elements."""

    scale: Scale
    upright: bool = False

    def _time(self, place: float) -> str:
        return f"{place:g}" if self.upright else f"{place:g}%"

    def _point(self, place: float, across: float) -> str:
        return f'x="{across:g}" y="{self._time(place)}"' if self.upright else f'x="{self._time(place)}" y="{across:g}"'

    def box(self, start: float, end: float, across: float, thickness: float, attributes: str = "") -> Markup:
        """A rectangle from one place in time to another."""
        long, point = self._time(round(end - start, 2)), self._point(start, across)
        size = f'width="{thickness:g}" height="{long}"' if self.upright else f'width="{long}" height="{thickness:g}"'
        return Markup(f"<rect {point} {size}{attributes}/>")

    def line(self, start: float, end: float, first: float, last: float, name: str) -> Markup:
        """A line across time: from a place at one depth to a place at another."""
        one, other = self._time(start), self._time(end)
        if self.upright:
            return Markup(f'<line class="{name}" x1="{first:g}" x2="{last:g}" y1="{one}" y2="{other}"/>')
        return Markup(f'<line class="{name}" x1="{one}" x2="{other}" y1="{first:g}" y2="{last:g}"/>')

    def text(self, words: str, place: float, across: float, name: str) -> Markup:
        """Words at a place in time."""
        return Markup(f'<text class="{name}" {self._point(place, across)}>{escape(words)}</text>')

    def shape(self, symbol: str, place: float, across: float) -> Markup:
        """A mark of one of `SYMBOLS`: a symbol of a kind, or `event`."""
        return Markup(f'<use href="#chart-{symbol}" {self._point(place, across)}/>')

    def bar(
        self,
        group: Group | None,
        whole: Iterable[Stretch],
        suspended: Iterable[tuple[str, Stretch]],
        across: float,
        thickness: float,
    ) -> Markup:
        """A span in a format's colour and pattern, with what is suspended of it hollow; without a group, plain."""
        mark = (group and group.mark) or format_marks.UNMARKED
        pieces = [self._stretch(mark.pattern, stretch, across, thickness) for stretch in whole]
        pieces += [self._hollow(scope, stretch, across, thickness) for scope, stretch in suspended]
        return Markup(
            f'<g class="atlas-bar" data-colour="{mark.colour}" data-pattern="{mark.pattern}">{"".join(pieces)}</g>'
        )

    def _stretch(self, pattern: str, stretch: Stretch, across: float, thickness: float) -> Markup:
        cut = stretch.within(self.scale.first, self.scale.last)
        if not cut:
            return Markup("")
        start, end = self.scale.at(cut.start), self.scale.at(cut.end)
        drawn = self.box(start, end, across, thickness, ' class="atlas-mark-colour"')
        if pattern != "plain":
            drawn += self.box(start, end, across, thickness, ' class="atlas-mark-pattern"')
        if stretch.look == "sure":
            return drawn
        # A mask takes its box from what it is laid on, so that it follows when the chart is scaled.
        axis = "y" if self.upright else "x"
        fade = f' mask="url(#chart-{stretch.look}-{axis})"' if stretch.look != "perhaps" else ""
        return Markup(f'<g class="is-{stretch.look}" data-pattern="{pattern}"{fade}>{drawn}</g>')

    def _hollow(self, scope: str, stretch: Stretch, across: float, thickness: float) -> Markup:
        cut = stretch.within(self.scale.first, self.scale.last)
        if not cut:
            return Markup("")
        inset = 1.5
        inner = thickness - 2 * inset if scope == "membership" else (thickness - 2 * inset) / 2
        perhaps = " is-perhaps" if stretch.look == "perhaps" else ""
        return self.box(
            self.scale.at(cut.start), self.scale.at(cut.end), across + inset, inner, f' class="atlas-hollow{perhaps}"'
        )


SYMBOLS = Markup(
    '<path id="chart-diamond" d="M0-6L6 0L0 6L-6 0Z"/>'
    '<path id="chart-square" d="M-4-4H4V4H-4Z"/>'
    '<circle id="chart-circle" r="4"/>'
    '<circle id="chart-event" r="3.5"/>'
    '<path id="chart-stop" d="M-1-5H1V5H-1Z"/>'
)
"""One shape a kind of mark, centred on its place; `stop` ends a bar."""


def _fade(name: str, axis: str, first: float, last: float) -> str:
    way = 'x2="1" y2="0"' if axis == "x" else 'x2="0" y2="1"'
    return (
        f'<linearGradient id="{name}-ramp" {way}><stop offset="0" stop-color="#fff" stop-opacity="{first}"/>'
        f'<stop offset="1" stop-color="#fff" stop-opacity="{last}"/></linearGradient>'
        f'<mask id="{name}" maskContentUnits="objectBoundingBox">'
        f'<rect width="1" height="1" fill="url(#{name}-ramp)"/></mask>'
    )


FADES = Markup(
    "".join(
        _fade(f"chart-{name}-{axis}", axis, *ends)
        for axis in ("x", "y")
        for name, ends in (("appears", (0, 1)), ("disappears", (1, 0)))
    )
)
"""Masks with which a span fades in and out, for each way in which time can run."""


def definitions() -> Markup:
    """What every chart of a page refers to; once a page."""
    return Markup(
        '<svg class="atlas-chart-parts" data-patterns width="0" height="0" aria-hidden="true">{}<defs>{}{}</defs></svg>'
    ).format(format_marks.DEFINITIONS, SYMBOLS, FADES)

"""Draws along time, across the page: `x` in percent of its width, `y` in pixels."""

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

    def _point(self, place: float, across: float) -> str:
        return f'x="{place:g}%" y="{across:g}"'

    def box(self, start: float, end: float, across: float, thickness: float, attributes: str = "") -> Markup:
        """A rectangle from one place in time to another."""
        size = f'width="{round(end - start, 2):g}%" height="{thickness:g}"'
        return Markup(f"<rect {self._point(start, across)} {size}{attributes}/>")

    def line(self, start: float, end: float, first: float, last: float, name: str) -> Markup:
        """A line across time: from a place at one depth to a place at another."""
        return Markup(f'<line class="{name}" x1="{start:g}%" x2="{end:g}%" y1="{first:g}" y2="{last:g}"/>')

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
        fade = f' mask="url(#chart-{stretch.look})"' if stretch.look != "perhaps" else ""
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


def _fade(name: str, first: float, last: float) -> str:
    return (
        f'<linearGradient id="{name}-ramp" x2="1" y2="0"><stop offset="0" stop-color="#fff" stop-opacity="{first}"/>'
        f'<stop offset="1" stop-color="#fff" stop-opacity="{last}"/></linearGradient>'
        f'<mask id="{name}" maskContentUnits="objectBoundingBox">'
        f'<rect width="1" height="1" fill="url(#{name}-ramp)"/></mask>'
    )


FADES = Markup(_fade("chart-appears", 0, 1) + _fade("chart-disappears", 1, 0))
"""Masks with which a span fades in and out."""


def definitions() -> Markup:
    """What every chart of a page refers to; once a page."""
    return Markup(
        '<svg class="atlas-chart-parts" data-patterns width="0" height="0" aria-hidden="true">{}<defs>{}{}</defs></svg>'
    ).format(format_marks.DEFINITIONS, SYMBOLS, FADES)

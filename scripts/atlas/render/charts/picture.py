"""The picture above the timeline: formats in their lanes, summits as lines across them, decisions and milestones.

It is drawn twice, across the page and upright for narrow screens; the style sheet shows one of them, so that a
screen reader hears one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.derive.moments import Moment
from atlas.model.dates import Day
from atlas.model.kinds import KINDS
from atlas.model.records import Group, Summit
from atlas.render.charts import lanes, scale
from atlas.render.charts.frame import Frame
from atlas.render.charts.lanes import Life
from atlas.render.view import View
from atlas.render.writer import Writer

MARKED = tuple(folder for folder, kind in KINDS.items() if kind.symbol and kind.record is not Summit)
"""Kinds whose records are marks of their own, beside the summits, which are lines across all."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Measures of one arrangement in pixels across time; `reference` is the length of the axis in pixels."""

    frame: Frame
    reference: float
    names: float
    summits: float
    swarm: float
    swarm_pitch: float
    lanes: float
    lane_pitch: float
    bar: float
    name_above: float
    label_gap: float
    letter: float


def picture(view: View, writer: Writer) -> Markup:
    """Both arrangements."""
    wide = _Layout(
        Frame(scale.standard(view)), reference=1000, names=62, summits=72, swarm=92, swarm_pitch=11, lanes=0,
        lane_pitch=32, bar=11, name_above=-5, label_gap=1.45, letter=6.0,
    )  # fmt: skip
    upright = _Layout(
        Frame(scale.standard(view, 900), upright=True), reference=900, names=266, summits=257, swarm=212,
        swarm_pitch=9, lanes=30, lane_pitch=16, bar=6, name_above=11, label_gap=13, letter=5.6,
    )  # fmt: skip
    return _across(view, writer, wide) + _upright(view, writer, upright)


def _across(view: View, writer: Writer, layout: _Layout) -> Markup:
    depth = max(_swarm_rows(view, layout), default=0) + 1
    top = layout.swarm + depth * layout.swarm_pitch + 22
    rows = lanes.chains(_lives(view))
    bottom = top + len(rows) * layout.lane_pitch
    body = _grid(layout, layout.summits + 8, bottom, bottom + 16)
    body += _summit_lines(view, layout, layout.summits, bottom)
    body += _marks(view, writer, layout, rows, top)
    return _svg("is-wide", f'width="100%" height="{bottom + 24:g}" data-axis="x" data-length="100"', body)


def _upright(view: View, writer: Writer, layout: _Layout) -> Markup:
    rows = lanes.chains(_lives(view))
    body = _grid(layout, 27, layout.summits, 0)
    body += _summit_lines(view, layout, layout.summits, 27)
    body += _marks(view, writer, layout, rows, layout.lanes)
    length = layout.frame.scale.length
    return _svg("is-upright", f'width="360" height="{length + 20:g}" data-axis="y" data-length="{length:g}"', body)


def _svg(name: str, attributes: str, body: Markup) -> Markup:
    label = "Chart of the partnership formats, summits, decisions and milestones, in order of time"
    return Markup(f'<svg class="atlas-picture {name}" {attributes} role="group" aria-label="{label}">{body}</svg>')


def _lives(view: View) -> list[Life]:
    return [lanes.life(entry, view.connections, view.edition.latest) for entry in view.catalogue.of("groups")]


def _grid(layout: _Layout, first: float, last: float, words: float) -> Markup:
    """A line each year, darker each five, and the year's number."""
    drawn = Markup("")
    for year in layout.frame.scale.years:
        place = layout.frame.scale.at(Day(year, 1, 1))
        name = "atlas-grid" if year % 5 else "atlas-grid is-major"
        drawn += layout.frame.line(place, place, first, last, name)
        drawn += layout.frame.text(str(year), place, words, "atlas-year" if year % 5 else "atlas-year is-major")
    return Markup('<g aria-hidden="true">{}</g>').format(drawn)


def _marked(view: View, kinds: tuple[str, ...]) -> list[Moment]:
    axis = scale.standard(view)
    return [m for m in view.moments if m.heading and m.kind in kinds and axis.covers(m.date.earliest)]


def _swarm_rows(view: View, layout: _Layout) -> list[int]:
    """The row of each decision and milestone."""
    unit = layout.frame.scale.length / layout.reference
    places = [layout.frame.scale.at(m.date.earliest) for m in _marked(view, MARKED)]
    return lanes.swarm(places, 10.5 * unit)


def _summit_lines(view: View, layout: _Layout, first: float, last: float) -> Markup:
    """Lines of the summits across all lanes; what they are, the marks say."""
    drawn = Markup("")
    for moment in _marked(view, ("summits",)):
        place = layout.frame.scale.at(moment.date.earliest)
        line = layout.frame.line(place, place, first, last, "atlas-summit-line")
        drawn += Markup('<g data-of="{}">{}</g>').format(moment.anchor, line)
    return Markup('<g aria-hidden="true">{}</g>').format(drawn)


def _marks(view: View, writer: Writer, layout: _Layout, rows: list[list[Life]], top: float) -> Markup:
    """All marks in order of time: formats at their beginning, summits, decisions and milestones."""
    found = [*_bars(writer, layout, rows, top), *_summits(view, layout), *_swarm(view, layout)]
    return Markup("").join(drawn for _, drawn in sorted(found, key=lambda pair: pair[0]))


_Placed = tuple[tuple[float, str], Markup]


def _bars(writer: Writer, layout: _Layout, rows: list[list[Life]], top: float) -> Iterator[_Placed]:
    length, unit = layout.frame.scale.length, layout.frame.scale.length / layout.reference
    for row, lane in enumerate(rows):
        across = top + row * layout.lane_pitch
        starts = [layout.frame.scale.at(one.start) for one in lane] + [length]
        for one, start, end in zip(lane, starts, starts[1:], strict=False):
            group: Group = one.entry.record
            room = end - start if one is not lane[-1] else length
            label = _label(group, room - 8 * unit, layout.letter * unit)
            words = "→ " * (one is not lane[0]) + label
            is_late = start + len(words) * layout.letter * unit > length
            name = "atlas-name is-late" if is_late else "atlas-name"
            drawn = layout.frame.bar(group, one.stretches, one.suspended, across, layout.bar)
            drawn += layout.frame.text(words, length if is_late else start, across + layout.name_above, name)
            after = f", replaced by {lane[lane.index(one) + 1].entry.record.name}" if one is not lane[-1] else ""
            title = f"{_named(group.name, label)}, {one.words}{after}"
            link = Markup('<a href="{}" data-group="{}"><title>{}</title>{}</a>')
            yield (start, one.entry.id), link.format(writer.href(one.entry.reference), one.entry.id, title, drawn)


def _label(group: Group, room: float, letter: float) -> str:
    """A format's name, or its abbreviation where the name does not fit before the next."""
    return group.name if len(group.name) * letter <= room or not group.abbreviation else group.abbreviation


def _summits(view: View, layout: _Layout) -> Iterator[_Placed]:
    moments, frame = _marked(view, ("summits",)), layout.frame
    places = [frame.scale.at(moment.date.earliest) for moment in moments]
    moved = lanes.spread(places, layout.label_gap, frame.scale.length)
    tip = layout.summits + (6 if frame.upright else -6)
    for moment, place, label in zip(moments, places, moved, strict=True):
        summit: Summit = view.catalogue.entries[moment.owner].record
        words = summit.place.city if summit.place and summit.place.city else summit.name
        elbow = frame.line(place, label, tip, layout.names, "atlas-elbow")
        drawn = elbow + frame.shape(KINDS[moment.kind].symbol or "", place, layout.summits)
        yield _mark(moment, place, drawn + frame.text(words, label, layout.names, "atlas-summit"), words)


def _swarm(view: View, layout: _Layout) -> Iterator[_Placed]:
    moments = _marked(view, MARKED)
    for moment, row in zip(moments, _swarm_rows(view, layout), strict=True):
        place = layout.frame.scale.at(moment.date.earliest)
        shape = layout.frame.shape(KINDS[moment.kind].symbol or "", place, layout.swarm + row * layout.swarm_pitch)
        yield _mark(moment, place, shape)


def _mark(moment: Moment, place: float, drawn: Markup, label: str = "") -> _Placed:
    words = f"{moment.date.words}: {_named(moment.heading, label)}, {KINDS[moment.kind].singular.lower()}"
    return (
        (place, moment.anchor),
        Markup(f'<a href="#{moment.anchor}" class="is-{moment.kind}"><title>{escape(words)}</title>{drawn}</a>'),
    )


def _named(name: str, label: str) -> str:
    """A name with the label that is seen on its mark, so that who speaks to the machine can say what is seen."""
    return name if label in name else f"{name} ({label})"

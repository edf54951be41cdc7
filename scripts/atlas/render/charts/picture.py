"""The picture of the timeline: formats in their lanes, summits as lines across them, decisions and milestones."""

from collections.abc import Iterator

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

# Down the page, in pixels.
_NAMES, _SUMMITS, _SWARM, _SWARM_PITCH, _LANE_PITCH, _BAR, _NAME_ABOVE = 112, 122, 142, 11, 32, 11, -5
# Across, in percent of the axis, as it is where it is narrowest: 1000 pixels.
_LETTER, _SWARM_GAP, _LABEL_GAP, _NAME_GAP = 0.6, 1.05, 1.7, 0.8


def picture(view: View, writer: Writer) -> Markup:
    """The whole picture; its words are links to what they name."""
    frame = Frame(scale.standard(view))
    rows = lanes.chains(_lives(view))
    top = _SWARM + (max(_swarm_rows(view, frame), default=0) + 1) * _SWARM_PITCH + 22
    bottom = top + len(rows) * _LANE_PITCH
    body = _grid(frame, _SUMMITS + 8, bottom) + _summit_lines(view, frame, bottom)
    body += _marks(view, writer, frame, rows, top)
    label = "Chart of the partnership formats, summits, decisions and milestones, in order of time"
    return Markup(
        f'<svg class="atlas-picture" width="100%" height="{bottom + 24}" role="group" aria-label="{label}" '
        f"data-picture data-marks>{body}</svg>"
    )


def _lives(view: View) -> list[Life]:
    return [lanes.life(entry, view.connections, view.edition.latest) for entry in view.catalogue.of("groups")]


def _grid(frame: Frame, first: float, last: float) -> Markup:
    """A line each year, darker each five, and the year's number."""
    drawn = Markup("")
    for year in frame.scale.years:
        place = frame.scale.at(Day(year, 1, 1))
        name = "atlas-grid" if year % 5 else "atlas-grid is-major"
        drawn += frame.line(place, place, first, last, name)
        drawn += frame.text(str(year), place, last + 16, "atlas-year" if year % 5 else "atlas-year is-major")
    return Markup('<g aria-hidden="true">{}</g>').format(drawn)


def _marked(view: View, kinds: tuple[str, ...]) -> list[Moment]:
    axis = scale.standard(view)
    return [m for m in view.moments if m.heading and m.kind in kinds and axis.covers(m.date.earliest)]


def _swarm_rows(view: View, frame: Frame) -> list[int]:
    """The row of each decision and milestone."""
    return lanes.swarm([frame.scale.at(m.date.earliest) for m in _marked(view, MARKED)], _SWARM_GAP)


def _summit_lines(view: View, frame: Frame, last: float) -> Markup:
    """Lines of the summits across all lanes; what they are, the marks say."""
    drawn = Markup("")
    for moment in _marked(view, ("summits",)):
        place = frame.scale.at(moment.date.earliest)
        line = frame.line(place, place, _SUMMITS, last, "atlas-summit-line")
        drawn += Markup('<g data-of="{}">{}</g>').format(moment.anchor, line)
    return Markup('<g aria-hidden="true">{}</g>').format(drawn)


def _marks(view: View, writer: Writer, frame: Frame, rows: list[list[Life]], top: float) -> Markup:
    """All marks in order of time: formats at their beginning, summits, decisions and milestones."""
    found = [*_bars(writer, frame, rows, top), *_summits(view, frame), *_swarm(view, frame)]
    return Markup("").join(drawn for _, drawn in sorted(found, key=lambda pair: pair[0]))


_Placed = tuple[tuple[float, str], Markup]


def _bars(writer: Writer, frame: Frame, rows: list[list[Life]], top: float) -> Iterator[_Placed]:
    length = frame.scale.length
    for row, lane in enumerate(rows):
        across = top + row * _LANE_PITCH
        starts = [frame.scale.at(one.start) for one in lane] + [length]
        for one, start, end in zip(lane, starts, starts[1:], strict=False):
            group: Group = one.entry.record
            room = end - start if one is not lane[-1] else length
            label = _label(group, room - _NAME_GAP)
            words = "→ " * (one is not lane[0]) + label
            is_late = start + len(words) * _LETTER > length
            name = "atlas-name is-late" if is_late else "atlas-name"
            drawn = frame.bar(group, one.stretches, one.suspended, across, _BAR)
            drawn += frame.text(words, length if is_late else start, across + _NAME_ABOVE, name)
            after = f", replaced by {lane[lane.index(one) + 1].entry.record.name}" if one is not lane[-1] else ""
            title = f"{_named(group.name, label)}, {one.words}{after}"
            link = Markup('<a href="{}" data-group="{}"><title>{}</title>{}</a>')
            yield (start, one.entry.id), link.format(writer.href(one.entry.reference), one.entry.id, title, drawn)


def _label(group: Group, room: float) -> str:
    """A format's name, or its abbreviation where the name does not fit before the next."""
    return group.name if len(group.name) * _LETTER <= room or not group.abbreviation else group.abbreviation


def _summits(view: View, frame: Frame) -> Iterator[_Placed]:
    moments = _marked(view, ("summits",))
    places = [frame.scale.at(moment.date.earliest) for moment in moments]
    moved = lanes.spread(places, _LABEL_GAP, frame.scale.length)
    for moment, place, label in zip(moments, places, moved, strict=True):
        words = _usual(view.catalogue.entries[moment.owner].record)
        elbow = frame.line(place, label, _SUMMITS - 6, _NAMES, "atlas-elbow")
        drawn = elbow + frame.shape(KINDS[moment.kind].symbol or "", place, _SUMMITS)
        yield _mark(moment, place, drawn + frame.text(words, label, _NAMES, "atlas-summit"), words)


def _usual(summit: Summit) -> str:
    """A summit as one speaks of it: `Lisbon 2010`, `Wales 2014`."""
    city = summit.place.city if summit.place and summit.place.city else ""
    if city and (city in summit.name or "summit" not in summit.name.lower()):
        return f"{city.partition(' and ')[0]} {summit.date.earliest.year}"
    return summit.name.replace(" Summit", "").replace(" summit", "")


def _swarm(view: View, frame: Frame) -> Iterator[_Placed]:
    for moment, row in zip(_marked(view, MARKED), _swarm_rows(view, frame), strict=True):
        place = frame.scale.at(moment.date.earliest)
        yield _mark(moment, place, frame.shape(KINDS[moment.kind].symbol or "", place, _SWARM + row * _SWARM_PITCH))


def _mark(moment: Moment, place: float, drawn: Markup, label: str = "") -> _Placed:
    words = f"{moment.date.words}: {_named(moment.heading, label)}, {KINDS[moment.kind].singular.lower()}"
    return (
        (place, moment.anchor),
        Markup(f'<a href="#{moment.anchor}" class="is-{moment.kind}"><title>{escape(words)}</title>{drawn}</a>'),
    )


def _named(name: str, label: str) -> str:
    """A name with the label that is seen on its mark, so that who speaks to the machine can say what is seen."""
    return name if label in name else f"{name} ({label})"

"""The small chart of a record: a row a spell or partner, and its events, on the axis that all share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from atlas import wording
from atlas.derive import spans
from atlas.derive.spans import Stretch
from atlas.derive.status import lapses_after
from atlas.model.addresses import SectionId
from atlas.model.dates import Date, Day
from atlas.model.records import Group, Lived, Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry
from atlas.render import pieces
from atlas.render.charts import lanes, scale
from atlas.render.charts.frame import Frame, definitions
from atlas.render.parts import Section
from atlas.render.view import View
from atlas.render.writer import Writer

ASSETS = ("charts.css",)
FACTS = "atlas-facts"
"""Where on the page of a record its facts at a glance stand."""
_PITCH, _BAR, _TOP = 21, 6, 16
_NARROW = 340
"""Pixels of the axis on a phone: what fits there fits everywhere."""
_LETTER = 6.0
_LATE_YEAR = 94
"""From this place on a year's number stands below its line, or it would leave the page on a phone."""
_CROWD = 1.1
"""The least distance of two events in a row, in hundredths of the axis."""


@dataclass(slots=True)
class Lane:
    """One row: what it is of, where it leads, and its spans with their words.

    `marks` are single days in it, `ends` those on which a span ended, each with the shape that says how.
    """

    label: str
    short: str
    href: str
    group: Group | None
    stretches: list[Stretch] = field(default_factory=list)
    suspended: list[tuple[str, Stretch]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    is_own: bool = False
    marks: list[Day] = field(default_factory=list)
    ends: list[tuple[Day, str]] = field(default_factory=list)


def chart(view: View, writer: Writer, entry: Entry) -> Section:
    """The chart of a partner or of what partners are in, with a link to its events on the timeline."""
    rows = lanes_of(view, writer, entry)
    events = list(_events(view, writer, entry))
    if not rows and not events:
        return Section(SectionId.CHART, "On the timeline")
    axis = scale.standard(view)
    drawn, height = _draw(rows, events, Frame(axis))
    dimension = entry.kind.word
    more = f"{writer.href('timeline')}?{dimension}={entry.id}"
    words = Markup('From {} to {}{}. <a href="{}">Its events on the timeline</a>').format(
        axis.first.year, view.edition.words, _legend(rows), more
    )
    attributes = Markup(' data-{}="{}"').format(dimension, entry.id)
    return Section(
        SectionId.CHART,
        "On the timeline",
        figure=_figure(drawn, height, entry.record.name, words, attributes),
        assets=ASSETS,
    )


_ALLY, _STOP = "diamond", "stop"


def _legend(rows: Sequence[Lane]) -> str:
    """What the shapes at the ends of bars say, as part of a sentence."""
    found = {shape for row in rows for _, shape in row.ends}
    told = {_ALLY: "a diamond marks who became an Ally", _STOP: "an upright line another end"}
    return "".join(f"; {words}" for shape, words in told.items() if shape in found)


def lanes_of(view: View, writer: Writer, entry: Entry) -> list[Lane]:
    """What a partner was in, or the life of a format, programme or operation and who was in it; of others nothing."""
    if not isinstance(entry.record, Partner | Lived):
        return []
    found = (
        _partner_rows(view, writer, entry) if isinstance(entry.record, Partner) else _users_rows(view, writer, entry)
    )
    return [row for row in found if row.stretches]


def of_lanes(view: View, name: str, rows: Sequence[Lane], words: Markup) -> Markup:
    """A chart of rows alone, with a name and words below it."""
    drawn, height = _draw(rows, (), Frame(scale.standard(view)))
    return _figure(drawn, height, name, words)


def _figure(drawn: Markup, height: int, name: str, words: Markup, attributes: Markup = Markup("")) -> Markup:
    return Markup(
        '<figure class="atlas-chart" data-chart{}>{}<svg width="100%" height="{}" data-marks role="group" '
        'aria-label="Chart of {}">{}</svg><figcaption>{}</figcaption></figure>'
    ).format(attributes, definitions(), height, name, drawn, words)


def _partner_rows(view: View, writer: Writer, entry: Entry) -> list[Lane]:
    partner: Partner = entry.record
    found: dict[str, Lane] = {}
    for target, spell in [
        *((f"groups/{spell.group}", spell) for spell in partner.memberships),
        *((f"tools/{spell.tool}", spell) for spell in partner.programmes),
        *((f"operations/{spell.operation}", spell) for spell in partner.operations),
    ]:
        _add(found, view, writer, target, view.catalogue.entries[target], spell)
    rows = sorted(found.values(), key=lambda row: (row.group is None, spans.beginning(row.stretches)))
    if partner.accession:
        date = partner.accession.date
        row = Lane("NATO", "NATO", f"#{FACTS}", None, spans.since(date, view.edition.latest))
        row.words = [f"member since {date.words}"]
        rows.append(row)
    return rows


def _users_rows(view: View, writer: Writer, entry: Entry) -> list[Lane]:
    """The life of a format, tool or operation, and a row for each partner in it."""
    record, pairs = entry.record, view.connections.members.get(entry.reference, ())
    whole = lanes.life(entry, view.connections, view.edition.latest)
    group = record if isinstance(record, Group) else None
    events = list(_events(view, writer, entry))
    place = SectionId.EVENTS if events else SectionId.PARTNERS if pairs else SectionId.CHART
    own = Lane(record.name, record.abbreviation or record.name, f"#{place}", group, list(whole.stretches))
    own.suspended, own.words, own.is_own = list(whole.suspended), [whole.words], True
    found: dict[str, Lane] = {}
    for partner, spell in pairs:
        _add(found, view, writer, partner.reference, partner, spell, record)
    return [own, *sorted(found.values(), key=lambda row: (spans.beginning(row.stretches), row.label))]


def _add(
    found: dict[str, Lane],
    view: View,
    writer: Writer,
    key: str,
    of: Entry,
    spell: Spell,
    owner: Lived | None = None,
) -> None:
    record, last = of.record, view.edition.latest
    row = found.get(key)
    if row is None:
        mark = next((one for one in (owner, record) if isinstance(one, Group)), None)
        short = record.abbreviation or record.name
        row = found[key] = Lane(record.name, short, writer.href(of.reference), mark)
    found_here = spans.of_spell(spell, last, lapses_after(owner or record))
    row.stretches += found_here
    row.suspended += lanes.hollows(spell.suspensions, found_here)
    row.words.append(wording.life(spell.from_, spell.until, spell.attested))
    if owner and spell.until and (until := spell.until.last_date):
        accession = of.record.accession
        row.ends.append((until.latest, _ALLY if accession and accession.date == until else _STOP))


def _events(view: View, writer: Writer, entry: Entry) -> Iterator[tuple[Date, str, str]]:
    """Date, text and address of the dated events, in order of time, as far as the axis goes."""
    found = [(event.date, event.text, f"#{event.id}") for event in pieces.events_of(entry)]
    for told in view.connections.concerning.get(entry.reference, ()):
        if told.date:
            target = f"{told.owner.reference}#{told.anchor}" if told.anchor else told.owner.reference
            found.append((told.date, told.part.text, writer.href(target)))
    axis = scale.standard(view)
    yield from sorted((one for one in found if axis.covers(one[0].earliest)), key=lambda one: (one[0].sort_key, one[2]))


def _draw(rows: Sequence[Lane], events: Sequence[tuple[Date, str, str]], frame: Frame) -> tuple[Markup, int]:
    """Everything in the chart, and its height in pixels."""
    places = [frame.scale.at(date.earliest) for date, _, _ in events]
    crowd = lanes.swarm(places, _CROWD)
    deep = 10 * (max(crowd, default=0) + 1) + 8 if events else 0
    bottom = _TOP + len(rows) * _PITCH + deep
    drawn = _grid(frame, bottom)
    for position, row in enumerate(rows):
        drawn += _bar(row, frame, _TOP + position * _PITCH)
    first = bottom - deep + 8
    for (date, text, href), place, depth in zip(events, places, crowd, strict=True):
        drawn += Markup('<a href="{}" class="is-event"><title>{}</title>{}</a>').format(
            href, f"{date.words}: {text}", frame.shape("event", place, first + depth * 10)
        )
    return drawn, bottom + 18


def _grid(frame: Frame, bottom: float) -> Markup:
    drawn: Iterable[Markup] = ()
    for year in frame.scale.years:
        if year % 5 == 0:
            place = frame.scale.at(Day(year, 1, 1))
            drawn = [*drawn, frame.line(place, place, 0, bottom, "atlas-grid is-major")]
            late = " is-late" if place > _LATE_YEAR else ""
            drawn.append(frame.text(str(year), place, bottom + 14, f"atlas-year is-major{late}"))
    return Markup('<g aria-hidden="true">{}</g>').format(Markup("").join(drawn))


def _label(row: Lane, start: float, end: float) -> tuple[str, bool, float]:
    """The name of a row, whether it ends at its place or begins there, and the place: near its bar also on a phone."""
    names = [name for name in (row.label, row.short) if len(name) * _LETTER < _NARROW * 0.8] or [row.short]
    for name in names:
        width = len(name) * _LETTER / _NARROW * 100
        if start + width <= 100:
            return name, False, start
        if width <= end:
            return name, True, end
    return names[-1], True, 100


def _bar(row: Lane, frame: Frame, across: float) -> Markup:
    start = frame.scale.at(spans.beginning(row.stretches))
    end = frame.scale.at(max(stretch.end for stretch in row.stretches))
    words, is_late, place = _label(row, start, end)
    name = "atlas-name" + " is-late" * is_late + " is-own" * row.is_own
    drawn = frame.bar(row.group, row.stretches, row.suspended, across, _BAR)
    marks = [frame.shape("event", frame.scale.at(day), across + _BAR / 2) for day in row.marks]
    drawn += Markup('<g class="is-event">{}</g>').format(Markup("").join(marks)) if marks else Markup("")
    ends = [frame.shape(shape, frame.scale.at(day), across + _BAR / 2) for day, shape in row.ends]
    drawn += Markup('<g class="is-end">{}</g>').format(Markup("").join(ends)) if ends else Markup("")
    drawn += frame.text(words, place, across - 4, name)
    label = f"{row.label}: {'; '.join(row.words)}"
    return Markup('<a href="{}"><title>{}</title>{}</a>').format(row.href, label, drawn)

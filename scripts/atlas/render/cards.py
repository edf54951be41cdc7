"""What the card of a record says: the picture that other sites show beside a link to its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from atlas import wording
from atlas.derive.spans import Look, Stretch
from atlas.model.addresses import address
from atlas.model.dates import Day
from atlas.model.records import Dated
from atlas.reading.catalogue import Entry
from atlas.render import format_marks
from atlas.render.charts import scale, small
from atlas.render.charts.small import Lane
from atlas.render.records.kind_page import page_of
from atlas.render.view import View


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a card's chart: its name, the colour of its format, and its pieces from 0 to 100 along the axis.

    A piece is (start, end, look); `hollow` are those that are suspended.
    """

    label: str
    short: str
    colour: str
    pieces: tuple[tuple[float, float, Look], ...]
    hollow: tuple[tuple[float, float, Look], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The card of one record; two that are equal look alike.

    It has a chart of `bars`, with the places of some years on its axis, or else a `text`.
    """

    reference: str
    kind: str
    name: str
    verdict: str
    text: str
    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]


def cards(view: View) -> Iterator[Card]:
    """A card for each record that has a page."""
    for entry in view.catalogue.entries.values():
        if entry.kind.has_pages:
            yield _card(view, entry)


def _card(view: View, entry: Entry) -> Card:
    record, kind = entry.record, page_of(entry.kind)
    writer = view.writer(address(entry.reference), entry.reference)
    lead = next((fact for fact in kind.facts(view, writer, entry) if fact.leads), None)
    verdict = f"{lead.label}: {Markup(lead.html).striptags()}" if lead else ""
    axis = scale.standard(view)
    bars = tuple(_bar(axis, row) for row in small.lanes_of(view, writer, entry))
    description = kind.description(view, entry) if kind.description else record.summary.text
    return Card(
        entry.reference,
        wording.kind(entry),
        record.name,
        record.date.words if isinstance(record, Dated) else verdict,
        "" if bars else description,
        bars,
        tuple((year, axis.at(Day(year, 1, 1))) for year in axis.years if year % 5 == 0) if bars else (),
    )


def _bar(axis: scale.Scale, row: Lane) -> Bar:
    mark = (row.group and row.group.mark) or format_marks.UNMARKED
    pieces = _pieces(axis, row.stretches)
    return Bar(row.label, row.short, mark.colour, pieces, _pieces(axis, [stretch for _, stretch in row.suspended]))


def _pieces(axis: scale.Scale, stretches: list[Stretch]) -> tuple[tuple[float, float, Look], ...]:
    cut = (stretch.within(axis.first, axis.last) for stretch in stretches)
    return tuple((axis.at(one.start), axis.at(one.end), one.look) for one in cut if one)

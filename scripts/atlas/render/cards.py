"""What the card of a record says: the picture that other sites show beside a link to its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.derive.spans import Look, Stretch
from atlas.model.addresses import address
from atlas.model.dates import Day
from atlas.reading.catalogue import Entry
from atlas.render import format_marks
from atlas.render.charts import scale, small
from atlas.render.charts.small import Lane
from atlas.render.previews import preview
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
    axis = scale.standard(view)
    writer = view.writer(address(entry.reference), entry.reference)
    bars = tuple(_bar(axis, row) for row in small.lanes_of(view, writer, entry))
    told = preview(view, entry)
    return Card(
        told.reference,
        told.kind,
        told.name,
        told.verdict,
        "" if bars else told.text,
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

"""What the page of a milestone says."""

from collections.abc import Iterator

from atlas.model.records import Milestone
from atlas.reading.catalogue import Entry
from atlas.render import pieces
from atlas.render.parts import Fact, Section
from atlas.render.records.decision import cells, occurred
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import Atlas
from atlas.render.writer import Writer


def facts(atlas: Atlas, writer: Writer, entry: Entry[Milestone]) -> Iterator[Fact]:
    """A milestone at a glance."""
    yield from occurred(atlas, writer, entry.record, "Body")


def sections(atlas: Atlas, writer: Writer, entry: Entry[Milestone]) -> Iterator[Section]:
    """The parts of the page."""
    record = entry.record
    yield pieces.statements(writer, "statements", "What happened", record.statements, record.date)
    yield from pieces.relations(atlas, writer, entry)
    yield pieces.chronology(atlas, writer, entry)


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Dated events other than summits and decisions: meetings, launches, agreements and reports.",
        ("Date", "Milestone", "Body", "In short"),
        cells,
    ),
)

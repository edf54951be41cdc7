"""What the page of a milestone says."""

from collections.abc import Iterator

from atlas.model.addresses import SectionId
from atlas.model.records import Milestone
from atlas.reading.catalogue import Entry
from atlas.render import pieces
from atlas.render.parts import Fact, Section
from atlas.render.records.decision import cells, occurred
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Milestone]) -> Iterator[Fact]:
    """A milestone at a glance."""
    yield from occurred(view, writer, entry.record, "Body")


def sections(view: View, writer: Writer, entry: Entry[Milestone]) -> Iterator[Section]:
    """The parts of the page."""
    record = entry.record
    yield pieces.statements(writer, SectionId.STATEMENTS, "What happened", record.statements, record.date)
    yield from pieces.relations(view, writer, entry)
    yield pieces.chronology(view, writer, entry)


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Dated events other than summits and decisions: meetings, launches, agreements and reports.",
        ("Date", "Milestone", "Body", "In short"),
        cells,
    ),
)

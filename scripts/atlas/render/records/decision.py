"""What the page of a decision says; much of it that of a milestone says too."""

from collections.abc import Iterator
from typing import TypeVar

from markupsafe import Markup

from atlas.model.addresses import SectionId
from atlas.model.records import Decision, Occurrence
from atlas.reading.catalogue import Entry
from atlas.render import pieces
from atlas.render.parts import Fact, Section
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer

Occurring = TypeVar("Occurring", bound=Occurrence)


def facts(view: View, writer: Writer, entry: Entry[Decision]) -> Iterator[Fact]:
    """A decision at a glance."""
    yield from occurred(view, writer, entry.record, "Decided by")


def occurred(view: View, writer: Writer, record: Occurrence, by: str) -> Iterator[Fact]:
    """When and where it was, whose it was, and its texts; `by` says what the body did."""
    yield Fact("Date", writer.date(record.date) + pieces.planned(record) + writer.cite(record.sources))
    if body := pieces.body(view, record):
        yield Fact(by, body + writer.cite(record.body.sources if record.body else ()))
    if record.summit:
        yield Fact("Summit", writer.anchor(f"summits/{record.summit}"))
    yield from pieces.place(writer, record.place)
    yield from pieces.documents(writer, "Documents", record.documents)


def sections(view: View, writer: Writer, entry: Entry[Decision]) -> Iterator[Section]:
    """The parts of the page."""
    record = entry.record
    yield pieces.statements(writer, SectionId.DECIDED, "What was decided", record.decided, record.date)
    yield pieces.statements(writer, SectionId.REASONS, "Why", record.reasons, record.date)
    yield from pieces.relations(view, writer, entry)
    yield pieces.chronology(view, writer, entry)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", record.statements, record.date)


def cells(view: View, writer: Writer, entry: Entry[Occurring]) -> tuple[Markup, ...]:
    """Date, name, body and summary."""
    record = entry.record
    body = pieces.body(view, record)
    return (writer.date(record.date), writer.anchor(entry.reference), body, writer.prose(record.summary.text))


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Policy decisions on partnerships, of summits, ministers and the Council, in order of date.",
        ("Date", "Decision", "Decided by", "In short"),
        cells,
    ),
)

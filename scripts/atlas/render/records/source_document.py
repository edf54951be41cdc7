"""What the page of a source document says: each of its statements, and where it has its place."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.model.addresses import SectionId
from atlas.model.records import SourceDocument
from atlas.reading.catalogue import Entry
from atlas.render.parts import Fact, Row, Section, Table
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[SourceDocument]) -> Iterator[Fact]:
    """The document at a glance."""
    document: SourceDocument = entry.record
    yield Fact("Statements", escape(len(document.passages)))


def sections(view: View, writer: Writer, entry: Entry[SourceDocument]) -> Iterator[Section]:
    """A table of all statements, in order."""
    document: SourceDocument = entry.record
    rows = tuple(
        Row(
            (
                escape(number),
                writer.prose(passage.says),
                writer.anchors(passage.carried_by),
                (writer.prose(passage.lost) + writer.cite(passage.sources)) if passage.lost else Markup("Nothing"),
            ),
            anchor=f"statement-{number}",
        )
        for number, passage in enumerate(document.passages, start=1)
    )
    columns = ("Number", "What it says", "Carried by", "What the copy had lost")
    table = Table("Statements, in the order of the document", columns, rows)
    yield Section(SectionId.STATEMENTS, "Statement by statement", table=table)


def _cells(view: View, writer: Writer, entry: Entry[SourceDocument]) -> tuple[Markup, ...]:
    return (writer.anchor(entry.reference), writer.prose(entry.record.summary.text))


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Documents read statement by statement, each statement with the record that carries it.",
        ("Document", "What it is"),
        _cells,
    ),
)

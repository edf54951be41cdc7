"""What the page of a decision or milestone says."""

from collections.abc import Iterator

from atlas.model.records import Decision, Milestone, Occurrence
from atlas.reading.catalogue import Entry
from atlas.render import pieces
from atlas.render.parts import Fact, Section
from atlas.render.view import Atlas
from atlas.render.writer import Writer


def facts(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Fact]:
    """A decision or milestone at a glance."""
    record: Occurrence = entry.record
    yield Fact("Date", writer.date(record.date) + writer.cite(record.sources))
    if body := pieces.body(atlas, record):
        label = "Decided by" if isinstance(record, Decision) else "Body"
        yield Fact(label, body + writer.cite(record.body.sources if record.body else ()))
    if record.summit:
        yield Fact("Summit", writer.anchor(f"summits/{record.summit}"))
    yield from pieces.place(writer, record.place)
    yield from pieces.documents(writer, "Documents", record.documents)
    if isinstance(record, Decision):
        yield from pieces.status(writer, record.status)


def sections(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]:
    """The parts of the page."""
    record: Decision | Milestone = entry.record
    if isinstance(record, Decision):
        yield pieces.statements(writer, "decided", "What was decided", record.decided, record.date)
        yield pieces.statements(writer, "reasons", "Why", record.reasons, record.date)
    else:
        yield pieces.statements(writer, "statements", "What happened", record.statements, record.date)
    yield from pieces.relations(atlas, writer, entry)
    yield pieces.chronology(atlas, writer, entry)
    if isinstance(record, Decision):
        yield pieces.statements(writer, "statements", "More", record.statements, record.date)

"""What a summit's page says; what was decided there, its decisions tell."""

from collections.abc import Iterator

from markupsafe import escape

from atlas.catalogue import Entry
from atlas.model.records import Decision, Summit
from atlas.render import as_of, pieces
from atlas.render.atlas import Atlas
from atlas.render.contexts import Fact, Line, Section
from atlas.render.writer import Writer


def facts(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Fact]:
    """A summit at a glance."""
    summit: Summit = entry.record
    yield Fact("Date", writer.date(summit.date) + writer.cite(summit.sources))
    yield from pieces.place(writer, summit.place)
    if summit.secretary_general:
        person = summit.secretary_general
        yield Fact("Secretary General", escape(person.name) + writer.cite(person.sources))
    yield Fact(
        "Partners then", writer.anchor(as_of.reference(entry), f"Who was a partner on {as_of.first_day(entry).words}")
    )
    yield from pieces.documents(writer, "Documents", summit.documents)


def sections(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]:
    """The parts of a summit's page."""
    summit: Summit = entry.record
    for held in atlas.connections.at_summit.get(entry.reference, ()):
        yield Section(held.id, held.record.name, intro=writer.anchor(held.reference, "Read the whole record"),
                      lines=tuple(_points(writer, held)))  # fmt: skip
    yield pieces.statements(writer, "attendance", "Partners present", summit.attendance)
    yield pieces.statements(writer, "statements", "More", summit.statements)
    yield pieces.chronology(atlas, writer, entry)
    yield pieces.statements(writer, "follow-up", "What followed", summit.follow_up)


def _points(writer: Writer, held: Entry) -> Iterator[Line]:
    """What a decision decided; of a milestone, what it was."""
    parts = held.record.decided if isinstance(held.record, Decision) else (held.record.summary,)
    for part in parts:
        yield writer.line(part)

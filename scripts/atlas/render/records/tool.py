"""What a tool's page says."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.model.addresses import SectionId
from atlas.model.records import Tool
from atlas.reading.catalogue import Entry
from atlas.render import agreements, member_tables, pieces, spells
from atlas.render.charts import small
from atlas.render.parts import Fact, Section
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Tool]) -> Iterator[Fact]:
    """A tool at a glance."""
    tool: Tool = entry.record
    if tool.abbreviation:
        yield Fact("Abbreviation", escape(tool.abbreviation))
    yield Fact("Kind", escape(wording.list_entry(view.catalogue, "tool-types", tool.type)))
    yield from pieces.life(writer, tool)
    yield from pieces.replacements(view, writer, entry)
    if users := view.connections.members[entry.reference]:
        yield Fact(f"Known to use it on {view.edition.words}", escape(member_tables.count(view, entry, users)))
    yield from pieces.documents(writer, "Documents", tool.documents)
    yield from pieces.status(writer, tool.status)
    yield from pieces.reach(view, writer, entry)


def sections(view: View, writer: Writer, entry: Entry[Tool]) -> Iterator[Section]:
    """The parts of a tool's page."""
    tool: Tool = entry.record
    yield pieces.statements(writer, SectionId.ELIGIBLE, "Who may use it", tool.eligible)
    yield member_tables.table(
        view, writer, entry, view.connections.members[entry.reference], "Partners that use or used it"
    )
    yield agreements.parties(view, writer, tool)
    yield small.chart(view, writer, entry)
    yield pieces.chronology(view, writer, entry)
    yield from pieces.relations(view, writer, entry)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", tool.statements)


def _cells(view: View, writer: Writer, entry: Entry[Tool]) -> tuple[Markup, ...]:
    tool = entry.record
    return (
        writer.anchor(entry.reference),
        escape(tool.abbreviation or ""),
        escape(wording.list_entry(view.catalogue, "tool-types", tool.type)),
        spells.boundary(writer, tool.from_) if tool.from_ else Markup(""),
        writer.anchors(relation.to for relation in tool.replaced_by),
    )


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Programmes and instruments through which NATO works with partners.",
        ("Tool", "Abbreviation", "Kind", "From", "Replaced by"),
        _cells,
    ),
)

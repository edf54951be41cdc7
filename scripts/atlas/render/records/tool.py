"""What a tool's page says."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.members import states
from atlas.model.addresses import SectionId
from atlas.model.dates import Day
from atlas.model.kinds import KINDS
from atlas.model.records import Tool
from atlas.model.vocabulary import INDIVIDUAL, MEMBERSHIP
from atlas.reading.catalogue import Entry
from atlas.render import agreements, member_tables, pieces, spells
from atlas.render.charts import small
from atlas.render.parts import Fact, Row, Section, SectionPage, Table
from atlas.render.records.kind_page import KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Tool]) -> Iterator[Fact]:
    """A tool at a glance."""
    tool: Tool = entry.record
    if tool.abbreviation:
        yield Fact("Abbreviation", escape(tool.abbreviation))
    yield Fact("Kind", escape(wording.list_entry(view.catalogue, "tool-types", tool.type)))
    yield from pieces.life(view, writer, entry)
    yield from pieces.replacements(view, writer, entry)
    if users := view.connections.members[entry.reference]:
        counted = member_tables.counted_on(tool, view.edition.words)
        yield Fact(counted, escape(member_tables.count(view, entry, users)), leads=True)
    yield from pieces.documents(writer, "Documents", tool.documents)
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


def _index(view: View) -> SectionPage:
    """All tools, and the programmes of which a partner has one at a time side by side."""
    writer = view.writer("tools/")
    intro = "Programmes and instruments through which NATO works with partners."
    rows = tuple(Row(_cells(view, writer, entry)) for entry in view.ordered["tools"])
    columns = ("Programme or agreement", "Abbreviation", "Kind", "From", "Replaced by")
    caption = f"{len(rows)} programmes and agreements, as of {view.edition.words}"
    compared = [entry for entry in view.all(Tool) if entry.record.type in _COMPARED]
    compared.sort(key=_begun)
    side_by_side = Table(
        "Programmes of single partners, by when they began",
        ("Programme", "For whom", "From", "Until", "Replaced by", f"Who has one on {view.edition.words}"),
        tuple(Row(_side_by_side(view, writer, entry)) for entry in compared),
    )
    return SectionPage(
        view.head(KINDS["tools"].plural, intro, "data/tools/", picture="tools"),
        escape(intro),
        (
            Section("list", "All programmes and agreements", table=Table(caption, columns, rows)),
            Section("compared", "Programmes of single partners side by side", table=side_by_side),
        ),
        writer.sources(),
    )


_COMPARED = (INDIVIDUAL, MEMBERSHIP)


def _begun(entry: Entry[Tool]) -> tuple[Day, Day]:
    began = entry.record.from_
    return (began and began.days) or (Day.max, Day.max)


def _in_use(view: View, entry: Entry[Tool]) -> list[str]:
    """The partners that use it on the edition's day, by id."""
    found = states(entry.record, view.connections.members[entry.reference], view.edition.latest)
    return [partner for partner, state in found.items() if state.key == "member"]


def _side_by_side(view: View, writer: Writer, entry: Entry[Tool]) -> tuple[Markup, ...]:
    tool: Tool = entry.record
    abbreviation = Markup(" ({})").format(tool.abbreviation) if tool.abbreviation else Markup("")
    told = tool.eligible[0] if tool.eligible else tool.summary
    have = _in_use(view, entry)
    return (
        writer.anchor(entry.reference) + abbreviation,
        writer.prose(told.text) + writer.cite(told.sources),
        spells.boundary(writer, tool.from_) if tool.from_ else Markup(""),
        pieces.ended(view, writer, entry),
        writer.anchors(relation.to for relation in tool.replaced_by),
        writer.anchors(f"partners/{partner}" for partner in have) or escape("none known"),
    )


PAGE = KindPage(facts, sections, index_page=_index)

"""What an operation's page says."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.derive.members import by_partner
from atlas.derive.standing import in_order
from atlas.model.addresses import SectionId
from atlas.model.records import Operation
from atlas.reading.catalogue import Entry
from atlas.render import contributions, dated_names, pieces, spells
from atlas.render.charts import small
from atlas.render.parts import Fact, Section, Table
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Operation]) -> Iterator[Fact]:
    """An operation at a glance."""
    operation: Operation = entry.record
    if operation.abbreviation:
        yield Fact("Abbreviation", escape(operation.abbreviation))
    yield from pieces.life(view, writer, entry)
    yield from pieces.replacements(view, writer, entry)
    served = by_partner(view.connections.members[entry.reference])
    if served:
        yield Fact("Partners that served in it", escape(f"{len(served)}, as far as sources tell"), leads=True)
    yield from pieces.documents(writer, "Documents", operation.documents)
    yield from pieces.reach(view, writer, entry)


def sections(view: View, writer: Writer, entry: Entry[Operation]) -> Iterator[Section]:
    """The parts of an operation's page."""
    operation: Operation = entry.record
    yield pieces.statements(writer, SectionId.PURPOSE, "Mandate", operation.mandate)
    yield _partners(view, writer, entry)
    yield small.chart(view, writer, entry)
    yield pieces.statements(writer, SectionId.HEADQUARTERS, "Headquarters", operation.headquarters)
    yield pieces.chronology(view, writer, entry)
    yield from pieces.relations(view, writer, entry)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", operation.statements)


def _partners(view: View, writer: Writer, entry: Entry[Operation]) -> Section:
    """A row a contribution: partner, from, until, how many people and when, sources."""
    rows = tuple(
        contributions.row(view, writer, dated_names.anchor(writer, partner), partner.record, part)
        for partner, _ in by_partner(view.connections.members[entry.reference])
        for part in in_order(partner.record.operations)
        if part.operation == entry.id
    )
    title = "Partners that served in it"
    return Section(SectionId.PARTNERS, title, table=Table(title, contributions.columns("Partner"), rows))


def _cells(view: View, writer: Writer, entry: Entry[Operation]) -> tuple[Markup, ...]:
    operation = entry.record
    return (
        writer.anchor(entry.reference),
        escape(operation.abbreviation or ""),
        spells.boundary(writer, operation.from_) if operation.from_ else Markup(""),
        spells.boundary(writer, operation.until) if operation.until else spells.NO_END,
        escape(len(by_partner(view.connections.members[entry.reference])) or "none known"),
    )


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Operations and missions led by NATO, and how many partners are known to have served in each.",
        ("Operation", "Abbreviation", "From", "Until", "Partners"),
        _cells,
    ),
)

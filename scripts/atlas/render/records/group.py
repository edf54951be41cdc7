"""What a group's page says."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.model.addresses import SectionId
from atlas.model.records import Group
from atlas.reading.catalogue import Entry
from atlas.render import member_tables, pieces, spells
from atlas.render.charts import small
from atlas.render.parts import Fact, Row, Section, Table
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Group]) -> Iterator[Fact]:
    """A group at a glance."""
    group: Group = entry.record
    if group.abbreviation:
        yield Fact("Abbreviation", escape(group.abbreviation))
    yield from pieces.life(view, writer, entry)
    members = view.connections.members[entry.reference]
    counted = member_tables.counted_on(group, view.edition.words)
    yield Fact(counted, escape(member_tables.count(view, entry, members)), leads=True)
    if group.drawn_from:
        names = Markup(", ").join(writer.anchor(f"groups/{origin}") for origin in group.drawn_from.groups)
        yield Fact("Members come from", names + writer.cite(group.drawn_from.sources))
    yield from pieces.documents(writer, "Founding documents", group.founding_documents)
    yield from pieces.reach(view, writer, entry)


def sections(view: View, writer: Writer, entry: Entry[Group]) -> Iterator[Section]:
    """The parts of a group's page."""
    group: Group = entry.record
    yield pieces.statements(writer, SectionId.PURPOSE, "Purpose", group.purpose)
    yield member_tables.table(
        view,
        writer,
        entry,
        view.connections.members[entry.reference],
        "Countries in it" if group.confers == "consultation" else "Partners in it",
    )
    yield _counts(writer, group)
    yield pieces.statements(writer, SectionId.PRINCIPLES, "Principles", group.principles)
    yield pieces.statements(writer, SectionId.BODIES, "Bodies", group.bodies)
    yield member_tables.suspensions(writer, group.suspensions)
    yield small.chart(view, writer, entry)
    yield pieces.chronology(view, writer, entry)
    yield from pieces.relations(view, writer, entry)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", group.statements)


def _counts(writer: Writer, group: Group) -> Section:
    """Numbers of partners as sources give them: date, number, what is to be said of it and who says it."""
    rows = []
    for count in group.counts:
        unnamed = f"{count.unnamed} of them not named by a source that was found." if count.unnamed else ""
        said = Markup(" ").join([writer.prose(text) for text in (count.note, unnamed) if text])
        rows.append(Row((writer.date(count.date), escape(count.members), said + writer.cite(count.sources))))
    table = Table(
        "Numbers of partners that sources give, Allies not counted",
        ("Date", "Partners", "Notes and sources"),
        tuple(rows),
    )
    return Section(SectionId.COUNTS, "Numbers of partners", table=table)


def _cells(view: View, writer: Writer, entry: Entry[Group]) -> tuple[Markup, ...]:
    group = entry.record
    return (
        pieces.format_name(view, writer, entry.reference),
        escape(group.abbreviation or ""),
        spells.boundary(writer, group.from_) if group.from_ else Markup(""),
        spells.boundary(writer, group.until) if group.until else spells.NO_END,
        escape(member_tables.count(view, entry, view.connections.members[entry.reference])),
        writer.prose(group.summary.text),
    )


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Partnership formats: programmes, forums and sets of partners, with their life spans.",
        ("Format", "Abbreviation", "From", "Until", "Partners", "What it is"),
        _cells,
    ),
)

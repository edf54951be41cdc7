"""What a summit's page says; what was decided there, its decisions tell."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from atlas.model.addresses import SectionId
from atlas.model.dates import Day
from atlas.model.parts import Event, Relation, Statement
from atlas.model.records import Dated, Decision, Partner, Summit
from atlas.reading.catalogue import Entry
from atlas.render import flags, flow, html, pieces, presence
from atlas.render.directory import as_of
from atlas.render.parts import Fact, Line, Section, Table
from atlas.render.records.kind_page import Index, KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Summit]) -> Iterator[Fact]:
    """A summit at a glance."""
    summit: Summit = entry.record
    yield Fact("Date", writer.date(summit.date) + pieces.planned(summit) + writer.cite(summit.sources))
    yield from pieces.place(writer, summit.place)
    if summit.secretary_general:
        person = summit.secretary_general
        yield Fact("Secretary General", escape(person.name) + writer.cite(person.sources))
    if present := len({one.partner for one in summit.present}):
        words = f"{present}, as far as sources tell"
        yield Fact("Partners present", html.anchor(f"#{SectionId.ATTENDANCE}", words))
    if summit.planned:
        yield Fact(f"On {view.edition.words}", escape("planned, not yet held"))
        return
    yield Fact(
        "Partners then", writer.anchor(as_of.reference(entry), f"Who was a partner on {as_of.first_day(entry).words}")
    )
    yield from pieces.documents(writer, "Documents", summit.documents)


def sections(view: View, writer: Writer, entry: Entry[Summit]) -> Iterator[Section]:
    """The parts of a summit's page."""
    summit: Summit = entry.record
    taken: set[str | None] = {part.id for _, part in entry.contents.parts if isinstance(part, Statement | Event)}
    yield Section(SectionId.FLOW, "Cause and effect", figure=_flow(view, writer, entry), assets=flow.ASSETS)
    for held in view.connections.at_summit.get(entry.reference, ()):
        whole = writer.anchor(held.reference, f"The whole {held.kind.singular.lower()}")
        yield Section(held.id, held.record.name, intro=whole, lines=tuple(_points(writer, held, taken)))
    followed = [
        replace(pieces.relation_line(writer, reference, relation), origin=writer.link(held.reference))
        for held, reference, relation in _came_of(view, entry)
    ]
    yield pieces.section(SectionId.FOLLOW_UP, "What came of it", [*followed, *writer.lines(summit.follow_up)])
    yield _attendance(view, writer, summit)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", summit.statements)
    yield pieces.chronology(view, writer, entry)


def _flow(view: View, writer: Writer, entry: Entry[Summit]) -> Markup:
    """What the decisions of the summit built on, what they and its milestones are, and what came of them."""
    held = view.connections.at_summit.get(entry.reference, ())
    own = [other.reference for other in held]
    before = [reference for other in held for reference in pieces.built_on(view, other) if reference not in own]
    after = [reference for _, reference, _ in _came_of(view, entry)]
    decided = [other.reference for other in held if isinstance(other.record, Decision)]
    reached = [other.reference for other in held if not isinstance(other.record, Decision)]
    steps = (("Built on", before), ("Decided", decided), ("Milestones", reached), ("Led to", after))
    return flow.flow(writer, "What it built on, decided and led to", steps)


def _attendance(view: View, writer: Writer, summit: Summit) -> Section:
    """Partners of which a source tells that they were there, and what else is told of who was."""
    rows = tuple(
        presence.row(writer, flags.small(writer, one.partner) + writer.anchor(f"partners/{one.partner}"), one)
        for one in sorted(summit.present, key=lambda one: view.catalogue.record(Partner, one.partner).name.casefold())
    )
    table = Table("Partners present, as far as sources tell", presence.columns("Partner"), rows) if rows else None
    return Section(SectionId.ATTENDANCE, "Partners present", lines=writer.lines(summit.attendance), table=table)


def _came_of(view: View, entry: Entry) -> list[tuple[Entry, str, Relation]]:
    """What the decisions and milestones of a summit led to, other than one another, in order of date.

    Each with the record that led to it.
    """
    held = view.connections.at_summit.get(entry.reference, ())
    own = {other.reference for other in held}
    found = [
        (other, reference, relation)
        for other in held
        for reference, relation in pieces.came_of(view, other)
        if reference not in own
    ]
    return sorted(found, key=lambda one: _date_of(view, one[1]))


def _date_of(view: View, reference: str) -> Day:
    """The day of a decision or milestone; what has none comes last."""
    record = view.catalogue.entries[reference].record
    return record.date.earliest if isinstance(record, Dated) else Day.max


def _points(writer: Writer, held: Entry, taken: set[str | None]) -> Iterator[Line]:
    """What a decision decided; of a milestone, what it was.

    Their ids are unique in their own records: one that is `taken` on this page is no address here.
    """
    parts = held.record.decided if isinstance(held.record, Decision) else (held.record.summary,)
    for part in parts:
        line = writer.line(part)
        yield replace(line, anchor="") if line.anchor in taken else line
        taken.add(line.anchor)


def _cells(view: View, writer: Writer, entry: Entry[Summit]) -> tuple[Markup, ...]:
    summit = entry.record
    held = view.connections.at_summit.get(entry.reference, [])
    return (
        writer.anchor(entry.reference),
        html.span("atlas-unbroken", writer.date(summit.date)) + pieces.planned(summit),
        escape(summit.place.city or "") if summit.place else Markup(""),
        pieces.SEPARATOR.join(writer.anchor(decision.reference) for decision in held),
    )


PAGE = KindPage(
    facts,
    sections,
    Index(
        "Meetings of NATO's heads of state and government, with the decisions and milestones on partnerships of each. "
        "What else was said there, and who came, is on each summit's page.",
        ("Summit", "Date", "City", "Decisions and milestones"),
        _cells,
    ),
)

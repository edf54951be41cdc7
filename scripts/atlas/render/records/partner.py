"""What a partner's page says."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.accessions import RoadStep, road
from atlas.derive.moments import Change, changes
from atlas.derive.standing import in_order
from atlas.derive.status import format_status, is_implied, status_on
from atlas.model.addresses import SectionId
from atlas.model.dates import Date
from atlas.model.records import Group, Partner, Tool
from atlas.model.spells import ProgrammeUse
from atlas.reading.catalogue import Entry
from atlas.render import agreements, contributions, dated_names, html, member_tables, offices, pieces, presence, spells
from atlas.render.charts import small
from atlas.render.parts import Fact, Line, Row, Section, Table
from atlas.render.records.kind_page import KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[Fact]:
    """A partner at a glance."""
    partner: Partner = entry.record
    yield Fact(f"On {view.edition.words}", _status(view, entry), leads=True)
    yield from _in_brief("Formats", _formats(view, writer, partner))
    yield from _in_brief("Programmes", _programmes(view, writer, partner))
    kind = "Organisation" if partner.type == "organisation" else "Country"
    region = f", {wording.list_entry(view.catalogue, 'regions', partner.region)}" if partner.region else ""
    yield Fact("Kind", escape(kind + region))
    for label, named in (("Official name", partner.official_name), ("Capital", partner.capital)):
        if named:
            yield Fact(label, escape(named.name) + writer.cite(named.sources))
    if partner.earlier_names:
        yield Fact("Earlier names", pieces.SEPARATOR.join(dated_names.told(writer, partner)))
    if partner.state_since:
        yield Fact("A state since", spells.boundary(writer, partner.state_since))
    if partner.until:
        yield Fact("Existed until", spells.boundary(writer, partner.until))
    if partner.accession:
        yield Fact("NATO member since", writer.date(partner.accession.date) + writer.cite(partner.accession.sources))
    yield from pieces.status(writer, partner.status)
    compare = f"{writer.href('partners/compare')}?partners={entry.id}"
    yield Fact("Compare", html.anchor(compare, "Side by side with other partners"))


def _status(view: View, entry: Entry[Partner]) -> Markup:
    status = status_on(view.catalogue, entry, view.edition.latest)
    return html.state(status.key, wording.status(status))


def _in_brief(label: str, lines: Iterable[Markup]) -> Iterator[Fact]:
    joined = pieces.SEPARATOR.join(lines)
    if joined:
        yield Fact(label, joined)


def _formats(view: View, writer: Writer, partner: Partner) -> Iterator[Markup]:
    for spell in in_order(partner.memberships):
        name = pieces.format_name(view, writer, f"groups/{spell.group}")
        group = view.catalogue.record(Group, spell.group)
        state = format_status([spell], view.edition.latest, group, partner)
        brief = spells.in_brief(writer, spell, state, is_implied=is_implied(spell, group, partner))
        yield Markup("{}: {}").format(name, brief)


def _programmes(view: View, writer: Writer, partner: Partner) -> Iterator[Markup]:
    """Programmes, each with that of the partner's earlier ones whose place it took on the day it began."""
    for spell in in_order(partner.programmes):
        before = [writer.anchor(f"tools/{other.tool}") for other in partner.programmes
                  if _took_place_of(view, spell, other)]  # fmt: skip
        more = Markup(", in place of the {}").format(Markup(" and ").join(before)) if before else Markup("")
        tool = view.catalogue.record(Tool, spell.tool)
        state = format_status([spell], view.edition.latest, tool, partner)
        is_open = state.key in ("member", "lapsed")
        more = (spells.last_cycle(spell, view.edition.latest) if is_open else Markup("")) + more
        brief = spells.in_brief(writer, spell, state, more, is_implied(spell, tool, partner))
        yield Markup("{}: {}").format(writer.anchor(f"tools/{spell.tool}"), brief)


def _took_place_of(view: View, later: ProgrammeUse, earlier: ProgrammeUse) -> bool:
    replaced_by = view.catalogue.record(Tool, earlier.tool).replaced_by
    is_its_successor = any(relation.to == f"tools/{later.tool}" for relation in replaced_by)
    began, ended = later.from_ and later.from_.date, earlier.until and earlier.until.date
    return is_its_successor and began is not None and began == ended


def sections(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[Section]:
    """The parts of a partner's page."""
    partner: Partner = entry.record
    yield small.chart(view, writer, entry)
    yield _memberships(view, writer, entry)
    yield _programme_table(view, writer, entry)
    yield agreements.of_party(view, writer, entry.reference)
    yield pieces.chronology(view, writer, entry, _own_changes(view, writer, entry))
    yield _steps(writer, partner)
    yield _operations(view, writer, partner)
    yield _offices(view, writer, partner)
    yield _summits(view, writer, entry)
    yield pieces.statements(writer, SectionId.COOPERATION, "Areas of cooperation", partner.cooperation)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", partner.statements)


def _own_changes(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[tuple[Date, Callable[[], Line]]]:
    """Changes in what a partner is part of, each with what writes it; not those that an event of that day tells."""
    written = _written(view, entry)
    for change in changes(entry, view.catalogue):
        if change.target and (change.date.edtf, change.target) in written:
            continue
        yield change.date, partial(_own_change, writer, change)


def _own_change(writer: Writer, change: Change) -> Line:
    what = writer.anchor(change.target) if change.target else escape("NATO")
    words = Markup(wording.CHANGES[change.verb]).format(what) + html.doubt(change.certainty, change.note) + "."
    return Line(words, writer.cite(change.citations), writer.date(change.date))


def _written(view: View, entry: Entry) -> set[tuple[str, str]]:
    """Dates of the events on a partner's page, each with every record that the event is about."""
    told = [(event.date, "", event) for event in entry.record.events]
    told += [(one.date, one.owner.reference, one.part) for one in view.connections.concerning.get(entry.reference, ())
             if one.date]  # fmt: skip
    found: set[tuple[str, str]] = set()
    for date, owner, part in told:
        about = {owner, *part.concerns, *(mention.target for mention in view.names.find(part.text))}
        found.update((date.edtf, reference) for reference in about)
    return found


def _memberships(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    rows = [
        member_tables.row(view, writer, pieces.format_name(view, writer, f"groups/{spell.group}"), entry, spell,
                          view.catalogue.record(Group, spell.group))
        for spell in in_order(entry.record.memberships)
    ]  # fmt: skip
    return _with_states(view, SectionId.MEMBERSHIPS, "Memberships", "Partnership format", rows)


def _programme_table(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    rows = [
        member_tables.row(view, writer, writer.anchor(f"tools/{spell.tool}"), entry, spell,
                          view.catalogue.record(Tool, spell.tool))
        for spell in in_order(entry.record.programmes)
    ]  # fmt: skip
    return _with_states(view, SectionId.PROGRAMMES, "Programmes", "Programme", rows)


def _with_states(view: View, identifier: SectionId, title: str, column: str, rows: Sequence[Row]) -> Section:
    """A table of spells with the state of each on the edition's day."""
    caption, columns = f"{title}, with the state on {view.edition.words}", spells.spell_columns(column, with_state=True)
    return Section(identifier, title, table=Table(caption, columns, tuple(rows)))


def _steps(writer: Writer, partner: Partner) -> Section:
    """Steps on the road to membership, the Membership Action Plan and accession among them."""
    rows = tuple(
        Row((escape(wording.STEPS[step.key]), spells.step(writer, step), _told(writer, step))) for step in road(partner)
    )
    title = "Steps to membership"
    return Section(SectionId.STEPS, title, table=Table(title, ("Step", "When", "Notes and sources"), rows))


def _told(writer: Writer, step: RoadStep) -> Markup:
    return Markup(" ").join(map(writer.prose, step.notes)) + writer.cite(step.citations)


def _summits(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    """The summits of which a source tells that the partner was there."""
    found = view.connections.present.get(entry.reference, ())
    rows = tuple(presence.row(writer, writer.anchor(summit.reference), one) for summit, one in found)
    number = len({summit.reference for summit, _ in found})
    caption = f"{number} {'summit' if number == 1 else 'summits'}, as far as sources tell"
    return Section(SectionId.SUMMITS, "At summits", table=Table(caption, presence.columns("Summit"), rows))


def _operations(view: View, writer: Writer, partner: Partner) -> Section:
    rows = tuple(
        contributions.row(view, writer, writer.anchor(spell.owner), partner, spell)
        for spell in in_order(partner.operations)
    )
    columns = contributions.columns("Operation")
    return Section(SectionId.OPERATIONS, "Operations", table=Table("Operations", columns, rows))


def _offices(view: View, writer: Writer, partner: Partner) -> Section:
    rows = tuple(
        offices.row(view, writer, offices.name(view, writer, spell), partner, spell)
        for spell in in_order(partner.representations)
    )
    title = "Missions and offices"
    return Section(SectionId.OFFICES, title, table=Table(title, spells.spell_columns("Office", with_state=False), rows))


PAGE = KindPage(facts, sections)

"""What a partner's page says."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.accessions import RoadStep, road
from atlas.derive.status import status_sources
from atlas.model.addresses import SectionId
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry
from atlas.render import dated_names, html, pieces, presence, spells, taking_part
from atlas.render.charts import small
from atlas.render.parts import Fact, Row, Section, Table
from atlas.render.records.kind_page import KindPage
from atlas.render.view import View
from atlas.render.writer import Writer


def facts(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[Fact]:
    """A partner at a glance."""
    partner: Partner = entry.record
    yield Fact(f"On {view.edition.words}", _status(view, writer, entry), leads=True)
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
    compare = f"{writer.href('partners/compare')}?partners={entry.id}"
    yield Fact("Compare", html.anchor(compare, "Side by side with other partners"))


def _status(view: View, writer: Writer, entry: Entry[Partner]) -> Markup:
    status = view.histories.status(entry, view.edition.latest)
    grounds = status_sources(view.catalogue, entry.record, status, view.edition.latest)
    return html.state(status.key, wording.status(status)) + writer.cite(grounds)


def sections(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[Section]:
    """The parts of a partner's page."""
    partner: Partner = entry.record
    yield small.chart(view, writer, entry)
    yield taking_part.section(view, writer, entry)
    yield _steps(writer, partner)
    yield pieces.chronology(view, writer, entry)
    yield _summits(view, writer, entry)
    yield pieces.statements(writer, SectionId.COOPERATION, "Areas of cooperation", partner.cooperation)
    yield pieces.statements(writer, SectionId.STATEMENTS, "More", partner.statements)


def _steps(writer: Writer, partner: Partner) -> Section:
    """Steps on the road to membership, the Membership Action Plan and accession among them."""
    rows = tuple(
        Row((escape(wording.STEPS[step.key]), spells.step(writer, step), _told(writer, step))) for step in road(partner)
    )
    title = "Steps to membership"
    return Section(SectionId.STEPS, title, table=Table(title, ("Step", "When", "Notes and sources"), rows))


def _told(writer: Writer, step: RoadStep) -> Markup:
    return Markup(" ").join(map(writer.prose, step.notes)) + writer.cite(step.citations)


_FEW = 6
"""So many summits are read at a glance, and not folded."""


def _summits(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    """The summits of which a source tells that the partner was there."""
    found = view.connections.present.get(entry.reference, ())
    rows = tuple(presence.row(writer, writer.anchor(summit.reference), one) for summit, one in found)
    number = len({summit.reference for summit, _ in found})
    caption = f"{number} {'summit' if number == 1 else 'summits'}, as far as sources tell"
    table = Table(caption, presence.columns("Summit"), rows)
    return Section(SectionId.SUMMITS, "At summits", table=table, folded=caption if len(rows) > _FEW else "")


PAGE = KindPage(facts, sections)

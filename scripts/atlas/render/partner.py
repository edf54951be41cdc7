"""What a partner's page says."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from markupsafe import Markup, escape

from atlas.catalogue import Entry
from atlas.dates import Date
from atlas.derive.moments import CHANGES, changes
from atlas.model.parts import Representation, Spell
from atlas.model.records import Partner
from atlas.render import pieces, spells
from atlas.render.atlas import Atlas
from atlas.render.charts import small
from atlas.render.contexts import Fact, Line, Section, Table
from atlas.render.status import status_of
from atlas.render.writer import Writer


def facts(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Fact]:
    """A partner at a glance."""
    partner: Partner = entry.record
    yield Fact(f"On {atlas.edition.words}", status_of(atlas, entry).html)
    yield Fact("Kind", escape("Organisation" if partner.type == "organisation" else "Country"))
    if partner.region:
        yield Fact("Region", escape(pieces.listed(atlas, "regions", partner.region)))
    if partner.until:
        yield Fact("Existed until", spells.boundary(writer, partner.until))
    if partner.accession:
        yield Fact("NATO member since", writer.date(partner.accession.date) + writer.cite(partner.accession.sources))
    yield from pieces.status(writer, partner.status)


def sections(atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]:
    """The parts of a partner's page."""
    partner: Partner = entry.record
    yield small.chart(atlas, writer, entry)
    yield _memberships(atlas, writer, partner)
    yield _spells(writer, "programmes", "Programmes", "Programme", partner.programmes,
                  lambda spell: writer.anchor(f"tools/{spell.tool}"))  # fmt: skip
    yield pieces.chronology(atlas, writer, entry, _own_changes(atlas, writer, partner))
    yield _spells(writer, "operations", "Operations", "Operation", partner.operations,
                  lambda spell: escape(pieces.listed(atlas, "operations", spell.operation)))  # fmt: skip
    yield _spells(writer, "offices", "Missions and offices", "Office", partner.representations,
                  lambda spell: escape(_office(atlas, spell)))  # fmt: skip
    yield pieces.statements(writer, "cooperation", "Areas of cooperation", partner.cooperation)
    yield pieces.statements(writer, "statements", "More", partner.statements)


def _office(atlas: Atlas, spell: Representation) -> str:
    kind = pieces.listed(atlas, "representations", spell.type)
    return f"{kind}, {spell.city}" if spell.city else kind


def _own_changes(atlas: Atlas, writer: Writer, partner: Partner) -> Iterator[tuple[Date, Line]]:
    for change in changes(partner, atlas.catalogue):
        what = writer.anchor(change.target) if change.target else escape("NATO")
        doubt = Markup(' <span class="atlas-doubt">({})</span>').format(change.doubt) if change.doubt else ""
        words = Markup(CHANGES[change.verb]).format(what) + doubt + "."
        yield change.date, Line(words, writer.cite(change.citations), writer.date(change.date))


def _memberships(atlas: Atlas, writer: Writer, partner: Partner) -> Section:
    """A table of memberships, with the state of each on the edition's day."""
    rows = []
    for spell in spells.in_order(partner.memberships):
        target = f"groups/{spell.group}"
        began = atlas.catalogue.entries[target].record.from_
        state = spells.badge(spells.state_of([spell], atlas.edition, began))
        rows.append(spells.spell_row(writer, writer.anchor(target), spell, state))
    columns = spells.spell_columns("Partnership format", with_state=True)
    caption = f"Memberships, with the state on {atlas.edition.words}"
    return Section("memberships", "Memberships", table=Table(caption, columns, tuple(rows)))


def _spells(
    writer: Writer, identifier: str, title: str, column: str, found: Sequence[Spell], head: Callable[[Any], Markup]
) -> Section:
    """A table of other spells; `head` writes what each is of."""
    rows = tuple(spells.spell_row(writer, head(spell), spell) for spell in spells.in_order(found))
    return Section(identifier, title, table=Table(title, spells.spell_columns(column, with_state=False), rows))

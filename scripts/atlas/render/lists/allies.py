"""The members of NATO on one page: since when, and whether once a partner."""

from markupsafe import Markup, escape

from atlas.model.parts import DatedFact
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry
from atlas.render import dated_names
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

PAGE = "allies/"
_DESCRIPTION = "The members of NATO, each with the day of its accession, and those that were partners before."


def allies_page(view: View) -> SectionPage:
    """All Allies by the day of their accession."""
    writer = view.writer(PAGE)
    rows = tuple(_row(view, writer, entry, accession) for entry, accession in _allies(view))
    table = Table("Members of NATO", ("Ally", "Member since", "Before that", "Notes and sources"), rows)
    intro = f"{len(rows)} countries were members of NATO on {view.edition.words}. {_DESCRIPTION}"
    sections = (Section("all", "All members", table=table),)
    return SectionPage(view.head("Allies", _DESCRIPTION, "data/allies/"), escape(intro), sections, writer.sources())


def _allies(view: View) -> list[tuple[Entry, DatedFact]]:
    """Allies that never were partners, and partners that became Allies, with their accession."""
    found: list[tuple[Entry, DatedFact]] = [(entry, entry.record.accession) for entry in view.all(Ally)]
    found += [(entry, joined) for entry in view.all(Partner) if (joined := entry.record.accession)]
    members = (pair for pair in found if pair[1].date.latest <= view.edition.latest)
    return sorted(members, key=lambda pair: (pair[1].date.sort_key, pair[0].record.name.casefold()))


def _row(view: View, writer: Writer, entry: Entry, accession: DatedFact) -> Row:
    record = entry.record
    has_page = isinstance(record, Partner)
    was_partner = has_page and view.histories.status(entry, view.edition.latest).was_partner
    name = writer.anchor(entry.reference) if has_page else escape(record.name)
    notes = [Markup("Earlier name: {}").format(one) for one in dated_names.told(writer, record)]
    if isinstance(record, Ally) and record.note:
        notes.append(writer.prose(record.note))
    cells = (
        name,
        writer.date(accession.date),
        escape("a partner" if was_partner else "never a partner"),
        Markup(" ").join([*notes, writer.cite(accession.sources)]),
    )
    return Row(cells, anchor=entry.id)

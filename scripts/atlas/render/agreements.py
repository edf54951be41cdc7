"""Agreements and their parties: when each signed, consented and was bound."""

from markupsafe import Markup

from atlas.model.addresses import SectionId
from atlas.model.records import Tool
from atlas.model.spells import Boundary, Party
from atlas.render import on_a_day, spells
from atlas.render.parts import Row, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer

_COLUMNS = ("Signed", "Consent to be bound", "In force", "Notes and sources")


def parties(view: View, writer: Writer, tool: Tool) -> Section:
    """The parties to an agreement."""
    rows = tuple(_row(view, writer, writer.anchor(party.party), party) for party in tool.parties)
    return Section(
        SectionId.PARTIES, "Parties", table=Table("Parties for which a source was found", ("Party", *_COLUMNS), rows)
    )


def of_party(view: View, writer: Writer, reference: str) -> Section:
    """The agreements to which a partner is a party."""
    rows = tuple(
        _row(view, writer, writer.anchor(entry.reference), party)
        for entry in view.all(Tool)
        for party in entry.record.parties
        if party.party == reference
    )
    return Section(SectionId.AGREEMENTS, "Agreements", table=Table("Agreements", ("Agreement", *_COLUMNS), rows))


def _row(view: View, writer: Writer, head: Markup, party: Party) -> Row:
    dates = (_date(writer, boundary) for boundary in (party.signed, party.consented, party.in_force))
    note = writer.prose(party.note) if party.note else Markup("")
    return Row((head, *dates, note + writer.cite(party.sources)), steps=on_a_day.of_party(view, party))


def _date(writer: Writer, boundary: Boundary | None) -> Markup:
    return spells.boundary(writer, boundary) if boundary else Markup("")

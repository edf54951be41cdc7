"""Agreements and their parties: when each signed, consented and was bound."""

from markupsafe import Markup, escape

from atlas.model.addresses import SectionId
from atlas.model.records import Tool
from atlas.model.spells import Boundary, Party
from atlas.render import html, on_a_day, spells
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


def party_row(view: View, writer: Writer, head: Markup, party: Party, anchor: str) -> Row:
    """A row of a table of spells: from when it is in force; where no source tells that, when it was signed."""
    state = html.state("member", "in force") if party.in_force else html.state("former", "signed")
    first = party.in_force or party.signed
    words = Markup("{}") if party.in_force else Markup("signed {}")
    began = words.format(spells.edge(writer, first)) if first else escape("no source tells")
    steps = [("Signed", party.signed if party.in_force else None), ("Consent to be bound", party.consented)]
    told = [Markup("{}: {}.").format(label, spells.edge(writer, edge)) for label, edge in steps if edge]
    edges = (party.signed, party.consented, party.in_force)
    told += [writer.prose(edge.note) for edge in edges if edge and edge.note]
    notes = Markup(" ").join([*told, _notes(writer, party)])
    return Row((head, began, state, notes), anchor, on_a_day.of_party(view, party))


def _row(view: View, writer: Writer, head: Markup, party: Party) -> Row:
    dates = (_date(writer, boundary) for boundary in (party.signed, party.consented, party.in_force))
    return Row((head, *dates, _notes(writer, party)), steps=on_a_day.of_party(view, party))


def _notes(writer: Writer, party: Party) -> Markup:
    return (writer.prose(party.note) if party.note else Markup("")) + writer.cite(party.sources)


def _date(writer: Writer, boundary: Boundary | None) -> Markup:
    return spells.boundary(writer, boundary) if boundary else Markup("")

"""Parties to agreements: a row a party."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.derive.edges import Edge, edge
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.country_codes import alpha_3
from atlas.exports.listing import KEY, Listing, To
from atlas.model import walk
from atlas.model.records import Tool
from atlas.model.spells import Boundary


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One party to an agreement, partner or Ally, with the days on which it signed it and was bound by it."""

    agreement: Annotated[str, "Id of the agreement, which is a tool.", To("tools"), KEY]
    agreement_name: Annotated[str, "Name of the agreement."]
    party: Annotated[columns.RecordKey, "The partner or Ally, as kind/id.", KEY]
    party_name: Annotated[str, "Name of the partner or Ally."]
    alpha_3: Annotated[str | None, "ISO 3166-1 alpha-3 code of the partner or Ally; organisations have none."]
    signed: Annotated[Edge | None, "When it signed, as EDTF."]
    consented: Annotated[Edge | None, "When it ratified, accepted, approved or acceded, as EDTF."]
    in_force: Annotated[Edge | None, "When it came into force for it, as EDTF."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def agreements(derived: Derived) -> Listing:
    """All parties, by agreement and then in the order of the record."""
    rows = [
        AgreementRow(
            agreement=entry.id,
            agreement_name=entry.record.name,
            party=party.party,
            party_name=derived.catalogue.entries[party.party].record.name,
            alpha_3=alpha_3(derived.catalogue.entries[party.party].record.code),
            signed=_edge(party.signed),
            consented=_edge(party.consented),
            in_force=_edge(party.in_force),
            note=party.note,
            sources=cited(citation for _, citation in walk.contents(party).citations),
            page=page(entry.reference),
        )
        for entry in derived.all(Tool)
        for party in entry.record.parties
    ]
    return Listing("agreements", AgreementRow, rows)


def _edge(boundary: Boundary | None) -> Edge | None:
    return edge(boundary) if boundary else None

"""Parties to agreements: a row a party."""

from dataclasses import dataclass
from typing import Annotated, Any

from atlas.derive.derived import Derived
from atlas.derive.edges import edge
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import Listing
from atlas.model import walk
from atlas.model.records import Tool
from atlas.model.spells import Boundary, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRow:
    """One party to an agreement, partner or Ally, with the days on which it signed it and was bound by it."""

    agreement: Annotated[str, "Id of the agreement, which is a tool."]
    agreement_name: Annotated[str, "Name of the agreement."]
    party: Annotated[str, "The partner or Ally, as kind/id."]
    party_name: Annotated[str, "Name of the partner or Ally."]
    signed: Annotated[str | None, "When it signed, as EDTF."]
    signed_certainty: Annotated[str | None, "`stated`, `inferred` or `disputed`."]
    consented: Annotated[str | None, "When it ratified, accepted, approved or acceded, as EDTF."]
    consented_certainty: Annotated[str | None, "`stated`, `inferred` or `disputed`."]
    in_force: Annotated[str | None, "When it came into force for it, as EDTF."]
    in_force_certainty: Annotated[str | None, "`stated`, `inferred` or `disputed`."]
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
            **_dates(party),
            note=party.note,
            sources=cited(citation for _, citation in walk.contents(party).citations),
            page=page(entry.reference),
        )
        for entry in derived.all(Tool)
        for party in entry.record.parties
    ]
    return Listing("agreements", AgreementRow, rows)


def _dates(party: Party) -> dict[str, Any]:
    found: dict[str, Any] = {}
    steps: dict[str, Boundary | None] = {
        "signed": party.signed, "consented": party.consented, "in_force": party.in_force,
    }  # fmt: skip
    for key, boundary in steps.items():
        told = edge(boundary) if boundary else None
        found[key] = told.edtf if told else None
        found[f"{key}_certainty"] = told.certainty if told else None
    return found

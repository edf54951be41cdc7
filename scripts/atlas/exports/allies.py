"""All members of NATO, those that never were partners and those that were."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.country_codes import alpha_3, numeric
from atlas.exports.listing import KEY, Listing, To
from atlas.model.dates import Date
from atlas.model.parts import DatedFact
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class AllyRow:
    """One member of NATO."""

    id: Annotated[str, "Id of the Ally.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    code: Annotated[str | None, "ISO 3166-1 alpha-2 code."]
    alpha_3: Annotated[str | None, "ISO 3166-1 alpha-3 code."]
    numeric: Annotated[str | None, "ISO 3166-1 numeric code, three digits; a text."]
    accession: Annotated[Date, "The day on which it became a NATO member, as EDTF."]
    partner: Annotated[str | None, "Its id among the partners, where it was one before.", To("partners")]
    record: Annotated[columns.RecordKey, "Its record, as kind/id."]
    note: columns.Note
    sources: Annotated[tuple[str, ...], "Ids of the sources of its accession.", To("sources")]
    checked: columns.Checked
    page: columns.Page


def allies(derived: Derived) -> Listing:
    """All Allies in the order of their accession, those of one day by name."""
    entries: list[Entry[Ally] | Entry[Partner]] = [*derived.all(Ally), *derived.all(Partner)]
    joined = [(entry, entry.record.accession) for entry in entries if entry.record.accession]
    joined.sort(key=lambda pair: (pair[1].date.sort_key, pair[0].record.name.casefold()))
    return Listing("allies", AllyRow, [_ally(entry, accession) for entry, accession in joined])


def _ally(entry: Entry[Ally] | Entry[Partner], accession: DatedFact) -> AllyRow:
    record = entry.record
    was_partner = isinstance(record, Partner)
    return AllyRow(
        id=entry.id,
        name=record.name,
        code=record.code,
        alpha_3=alpha_3(record.code),
        numeric=numeric(record.code),
        accession=accession.date,
        partner=entry.id if was_partner else None,
        record=entry.reference,
        note=None if isinstance(record, Partner) else record.note,
        sources=cited(accession.sources),
        checked=record.checked,
        page=page(entry.reference),
    )

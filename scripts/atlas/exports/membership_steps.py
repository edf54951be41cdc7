"""Steps of partners on the road to membership of NATO: a row a step."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.accessions import road
from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step of a partner on the road to membership of NATO."""

    partner: columns.PartnerId
    partner_name: columns.PartnerName
    step: Annotated[
        str,
        "`intensified-dialogue`, `map` (the Membership Action Plan), `applied`, `invited`, `protocol-signed` or "
        "`acceded`.",
    ]
    dates: Annotated[tuple[str, ...], "When it was taken, as EDTF; more than one where sources differ."]
    earliest: columns.Earliest
    latest: columns.Latest
    certainty: Annotated[str, "`stated`, `inferred` or `disputed`."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def membership_steps(derived: Derived) -> Listing:
    """All steps, by partner and then in order of time."""
    rows = []
    for entry in derived.ordered["partners"]:
        for step in road(entry.record):
            first, last = step.days
            rows.append(
                StepRow(
                    partner=entry.id,
                    partner_name=entry.record.name,
                    step=step.key,
                    dates=tuple(date.edtf for date in step.dates),
                    earliest=first,
                    latest=last,
                    certainty=step.certainty,
                    note=" ".join(step.notes) or None,
                    sources=cited(step.citations),
                    page=page(entry.reference),
                )
            )
    return Listing("steps", StepRow, rows)

"""Steps of partners on the road to membership of NATO: a row a step."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.accessions import StepKey, road
from atlas.derive.derived import Derived
from atlas.derive.edges import Edge, of_dates
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import KEY, Listing
from atlas.model.spells import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step of a partner on the road to membership of NATO."""

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    step: Annotated[
        StepKey,
        "`intensified-dialogue`, `map` (the Membership Action Plan), `applied`, `invited`, `protocol-signed` or "
        "`acceded`.",
        KEY,
    ]
    date: Annotated[Edge, "When it was taken, as EDTF: `[2004-12,2005-01]` is one of these."]
    dates: Annotated[tuple[str, ...], "When it was taken, as EDTF; more than one where sources differ."]
    earliest: columns.Earliest
    latest: columns.Latest
    certainty: Annotated[Certainty, "`stated`, `inferred` or `disputed`; an older name of `date_certainty`."]
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
                    **columns.whose(entry),
                    step=step.key,
                    date=of_dates(step.dates, step.certainty),
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

"""Who served in operations: a row a contribution, and a row a strength of one."""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.derive.standing import in_order
from atlas.exports import columns, spell_columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import Listing
from atlas.exports.spell_columns import SpellColumns
from atlas.model.records import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionRow(SpellColumns):
    """One spell of a partner in an operation led by NATO, from its first day up to the first on which it had left."""

    partner: columns.PartnerId
    partner_name: columns.PartnerName
    operation: Annotated[str, "Id of the operation."]
    operation_name: Annotated[str, "Name of the operation."]
    spell: columns.Number


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRow:
    """How many people a partner had in an operation on a date."""

    partner: columns.PartnerId
    partner_name: columns.PartnerName
    operation: Annotated[str, "Id of the operation."]
    operation_name: Annotated[str, "Name of the operation."]
    spell: Annotated[int, "The contribution that it belongs to: 1 for the partner's first in the operation."]
    date: columns.OwnDate
    date_earliest: columns.Earliest
    date_latest: columns.Latest
    number: Annotated[int, "How many people."]
    qualifier: Annotated[str | None, "`about`, `at least`, `at most` or `more than`; else empty."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def contributions(derived: Derived) -> Listing:
    """All contributions, by partner and then in order of time."""
    rows = []
    for entry in derived.ordered["partners"]:
        number = Counter[str]()
        for part in in_order(entry.record.operations):
            number[part.operation] += 1
            rows.append(
                ContributionRow(
                    operation=part.operation,
                    operation_name=derived.catalogue.record(Operation, part.operation).name,
                    spell=number[part.operation],
                    last_shown=spell_columns.last_shown(part),
                    **spell_columns.shared(entry, part),
                )
            )
    return Listing("contributions", ContributionRow, rows)


def strengths(derived: Derived) -> Listing:
    """All strengths, by partner, contribution and date."""
    rows = []
    for entry in derived.ordered["partners"]:
        number = Counter[str]()
        for part in in_order(entry.record.operations):
            number[part.operation] += 1
            rows += [
                StrengthRow(
                    partner=entry.id,
                    partner_name=entry.record.name,
                    operation=part.operation,
                    operation_name=derived.catalogue.record(Operation, part.operation).name,
                    spell=number[part.operation],
                    date=strength.date.edtf,
                    date_earliest=strength.date.earliest,
                    date_latest=columns.last_day(strength.date),
                    number=strength.number,
                    qualifier=strength.qualifier,
                    note=strength.note,
                    sources=cited(strength.sources),
                    page=page(entry.reference),
                )
                for strength in part.strengths
            ]
    return Listing("strengths", StrengthRow, rows)

"""Who served in operations: a row a contribution, and a row a strength of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from atlas.derive.derived import Derived
from atlas.exports import columns, spell_columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import KEY, ForeignKey, Listing, To
from atlas.exports.spell_columns import SpellColumns
from atlas.model.records import Operation, Partner
from atlas.model.spells import Contribution, Qualifier
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionRow(SpellColumns):
    """One spell of a partner in an operation led by NATO, from its first day up to the first on which it had left."""

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    operation: Annotated[str, "Id of the operation.", To("operations"), KEY]
    operation_name: Annotated[str, "Name of the operation."]
    spell: Annotated[columns.Number, KEY]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRow:
    """How many people a partner had in an operation on a date."""

    parents: ClassVar = (ForeignKey(("partner", "operation", "spell"), "contributions"),)

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    operation: Annotated[str, "Id of the operation.", To("operations"), KEY]
    operation_name: Annotated[str, "Name of the operation."]
    spell: Annotated[int, "The contribution that it belongs to: 1 for the partner's first in the operation.", KEY]
    date: columns.OwnDate
    place: Annotated[int, "1 for the first strength of the contribution, 2 for the second.", KEY]
    number: Annotated[int, "How many people."]
    qualifier: Annotated[
        Qualifier | None,
        "`about`, `at least`, `at most` or `more than`; else empty.",
    ]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def contributions(derived: Derived) -> Listing:
    """All contributions, by partner and then in order of time."""
    rows = [
        ContributionRow(
            **_operation(derived, part),
            spell=number,
            **spell_columns.shared(entry, part),
        )
        for entry, part, number in _numbered(derived)
    ]
    return Listing("contributions", ContributionRow, rows)


def strengths(derived: Derived) -> Listing:
    """All strengths, by partner, contribution and date."""
    rows = [
        StrengthRow(
            **columns.whose(entry),
            **_operation(derived, part),
            spell=number,
            date=strength.date,
            place=place,
            number=strength.number,
            qualifier=strength.qualifier,
            note=strength.note,
            sources=cited(strength.sources),
            page=page(entry.reference),
        )
        for entry, part, number in _numbered(derived)
        for place, strength in enumerate(part.strengths, 1)
    ]
    return Listing("strengths", StrengthRow, rows)


def _numbered(derived: Derived) -> Iterator[tuple[Entry[Partner], Contribution, int]]:
    """Each contribution, with its number among the partner's in the same operation."""
    for entry in derived.ordered["partners"]:
        for part, number in spell_columns.numbered(entry.record.operations):
            yield entry, part, number


def _operation(derived: Derived, part: Contribution) -> dict[str, Any]:
    return {
        "operation": part.operation,
        "operation_name": derived.catalogue.record(Operation, part.operation).name,
    }

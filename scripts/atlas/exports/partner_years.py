"""The wide panel: a row a country and year, with what it was to NATO and a column a partnership format."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, make_dataclass
from functools import cache, partial
from inspect import get_annotations
from typing import Annotated, Any

from atlas.derive.derived import Derived
from atlas.exports.countries import Country
from atlas.exports.listing import Listing
from atlas.exports.panels import (
    NONE,
    Alpha3,
    CountryName,
    IsAlly,
    PartnerId,
    Rows,
    Since,
    Year,
    YearsDay,
    is_ally,
    standing_on,
    standings,
    states,
    year_ends,
)
from atlas.model.computations import PartnerState
from atlas.model.dates import Day
from atlas.model.records import Group

Formats = tuple[tuple[str, str], ...]
"""Ids and names of partnership formats."""


@dataclass(slots=True, kw_only=True)
class PartnerYearRow:
    """A country on the last day of a year: what it was to NATO, and in which partnership formats.

    Every state has a row for each year on whose last day it was one, also one that never was a partner.
    """

    alpha_3: Alpha3
    country: CountryName
    partner_id: PartnerId
    year: Year
    day: YearsDay
    status: Annotated[
        PartnerState,
        "What it was to NATO, taken as a whole: `member` for a partner, `cooperation-suspended`, `suspended`, "
        "`sources-differ`, `not-known`, `ally`, `consulted` outside any partnership, `former`, `not-yet`, or `none`.",
    ]
    ally: IsAlly
    formats: Annotated[int, "The number of formats that it was in for certain."]


def partner_years(derived: Derived) -> Listing:
    """Countries by name, year by year from the first that the atlas tells of."""
    formats = tuple((group.id, group.record.name) for group in derived.all(Group))
    days = _days(derived)
    number = sum(is_state(day) for _, is_state in states(derived) for day in days)
    return Listing("partner_years", row_class(formats), Rows(number, partial(_rows, derived, formats)))


@cache
def row_class(formats: Formats) -> type:
    """The class of rows with a column a format; which there are follows from the data."""
    columns = [*get_annotations(PartnerYearRow).items(), *((column(group), _is_in(name)) for group, name in formats)]
    made = make_dataclass("FormatsYearRow", columns, slots=True, kw_only=True)
    made.__doc__ = PartnerYearRow.__doc__
    return made


def column(group: str) -> str:
    """The name of the column of a format."""
    return group.replace("-", "_")


def _is_in(name: str) -> Any:
    description = f"Whether it was in this format: {name}. Empty where it may have been and sources do not tell."
    return Annotated[bool | None, description]


def _rows(derived: Derived, formats: Formats) -> Iterator[Any]:
    days = _days(derived)
    row, nowhere = row_class(formats), {column(group): False for group, _ in formats}
    for country, is_state in states(derived):
        held = {column(group): steps for group, steps in standings(derived, country)}
        ally = is_ally(derived, country)
        for day in filter(is_state, days):
            found = nowhere | {name: _certain(steps, day) for name, steps in held.items()}
            yield row(
                alpha_3=country.alpha_3,
                country=country.name,
                partner_id=country.partner_id,
                year=day.year,
                day=day,
                status=_status(derived, country, day),
                ally=ally(day),
                formats=sum(value is True for value in found.values()),
                **found,
            )


def _days(derived: Derived) -> list[Day]:
    first, edition = derived.histories.span
    return year_ends(first, edition, edition)


def _certain(steps: Sequence[Since], day: Day) -> bool | None:
    """Whether a country is in a format on a day; None where it is not certain."""
    cells = standing_on(steps, day).cells
    is_in: bool = cells["is_in"]
    return None if cells["may_be_in"] and not is_in else is_in


def _status(derived: Derived, country: Country, day: Day) -> str:
    if country.partner:
        return derived.histories.status(country.partner, day).key
    return "ally" if is_ally(derived, country)(day) else NONE

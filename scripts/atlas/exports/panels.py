"""Panels: who was in which partnership format on the last day of each year or month, country by country.

A country has rows for the days on which it was a state. Which states there were the list of Gleditsch and Ward tells,
so Czechoslovakia has rows until 1992, and Czechia from 1993 on; a partner or Ally that is not in it has rows always.
"""

import calendar
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Annotated, Any, TypeVar

from atlas.derive.confirmations import confirmation
from atlas.derive.derived import Derived
from atlas.derive.standing import on_day
from atlas.derive.status import DOUBTFUL, PARTNERS, by_format
from atlas.exports.codebook import CodeBook
from atlas.exports.countries import Country, all_countries
from atlas.exports.listing import KEY, Listing, To
from atlas.model.dates import Day
from atlas.model.records import Group
from atlas.model.vocabulary import GW
from atlas.reading.catalogue import Entry

Row = TypeVar("Row")
Ends = Callable[[Day, Day, Day], list[Day]]
"""Gives the last days of the years, or months, from one day to another, for an edition."""

NONE = "none"
"""The state of who was never in a format."""

Alpha3 = Annotated[str, "Alpha-3 code of the country, as in the listing of countries.", To("countries", "alpha_3"), KEY]
CountryName = Annotated[str, "Name of the country."]
PartnerId = Annotated[
    str | None, "Id of the partner; empty for a country of which the atlas has no record as one.", To("partners")
]
GroupId = Annotated[str, "Id of the partnership format.", To("groups"), KEY]
Year = Annotated[int, "The year.", KEY]
YearsDay = Annotated[Day, "The day of which the row speaks: 31 December, and in the year of the edition the edition's."]
IsAlly = Annotated[bool, "Whether it is a member of NATO on that day."]


@dataclass(slots=True, kw_only=True)
class PanelRow:
    """A country and a partnership format on the last day of a year.

    Rows begin with the year in which the format began and end with that in which it ended, or with the edition's. Every
    state has them, also one that never was a partner.
    """

    alpha_3: Alpha3
    country: CountryName
    partner_id: PartnerId
    group_id: GroupId
    year: Year
    day: YearsDay
    is_in: Annotated[bool, "Whether it is in the format for certain, suspended or not."]
    may_be_in: Annotated[
        bool,
        "Whether it is in it or may be: sources do not tell whether it had joined or left by then, or differ.",
    ]
    suspended: Annotated[
        bool, "Whether its membership is suspended for certain; where practical cooperation alone is, it is not."
    ]
    ally: IsAlly
    state: Annotated[
        str,
        "Its state in the format: `member`, `cooperation-suspended`, `suspended`, `not-known`, `sources-differ`, "
        "`not-yet` of one that joined later, `former`, or `none` of one that never was in it.",
    ]
    confirmed: Annotated[
        Day | None,
        "Of one that is or may be in it: the last day for which a source shows this membership, be it before or after "
        "the day of the row. Where only a month or a year is known, it is the first day of that.",
    ]


@dataclass(slots=True, kw_only=True)
class MonthRow(PanelRow):
    """A country and a partnership format on the last day of a month.

    Rows begin with the month in which the format began and end with that in which it ended, or with the edition's.
    Every state has them, also one that never was a partner.
    """

    # Those before the month are named again, so that it comes after the year.
    alpha_3: Alpha3
    country: CountryName
    partner_id: PartnerId
    group_id: GroupId
    year: Year
    month: Annotated[int, "The month, from 1 to 12.", KEY]
    day: Annotated[Day, "The day of which the row speaks: the last of the month, or the edition's."]


class Rows(Sequence[Row]):
    """Rows that are made when they are read, as they are many; their number is known before."""

    def __init__(self, number: int, make: Callable[[], Iterator[Row]]) -> None:
        self._number = number
        self._make = make

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Row]:
        return self._make()

    def __getitem__(self, place: Any) -> Any:
        return list(self)[place]


def panel_years(derived: Derived) -> Listing:
    """Countries by name, each with every format in the order of formats, year by year."""
    days = [day for _, of_format in _lives(derived, year_ends) for day in of_format]
    number = sum(is_state(day) for _, is_state in states(derived) for day in days)
    return Listing("panel_years", PanelRow, Rows(number, partial(_rows, derived, PanelRow, year_ends)))


def panel_months(derived: Derived) -> Iterator[MonthRow]:
    """The same month by month, a row at a time: there are more than half a million."""

    def row(day: Day, **cells: Any) -> MonthRow:
        return MonthRow(month=day.month, day=day, **cells)

    return _rows(derived, row, month_ends)


def year_ends(first: Day, last: Day, edition: Day) -> list[Day]:
    """The last days of the years from that of one day to that of another; that of the edition ends with its day."""
    return [min(Day(year, 12, 31), edition) for year in range(first.year, last.year + 1)]


def month_ends(first: Day, last: Day, edition: Day) -> list[Day]:
    """The same of months."""
    months = (divmod(number, 12) for number in range(_month(first), _month(last) + 1))
    return [min(Day(year, at + 1, calendar.monthrange(year, at + 1)[1]), edition) for year, at in months]


def _month(day: Day) -> int:
    return day.year * 12 + day.month - 1


def states(derived: Derived) -> Iterator[tuple[Country, Callable[[Day], bool]]]:
    """Every country that was a state at some time, by name, and whether it was one on a day."""
    book = CodeBook(derived.catalogue)
    listed = {held.country for held in book.held(GW)}
    for country in all_countries(derived, book):
        if country.codes.code in listed:
            yield country, partial(book.is_state, country.codes.code)
        elif country.partner or country.ally:
            yield country, lambda day: True


@dataclass(frozen=True, slots=True)
class Since:
    """What follows from the state in a format that a country has from a day on: the row's columns on it."""

    first: Day
    cells: dict[str, Any]


def standings(derived: Derived, country: Country) -> Iterator[tuple[str, list[Since]]]:
    """From which day on a country is what in each format that it is or was in, by the group's id."""
    entry = country.partner
    if entry is None:
        return
    spells = by_format(entry.record.memberships)
    for group, steps in derived.histories.format_steps(entry.record):
        began = derived.catalogue.record(Group, group).from_
        found = []
        for step in steps:
            spell = on_day(spells[group], step.first, began).spell
            shown = confirmation(derived.catalogue, entry.id, spell) if spell else None
            found.append(Since(step.first, _cells(step.state.key, shown.date.earliest if shown else None)))
        yield group, found


def standing_on(steps: Sequence[Since], day: Day) -> Since:
    """The one that holds on a day."""
    return steps[bisect_right(steps, day, key=_FIRST) - 1]


def is_ally(derived: Derived, country: Country) -> Callable[[Day], bool]:
    """Whether a country is an Ally on a day."""
    entry, acceded = country.partner, country.acceded
    if entry:
        return lambda day: derived.histories.status(entry, day).key == "ally"
    return lambda day: acceded is not None and day >= acceded


def _rows(derived: Derived, make: Callable[..., Row], ends: Ends) -> Iterator[Row]:
    lives = _lives(derived, ends)
    days = sorted({day for _, of_format in lives for day in of_format})
    for country, is_state in states(derived):
        whole = {"alpha_3": country.alpha_3, "country": country.name, "partner_id": country.partner_id}
        held = dict(standings(derived, country))
        ally = is_ally(derived, country)
        allied = {day: ally(day) for day in days if is_state(day)}
        for group, of_format in lives:
            steps = held.get(group, _NEVER)
            for day in of_format:
                if day in allied:
                    cells = standing_on(steps, day).cells
                    yield make(**whole, **cells, group_id=group, year=day.year, day=day, ally=allied[day])


def _lives(derived: Derived, ends: Ends) -> list[tuple[str, list[Day]]]:
    """The days of which rows speak of each format, by its id."""
    return [(group.id, ends(*_life(derived, group), derived.edition.latest)) for group in derived.all(Group)]


def _life(derived: Derived, group: Entry[Group]) -> tuple[Day, Day]:
    """The first and last day on which a format can have been there; without a beginning its first membership's."""
    began, ended = group.record.from_, group.record.until
    memberships = derived.connections.members.get(group.reference, ())
    starts = [began.days[0]] if began and began.days else [
        spell.start.earliest for _, spell in memberships if spell.start
    ]  # fmt: skip
    last = min(ended.days[1] if ended and ended.days else Day.max, derived.edition.latest)
    return min(starts, default=last), last


def _cells(state: str, confirmed: Day | None = None) -> dict[str, Any]:
    is_in = state in PARTNERS
    may_be_in = is_in or state in DOUBTFUL
    return {
        "is_in": is_in,
        "may_be_in": may_be_in,
        "suspended": state == "suspended",
        "state": state,
        "confirmed": confirmed if may_be_in else None,
    }


_FIRST = attrgetter("first")
_NEVER = [Since(Day.min, _cells(NONE))]

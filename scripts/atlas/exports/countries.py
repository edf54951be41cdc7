"""All countries of the world with their codes, and whose partner or Ally they are: what the panels are made of."""

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

import pycountry

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.letters import sorting_key
from atlas.exports.codebook import CodeBook, Codes
from atlas.exports.listing import KEY, Listing, To
from atlas.model.dates import Day
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Entry

System = Literal["cow", "gw"]
"""Lists that number states."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryRow:
    """A country or territory of ISO 3166-1, Kosovo, or a former state, whether NATO's partner, an Ally or neither.

    That a code or number is given says nothing of whom anybody recognises.
    """

    code: Annotated[str, "ISO 3166-1 alpha-2 code; for a former state its ISO 3166-3 code.", KEY]
    alpha_2: Annotated[
        str | None, "ISO 3166-1 alpha-2 code; empty for former states, as others had theirs later. `XK` is of no list "
        "of ISO, which leaves it to users.",
    ]  # fmt: skip
    alpha_3: Annotated[str, "ISO 3166-1 alpha-3 code; `XKX` is of no list of ISO, which leaves it to users."]
    numeric: Annotated[str | None, "ISO 3166-1 numeric code, with zeros before it; the M49 of the United Nations."]
    name: Annotated[str, "Name by which the atlas calls it."]
    partner: Annotated[
        str | None, "Id of the partner, where it is or was one or NATO talks or talked with it.", To("partners")
    ]
    ally: Annotated[str | None, "Id among the Allies, where it is one that never was a partner.", To("allies")]
    accession: Annotated[Day | None, "The day on which it became a member of NATO."]
    wikidata: Annotated[str | None, "Its item in Wikidata; empty for former states, of which no list was found."]
    cow: Annotated[int | None, "Its last Correlates of War state number; all with their days are in country_codes."]
    gw: Annotated[int | None, "Its last Gleditsch and Ward state number; all with their days are in country_codes."]
    former: Annotated[bool, "Whether it is a state that is no more."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryCodeRow:
    """A number that a list of states gives to a country, and the days on which it holds.

    Numbers that were in force on 31 December 1990 or later are given. A country and a day have one at most in a list.
    """

    system: Annotated[System, "The list: `cow`, the Correlates of War, or `gw`, Gleditsch and Ward.", KEY]
    number: Annotated[int, "The number.", KEY]
    alpha_3: Annotated[str, "Alpha-3 code of the country.", To("countries", "alpha_3"), KEY]
    country: Annotated[str, "Name of the country."]
    first_day: Annotated[Day | None, "First day on which the list has it as a state.", KEY]
    last_day: Annotated[Day | None, "Last day; empty for one that is a state at the end of the list."]
    list_until: Annotated[Day | None, "The last day of which the list speaks."]


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its record, where the atlas has one."""

    codes: Codes
    name: str
    partner: Entry[Partner] | None = None
    ally: Entry[Ally] | None = None

    @property
    def alpha_3(self) -> str:
        """Its alpha-3 code, or where no list has one its code in the atlas."""
        return self.codes.alpha_3 or self.codes.code

    @property
    def partner_id(self) -> str | None:
        """The id of its record among the partners."""
        return self.partner.id if self.partner else None

    @property
    def acceded(self) -> Day | None:
        """The day from which on it is an Ally for certain."""
        record = self.partner.record if self.partner else self.ally.record if self.ally else None
        return record.accession.date.latest if record and record.accession else None


def all_countries(derived: Derived, book: CodeBook) -> list[Country]:
    """Every country that has a code, by name; a record of a country without one is in no list of countries."""
    partners = {entry.record.code: entry for entry in derived.all(Partner) if entry.record.code}
    allies = {entry.record.code: entry for entry in derived.all(Ally)}
    known = dict.fromkeys((*book.countries, *partners, *allies))
    found = [_country(book.codes(code), partners.get(code), allies.get(code)) for code in known]
    return sorted(found, key=lambda country: (sorting_key(country.name), country.codes.code))


def countries(derived: Derived) -> Listing:
    """All countries, by name."""
    found = all_countries(derived, CodeBook(derived.catalogue))
    return Listing("countries", CountryRow, [_row(country) for country in found])


def country_codes(derived: Derived) -> Listing:
    """The numbers of the lists of states, by list and number, and then in order of time."""
    return Listing("country_codes", CountryCodeRow, list(_numbers(derived)))


def _country(codes: Codes, partner: Entry[Partner] | None, ally: Entry[Ally] | None) -> Country:
    known = partner or ally
    return Country(codes, known.record.name if known else _name(codes.code), partner, ally)


def _name(code: str) -> str:
    """The English name of a country of which the atlas has no record: that of CLDR, or of ISO 3166-3."""
    if code in wording.COUNTRIES:
        return wording.COUNTRIES[code]
    former = pycountry.historic_countries.get(alpha_4=code)
    return former.name.split(",")[0] if former else code


def _row(country: Country) -> CountryRow:
    codes = country.codes
    return CountryRow(
        code=codes.code,
        alpha_2=codes.alpha_2,
        alpha_3=country.alpha_3,
        numeric=codes.numeric,
        name=country.name,
        partner=country.partner_id,
        ally=country.ally.id if country.ally else None,
        accession=country.acceded,
        wikidata=codes.wikidata,
        cow=codes.cow,
        gw=codes.gw,
        former=len(codes.code) == 4,
    )


def _numbers(derived: Derived) -> Iterator[CountryCodeRow]:
    book = CodeBook(derived.catalogue)
    names = {country.codes.code: country for country in all_countries(derived, book)}
    system: System
    for system in typing.get_args(System):
        for held in sorted(book.held(system), key=lambda one: (int(one.code), one.first_day or Day.min)):
            country = names[held.country]
            yield CountryCodeRow(
                system=system,
                number=int(held.code),
                alpha_3=country.alpha_3,
                country=country.name,
                first_day=held.first_day,
                last_day=held.last_day,
                list_until=book.last_day(system),
            )

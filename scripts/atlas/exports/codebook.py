"""Codes of countries in lists of others, by which data about them are joined."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pycountry

from atlas.exports.country_codes import alpha_3, numeric
from atlas.model.dates import Day
from atlas.model.reference_records import CodeList, CodeOfCountry
from atlas.model.vocabulary import ALPHA_3, COW, GW, WIKIDATA
from atlas.reading.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one country; None where it has none, or no source gives one.

    `code` is the one of ISO 3166 that the atlas has: of two letters, or of four for a former state, which has no
    `alpha_2` here, as that was given to others later. `cow` and `gw` are the last numbers that it had.
    """

    code: str
    alpha_2: str | None
    alpha_3: str | None
    numeric: str | None
    wikidata: str | None
    cow: int | None
    gw: int | None


class CodeBook:
    """The codes of all countries, and of the former states of which a list knows."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._lists = {entry.id: entry.record for entry in catalogue.of(CodeList)}

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The code of each country: those of ISO 3166-1, and those besides that a list has."""
        listed = {held.country for one in self._lists.values() for held in one.codes}
        return tuple(sorted({country.alpha_2 for country in pycountry.countries} | listed))

    def codes(self, code: str) -> Codes:
        """The codes of a country by its code in the atlas; all None but that for one that is nowhere known."""
        return Codes(
            code,
            alpha_2=None if len(code) == 4 else code,
            alpha_3=alpha_3(code) or self._last(ALPHA_3, code),
            numeric=numeric(code),
            wikidata=self._last(WIKIDATA, code),
            cow=_number(self._last(COW, code)),
            gw=_number(self._last(GW, code)),
        )

    def held(self, system: str) -> Iterator[CodeOfCountry]:
        """The codes of a list; none where the data has no such list."""
        return iter(self._lists[system].codes if system in self._lists else ())

    def last_day(self, system: str) -> Day | None:
        """The last day of which a list speaks."""
        return self._lists[system].last_day

    def is_state(self, code: str, day: Day) -> bool:
        """Whether a country was a state on a day, by the list of Gleditsch and Ward; later than that, as at its end."""
        spans = self._held[GW].get(code, ())
        return any((held.first_day or Day.min) <= day <= (held.last_day or Day.max) for held in spans)

    @cached_property
    def _held(self) -> dict[str, dict[str, list[CodeOfCountry]]]:
        """What each list has of a country, by list and country."""
        found: dict[str, dict[str, list[CodeOfCountry]]] = {name: {} for name in (COW, GW, WIKIDATA, ALPHA_3)}
        for system, countries in found.items():
            for held in self.held(system):
                countries.setdefault(held.country, []).append(held)
        return found

    def _last(self, system: str, code: str) -> str | None:
        held = self._held[system].get(code, ())
        return max(held, key=lambda one: one.first_day or Day.min).code if held else None


def _number(code: str | None) -> int | None:
    return int(code) if code else None

"""Lists of codes of countries that cannot be joined by: two codes on one day, or none of a country."""

from collections import defaultdict
from collections.abc import Iterator

import pycountry

from atlas.model.dates import Day
from atlas.model.reference_records import CodeList, CodeOfCountry
from atlas.model.vocabulary import COW, GW
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_USED_BESIDES = "XK"
"""Kosovo, by a code that ISO 3166 leaves to users."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Countries that ISO 3166 does not have, days in the wrong order, and what two codes or countries share."""
    if not isinstance(entry.record, CodeList):
        return
    before: dict[str, list[CodeOfCountry]] = defaultdict(list)
    for position, held in enumerate(entry.record.codes):
        at = ("codes", position)
        if held.country != _USED_BESIDES and not _is_known(held.country):
            yield Finding((*at, "country"), f'ISO 3166 has no country with the code "{held.country}"')
        if entry.id in (COW, GW) and not held.code.isdecimal():
            yield Finding((*at, "code"), f'"{held.code}" is no number, and the codes of this list are')
        if _first(held) > _last(held):
            yield Finding((*at, "last_day"), f"before its first day, {held.first_day}; which is wrong?")
        for key, message in ((held.country, "has a code"), (held.code, "is a country's code")):
            if any(_first(held) <= _last(one) and _first(one) <= _last(held) for one in before[key]):
                yield Finding((*at, "country" if key == held.country else "code"), f"{message} already for these days")
            before[key].append(held)


def _is_known(code: str) -> bool:
    found = pycountry.historic_countries.get(alpha_4=code) if len(code) == 4 else pycountry.countries.get(alpha_2=code)
    return found is not None


def _first(held: CodeOfCountry) -> Day:
    return held.first_day or Day.min


def _last(held: CodeOfCountry) -> Day:
    return held.last_day or Day.max


RULE = Rule(
    "code-list",
    "In a list of codes each country is in ISO 3166 (or XK), and on each day no country has two codes and no code two "
    "countries.",
    each=check,
)

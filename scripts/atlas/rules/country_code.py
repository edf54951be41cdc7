"""Country codes that do not exist, or that are another country's."""

from collections.abc import Iterator

import pycountry

from atlas.model.parts import Place
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Codes that ISO 3166 does not have, and a partner's or Ally's that has none of its names there."""
    record = entry.record
    for at, part in entry.contents.parts:
        if isinstance(part, Place):
            for number, code in enumerate(part.countries):
                if not _names(code):
                    yield Finding((*at, "countries", number), f'ISO 3166 has no country with the code "{code}"')
    if isinstance(record, Partner | Ally) and record.code:
        names = _names(record.code)
        if not names:
            yield Finding(("code",), f'ISO 3166 has no country with the code "{record.code}"')
        elif not {name.casefold() for name in _own_names(record)} & {name.casefold() for name in names}:
            message = f'in ISO 3166 "{record.code}" is {names[0]}; is it another country\'s, or a name to add to '
            yield Finding(("code",), message + "`also_known_as`?")


def _own_names(country: Partner | Ally) -> tuple[str, ...]:
    official = (country.official_name.name,) if isinstance(country, Partner) and country.official_name else ()
    return (country.name, *country.also_known_as, *official)


def _names(code: str) -> list[str]:
    """The names that ISO 3166 has for a code, its own first; none where there is no such code."""
    if len(code) == 4:
        former = pycountry.historic_countries.get(alpha_4=code)
        return former.name.split(", ") if former else []
    country = pycountry.countries.get(alpha_2=code)
    if not country:
        return []
    # "Korea, Republic of" is read as "Republic of Korea".
    readable = " ".join(reversed(country.name.split(", ", 1)))
    more = (getattr(country, key, None) for key in ("common_name", "official_name"))
    return [readable, *filter(None, more)]


RULE = Rule(
    "country-code",
    "A country code is in ISO 3166, and a partner's or Ally's is that of a country with one of its names.",
    each=check,
)

"""What countries and cities are called in other languages, and codes of countries (Unicode CLDR, through Babel)."""

import functools
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global
from babel.languages import get_official_languages

from atlas import wording

_LANGUAGES = ("fr", "de", "es", "it", "nl", "pt", "pl", "tr", "ru", "uk", "ar")
"""In which countries are found at once by name, beside English and their own."""

MADE = Path(__file__).parent / "territory_names.json"
"""Names in every language, made from CLDR by `scripts/generate.py`: to read all of that takes a second."""

_NO_COUNTRIES = ("EU", "XA", "XB", "ZZ")
"""Codes that CLDR has for what is neither a country nor a territory."""
_REGION = re.compile(r"_(?:[A-Z]{2}|\d{3})\b")
"""Tells a language as it is used in one country or region: `fr_CA`."""


def languages(code: str) -> Iterable[str]:
    """Those that many readers know, and the official ones of a country."""
    return dict.fromkeys((*_LANGUAGES, *get_official_languages(code, regional=False, de_facto=True)))


def country(code: str) -> list[str]:
    """Names of a country in languages of its own and in some that many readers know."""
    return [name for language in languages(code) if (name := _territories(language).get(code))]


def city(name: str, countries: Iterable[str]) -> list[str]:
    """Names of a city in such languages, of its countries; of one after which no time zone is named, none."""
    spoken = (language for code in countries for language in languages(code))
    return [own for language in spoken if (own := _cities(language).get(name))]


def everywhere(code: str) -> list[str]:
    """Names of a country in every language, each form of letters once."""
    return _kept().get(code, [])


def is_stale() -> bool:
    """Whether the file of names is not what would be made."""
    return not MADE.is_file() or MADE.read_text("utf-8") != text()


def write() -> None:
    """Write the file of names anew."""
    MADE.write_text(text(), "utf-8", newline="\n")


def text() -> str:
    """The file of names: JSON, a line for each country."""
    every = _of_every_language()
    lines = (
        f"{json.dumps(code)}: {json.dumps(_forms(every, code), ensure_ascii=False)}"
        for code in sorted(wording.COUNTRIES)
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _forms(every: Iterable[Mapping[str, str]], code: str) -> list[str]:
    forms: dict[str, str] = {}
    for territories in every:
        if name := territories.get(code):
            forms.setdefault(_bare(name), name)
    return list(forms.values())


@functools.cache
def _kept() -> dict[str, list[str]]:
    names: dict[str, list[str]] = json.loads(MADE.read_text("utf-8"))
    return names


def codes(code: str) -> list[str]:
    """The codes of ISO 3166-1 of a country: the one of two letters, and those of three, also former ones."""
    return [code, *_three_letters().get(code, ())]


def others(known: Iterable[str]) -> dict[str, list[str]]:
    """All countries and territories but those known by their codes of two letters: English names with their codes."""
    unknown = sorted(_three_letters().keys() - set(known))
    return {wording.COUNTRIES[code]: codes(code) for code in unknown if code in wording.COUNTRIES}


def _bare(name: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    ).lower()


@functools.cache
def _three_letters() -> Mapping[str, Sequence[str]]:
    """Codes of three letters by those of two; what is no country, such as the European Union, has none here."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    found = defaultdict(list)
    for old, new in sorted(aliases.items()):
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] not in _NO_COUNTRIES:
            found[new[0]].append(old)
    return found


def _of_every_language() -> list[dict[str, str]]:
    """Names by code, of every language and way to write it; what a language shares with its parent is left out."""
    written = (name for name in sorted(localedata.locale_identifiers()) if not _REGION.search(name))
    return [dict(localedata.load(name, merge_inherited=False).get("territories", {})) for name in written]


@functools.cache
def _territories(language: str) -> dict[str, str]:
    """Names of countries by their codes."""
    locale = _locale(language)
    return dict(locale.territories) if locale else {}


@functools.cache
def _cities(language: str) -> dict[str, str]:
    """Names of the cities that stand for a time zone, by the English ones in the zones' ids."""
    locale = _locale(language)
    zones = locale.time_zones if locale else {}
    return {zone.rpartition("/")[2]: names["city"] for zone, names in zones.items() if "city" in names}


@functools.cache
def _locale(language: str) -> Locale | None:
    try:
        return Locale.parse(language)
    except UnknownLocaleError:
        return None

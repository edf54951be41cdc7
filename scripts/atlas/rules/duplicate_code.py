"""Country codes that two partners or Allies claim."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.countries import COUNTRIES, is_one
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every code that another partner or Ally before has as well."""
    first: dict[str, Entry] = {}
    for entry in [entry for kind in COUNTRIES for entry in catalogue.of(kind)]:
        code = entry.record.code
        if code is not None and not is_one(entry, first.setdefault(code, entry)):
            yield entry, Finding(("code",), f'{first[code].reference} has the code "{code}" too; one of them is wrong')


RULE = Rule("duplicate-code", "No two partners or Allies have the same country code.", all=check)

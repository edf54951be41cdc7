"""Country codes that two partners or Allies claim."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every code that a partner or Ally before has as well; an Ally that was a partner has the one record."""
    first: dict[str, Entry] = {}
    for entry in [*catalogue.of("partners"), *catalogue.of("allies")]:
        code = entry.record.code
        if code is not None and first.setdefault(code, entry) is not entry:
            yield entry, Finding(("code",), f'{first[code].reference} has the code "{code}" too; one of them is wrong')


RULE = Rule("duplicate-code", "No two partners or Allies have the same country code.", all=check)

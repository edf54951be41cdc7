"""Countries without the fields that only countries must have."""

from collections.abc import Iterator

from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Partners of type country without a region or a code."""
    record = entry.record
    if isinstance(record, Partner) and record.type == "country":
        if record.region is None:
            yield Finding(("type",), "a country needs a `region`: the id of an entry in data/lists/regions.yml")
        if record.code is None:
            yield Finding(
                ("type",), "a country needs a `code`: its two letters in ISO 3166-1 (four for a former state)"
            )


RULE = Rule("missing-region", "A partner that is a country has a region and a country code.", each=check)

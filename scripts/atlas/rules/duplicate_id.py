"""Ids that must differ: of events and changes within a record, and old ids from living ones."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Ids of events and changes that stand twice, and old ids that are another record's."""
    record = entry.record
    for key, word in (("events", "event"), ("changes", "change")):
        seen: set[str] = set()
        for position, part in enumerate(getattr(record, key, ())):
            if part.id in seen:
                message = f'another {word} of this record has the id "{part.id}" already; give this one its own'
                yield Finding((key, position, "id"), message)
            seen.add(part.id)
    for position, old in enumerate(getattr(record, "formerly", ())):
        reference = f"{entry.kind.folder}/{old}"
        if reference in catalogue.entries or reference in catalogue.invalid:
            message = f'"{reference}" is a record of today, so its address cannot lead here; delete one of the two'
            yield Finding(("formerly", position), message)
        elif catalogue.formerly[reference] != entry.reference:
            message = f'"{catalogue.formerly[reference]}" gives "{old}" as its old id too; keep it in one of the two'
            yield Finding(("formerly", position), message)


RULE = Rule(
    "duplicate-id",
    "The ids of events and changes differ within a record, and an old id in `formerly` belongs to no other record.",
    each=check,
)

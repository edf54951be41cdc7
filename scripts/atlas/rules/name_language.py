"""Languages of names that a record does not have."""

from collections.abc import Iterator

from atlas.model.records import Record
from atlas.model.reference_records import Term
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import nearest
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Names under `name_languages` that are none of its other names."""
    if not isinstance(entry.record, Record | Term):
        return
    for name in entry.record.name_languages:
        if name not in entry.record.also_known_as:
            meant = nearest(name, entry.record.also_known_as)
            cure = f'did you mean "{meant}"?' if meant else "add it there"
            yield Finding(("name_languages", name), f'"{name}" is none of its names under `also_known_as`; {cure}')


RULE = Rule(
    "name-language",
    "A name whose language is told is one of the record's other names.",
    each=check,
)

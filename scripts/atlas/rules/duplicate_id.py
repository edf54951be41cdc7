"""Ids that must differ: of statements, events and changes within a record, of partners and Allies, and old ids from
living ones."""

from collections.abc import Iterator

from atlas.model.parts import Event, Revision, Statement
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_WORDS: dict[type, str] = {Statement: "statement", Event: "event", Revision: "change"}


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Ids of statements, events and changes that stand twice, those of partners as Allies, and old ids of others."""
    if entry.kind.folder == "allies" and f"partners/{entry.id}" in catalogue.targets:
        message = f"an Ally that was a partner has one record, and partners/{entry.id} is there; delete this file"
        yield Finding(None, message)
    words: dict[str, str] = {}
    for at, part in entry.contents.parts:
        word = _WORDS.get(type(part))
        if word is None or part.id is None:
            continue
        if part.id in words:
            message = f'another {words[part.id]} of this record has the id "{part.id}" already; give this one its own'
            yield Finding((*at, "id"), message)
        words.setdefault(part.id, word)
    for position, old in enumerate(getattr(entry.record, "formerly", ())):
        reference = f"{entry.kind.folder}/{old}"
        if reference in catalogue.entries or reference in catalogue.invalid:
            message = f'"{reference}" is a record of today, so its address cannot lead here; delete one of the two'
            yield Finding(("formerly", position), message)
        elif catalogue.formerly[reference] != entry.reference:
            message = f'"{catalogue.formerly[reference]}" gives "{old}" as its old id too; keep it in one of the two'
            yield Finding(("formerly", position), message)


RULE = Rule(
    "duplicate-id",
    "The ids of statements, events and changes differ within a record, an Ally that was a partner has its record among "
    "the partners alone, and an old id in `formerly` belongs to no other record.",
    each=check,
)

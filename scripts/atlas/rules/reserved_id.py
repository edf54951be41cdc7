"""Ids of records and events that stand for other pages, or for parts of one."""

from collections.abc import Iterator

from atlas.model.addresses import is_page_part, page_at
from atlas.model.parts import Event, Statement
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records that are or were at the address of another page, and events or statements at that of a part."""
    if page := page_at(entry.kind, entry.id):
        yield Finding(None, f'"{entry.id}" is the address of {page}; rename the file')
    for position, old in enumerate(getattr(entry.record, "formerly", ())):
        if page := page_at(entry.kind, old):
            yield Finding(
                ("formerly", position), f'"{old}" is the address of {page}, so it cannot lead here; delete it'
            )
    for at, part in entry.contents.parts:
        identifier = getattr(part, "id", None) if isinstance(part, Event | Statement) else None
        if identifier and is_page_part(identifier):
            message = f'"{identifier}" is the address of a part of every page; write an id that says what this tells'
            yield Finding((*at, "id"), message)


RULE = Rule(
    "reserved-id",
    "No record has or had the id of another page in its folder, such as `index`, and no event or statement "
    "that of a part of its page, such as `events` or `source-1`.",
    each=check,
)

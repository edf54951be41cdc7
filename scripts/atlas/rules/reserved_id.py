"""Ids of records and events that stand for other pages, or for parts of one."""

from collections.abc import Iterator

from atlas.model.addresses import is_page_part, page_at
from atlas.model.parts import Event, Statement
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records that are or were at another page's address, and statements and events at that of another part."""
    if page := page_at(entry.kind, entry.id):
        yield Finding(None, f'"{entry.id}" is the address of {page}; rename the file')
    for position, old in enumerate(getattr(entry.record, "formerly", ())):
        if page := page_at(entry.kind, old):
            yield Finding(
                ("formerly", position), f'"{old}" is the address of {page}, so it cannot lead here; delete it'
            )
    for at, part in entry.contents.parts:
        if isinstance(part, Statement | Event) and part.id and is_page_part(part.id):
            message = f'"{part.id}" is the address of a part of every page; give it an id that says what it is about'
            yield Finding((*at, "id"), message)


RULE = Rule(
    "reserved-id",
    "No record has or had the id of another page in its folder, such as `index`, and no statement or event that of a "
    "part of its page, such as `events` or `source-1`.",
    each=check,
)

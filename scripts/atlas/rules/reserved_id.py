"""Ids of records and events that stand for other pages, or for parts of one."""

from collections.abc import Iterator

from atlas.model.addresses import is_page_part, page_at
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records that are or were at the address of another page, and events whose address would lead to another part."""
    if page := page_at(entry.kind, entry.id):
        yield Finding(None, f'"{entry.id}" is the address of {page}; rename the file')
    for position, old in enumerate(getattr(entry.record, "formerly", ())):
        if page := page_at(entry.kind, old):
            yield Finding(
                ("formerly", position), f'"{old}" is the address of {page}, so it cannot lead here; delete it'
            )
    for position, event in enumerate(getattr(entry.record, "events", ())):
        if is_page_part(event.id):
            message = (
                f'"{event.id}" is the address of a part of every page; give the event an id that says what happened'
            )
            yield Finding(("events", position, "id"), message)


RULE = Rule(
    "reserved-id",
    "No record has or had the id of another page in its folder, such as `index`, and no event that of a part of its "
    "page, such as `events` or `source-1`.",
    each=check,
)

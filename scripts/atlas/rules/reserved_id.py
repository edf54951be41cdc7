"""Ids of records and events that stand for other pages, or for parts of one."""

import re
from collections.abc import Iterator

from atlas.model.kinds import Kind
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

SECTIONS = frozenset(
    """attendance bodies built-on cite cooperation decided elsewhere eligible events follow-up led-to linked memberships
    mentioned offices operations partners principles programmes purpose reasons replaced-by replaces sources statements
    suspensions""".split()  # noqa: SIM905
)
"""Anchors of the sections of record pages."""

_LIST = {"index": "the list of its kind"}
PAGES = {"partners": {**_LIST, "compare": "the comparison of partners", "as-of": "the partners at each summit"}}
"""Names in the folder of a kind that are other pages'; where nothing else is said, its list alone."""

_SOURCE = re.compile(r"source-\d+")


def page_at(kind: Kind, identifier: str) -> str:
    """What other page has the address that a record of a kind would have, in words; nothing where none has."""
    return PAGES.get(kind.folder, _LIST).get(identifier, "") if kind.has_pages else ""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records whose page would stand in place of another, and events whose address would lead to another part."""
    if page := page_at(entry.kind, entry.id):
        yield Finding(None, f'"{entry.id}" is the address of {page}; rename the file')
    for position, event in enumerate(getattr(entry.record, "events", ())):
        if event.id in SECTIONS or _SOURCE.fullmatch(event.id):
            message = (
                f'"{event.id}" is the address of a part of every page; give the event an id that says what happened'
            )
            yield Finding(("events", position, "id"), message)


RULE = Rule(
    "reserved-id",
    "No record has the id of another page in its folder, such as `index`, and no event that of a section of its page, "
    "such as `events` or `source-1`.",
    each=check,
)

"""Ids of records and events that stand for other pages, or for parts of one, or that other systems cannot take."""

import re
from collections.abc import Iterator

from atlas.model.addresses import is_page_part, page_at
from atlas.model.parts import Event, Statement
from atlas.model.reference_records import SubjectList
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_LONGEST = 80
"""Characters of an id: it is a file's name, and a part of addresses and of other files' names."""
_TAKEN = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d|constructor")
"""Names of devices, which Windows takes for no file, and of what every object of JavaScript has."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records that are or were at another page's address, and statements and events at that of another part."""
    if page := page_at(entry.kind, entry.id):
        yield Finding(None, f'"{entry.id}" is the address of {page}; rename the file')
    if wrong := _unfit(entry.id):
        yield Finding(None, f"{wrong}; rename the file")
    for item in entry.record.entries if isinstance(entry.record, SubjectList) else ():
        if wrong := _unfit(item):
            yield Finding(("entries", item), f"{wrong}; write another", on_key=True)
    for position, old in enumerate(getattr(entry.record, "formerly", ())):
        if page := page_at(entry.kind, old):
            yield Finding(
                ("formerly", position), f'"{old}" is the address of {page}, so it cannot lead here; delete it'
            )
    for at, part in entry.contents.parts:
        if isinstance(part, Statement | Event) and part.id and is_page_part(part.id):
            message = f'"{part.id}" is the address of a part of every page; give it an id that says what it is about'
            yield Finding((*at, "id"), message)
        if isinstance(part, Statement | Event) and part.id and (wrong := _unfit(part.id)):
            yield Finding((*at, "id"), f"{wrong}; write another")


def _unfit(identifier: str) -> str:
    """Why other systems could not take an id; nothing where they can."""
    if _TAKEN.fullmatch(identifier):
        return f'"{identifier}" means something else to Windows or JavaScript'
    if len(identifier) > _LONGEST:
        return f"an id of {len(identifier)} characters; at most {_LONGEST} fit in names of files"
    return ""


RULE = Rule(
    "reserved-id",
    "No record has or had the id of another page in its folder, such as `index`, and no statement or event that of a "
    "part of its page, such as `events` or `source-1`. None is longer than 80 characters, or a name that Windows or "
    "JavaScript have taken, such as `con`.",
    each=check,
)

"""Ids of events that a page needs for its own sections."""

import re
from collections.abc import Iterator
from typing import Any

from atlas.catalogue import Catalogue, Entry
from atlas.model.walk import Contents
from atlas.rules.rule import Finding, Rule

SECTIONS = frozenset(
    """attendance bodies built-on cite cooperation decided elsewhere eligible events follow-up led-to linked memberships
    mentioned offices operations partners principles programmes purpose reasons replaced-by replaces sources statements
    suspensions""".split()  # noqa: SIM905
)
"""Anchors of the sections of record pages."""

_SOURCE = re.compile(r"source-\d+")


def check(record: Any, contents: Contents, entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Events whose address would lead to a section, or to a source in the page's list."""
    for position, event in enumerate(getattr(record, "events", ())):
        if event.id in SECTIONS or _SOURCE.fullmatch(event.id):
            message = (
                f'"{event.id}" is the address of a part of every page; give the event an id that says what happened'
            )
            yield Finding(("events", position, "id"), message)


RULE = Rule("reserved-id", "No event has the id of a section of its page, such as `events` or `source-1`.", each=check)

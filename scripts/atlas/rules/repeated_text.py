"""The same statement written twice."""

import re
from collections.abc import Iterator

from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule
from atlas.rules.twice import perhaps_twice

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Statements and events with the words of one before them, whatever their case and punctuation."""
    twice = perhaps_twice(text for _, _, text in _texts(catalogue))
    if not twice:
        return
    first: dict[str, tuple[Entry, DataPath]] = {}
    for entry, at, text in _texts(catalogue):
        if hash(text) not in twice:
            continue
        if text not in first:
            first[text] = (entry, at)
            continue
        document, place = first[text][0].file, first[text][1]
        where = document.problem("", "", place)
        message = (
            f"{where.path}:{where.line} says this in the same words; keep one, and name this record in its `concerns`"
        )
        yield entry, Finding(at, message)


def _texts(catalogue: Catalogue) -> Iterator[tuple[Entry, DataPath, str]]:
    for entry in catalogue.entries.values():
        for at, part in entry.contents.parts:
            if isinstance(part, (Statement, Event)):
                yield entry, (*at, "text"), _BETWEEN_WORDS.sub(" ", part.text.casefold()).strip()


RULE = Rule("repeated-text", "One fact is written once: no two statements or events have the same text.", all=check)

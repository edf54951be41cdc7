"""The texts that the search looks through when names, dates and summaries are at hand: one JSON file, fetched later."""

import json
from collections.abc import Iterator
from typing import Any

from atlas import wording
from atlas.derive.derived import Derived
from atlas.exports.search_index import opening, searched_entries
from atlas.model.addresses import SectionId, address
from atlas.model.parts import Document, Event
from atlas.model.paths import DataPath
from atlas.model.records import Era
from atlas.reading.catalogue import Entry

TEXTS = "search/texts.json"


def search_texts(derived: Derived) -> str:
    """JSON of every text but the summaries, with where each stands.

    `texts` has for each record of the index, in its order, its texts: the end of the record's address at which one
    stands (or nothing), the text, and the date of an event. `changes` are what the timeline tells beside these: the
    address, the text, the date.
    """
    changes = [
        (address(f"timeline#{moment.anchor}"), wording.moment(moment, derived.catalogue), moment.date.words)
        for moment in derived.moments
        if moment.change
    ]
    index = {"texts": [list(_texts(entry)) for entry in searched_entries(derived)], "changes": changes}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _texts(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Each text once, then the titles of documents."""
    parts = dict(entry.contents.parts)
    told = {opening(entry)}
    for path, text, _ in entry.contents.texts:
        if text not in told:
            told.add(text)
            part = parts.get(path[:-1])
            date = (part.date.words,) if isinstance(part, Event) else ()
            yield (_anchor(entry, path, parts), text, *date)
    for part in parts.values():
        if isinstance(part, Document) and part.title not in told:
            told.add(part.title)
            yield ("", part.title)


def _anchor(entry: Entry, path: DataPath, parts: dict[DataPath, Any]) -> str:
    """Where a text stands on its record's page: at the id of its own part, or of one around it, or in a section."""
    if not entry.kind.has_pages:
        return ""
    if isinstance(entry.record, Era):
        return SectionId.STORY
    around = (parts.get(path[:length]) for length in range(len(path) - 1, 0, -1))
    own = next((found for part in around if (found := getattr(part, "id", None))), "")
    section = str(path[0]).replace("_", "-")
    return own or (section if section in set(SectionId) else "")

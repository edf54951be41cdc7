"""What a record is in short, for who rests on a link to it, and for the picture that other sites show of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from atlas import wording
from atlas.model.addresses import address
from atlas.model.records import Dated
from atlas.reading.catalogue import Entry
from atlas.render.records.kind_page import page_of
from atlas.render.view import View

PATH = "search/previews.json"
"""Where the file stands under docs/ that scripts look records up in."""

_SENTENCE = re.compile(r"(?<=[^A-Z][.?!])\s+(?=[A-Z])")
"""Between two sentences; not after an initial."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A record by reference: what it is called, what kind it is, its verdict or date, and what it is in a text."""

    reference: str
    name: str
    kind: str
    verdict: str
    text: str

    @property
    def sentence(self) -> str:
        """The first sentence of the text."""
        return _SENTENCE.split(self.text, maxsplit=1)[0]


def previews(view: View) -> Iterator[Preview]:
    """One of each record that has a page."""
    for entry in view.catalogue.entries.values():
        if entry.kind.has_pages:
            yield preview(view, entry)


def preview(view: View, entry: Entry) -> Preview:
    """What a record is in short."""
    record, kind = entry.record, page_of(entry.kind)
    writer = view.writer(address(entry.reference), entry.reference, numbered=False)
    lead = next((fact for fact in kind.facts(view, writer, entry) if fact.leads), None)
    verdict = f"{lead.label}: {Markup(lead.html).striptags()}" if lead else ""
    return Preview(
        entry.reference,
        record.name,
        wording.kind(entry),
        record.date.words if isinstance(record, Dated) else verdict,
        kind.description(view, entry) if kind.description else record.summary.text,
    )


def previews_file(view: View) -> str:
    """JSON: for each record by reference its name, kind, verdict or date, and first sentence."""
    whole = {one.reference: (one.name, one.kind, one.verdict, one.sentence) for one in previews(view)}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"

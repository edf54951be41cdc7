"""Texts longer than a sentence or two."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts over the limit of their field."""
    for at, text, limit in entry.contents.texts:
        if len(text) > limit:
            yield Finding(
                at, f"{len(text)} characters; at most {limit} fit here: shorten it or make two statements of it"
            )


RULE = Rule("text-too-long", "A text is one or two sentences; each field has its limit.", each=check)

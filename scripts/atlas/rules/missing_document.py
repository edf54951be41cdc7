"""Summits without an official text."""

from collections.abc import Iterator

from atlas.model.records import Summit
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """A summit that names no document."""
    record = entry.record
    if isinstance(record, Summit) and not record.documents and not record.planned:
        yield Finding(("date",), "a summit issues a text; give at least one under `documents`", on_key=True)


RULE = Rule("missing-document", "Every summit that was held has at least one document.", each=check)

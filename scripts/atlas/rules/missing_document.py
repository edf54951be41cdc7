"""Summits without an official text."""

from collections.abc import Iterator
from typing import Any

from atlas.model.records import Summit
from atlas.model.walk import Contents
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(record: Any, contents: Contents, entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """A summit that names no document."""
    if isinstance(record, Summit) and not record.documents:
        yield Finding(("date",), "a summit issues a text; give at least one under `documents`", on_key=True)


RULE = Rule("missing-document", "Every summit has at least one document.", each=check)

"""The first line of a file, by which editors know its schema."""

import re
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_LINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S+)\s*")


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """A first line that does not name the schema of its kind."""
    address = f"{'../' if entry.kind.folder else ''}schema/{entry.kind.schema}"
    match = _LINE.fullmatch(next(iter(entry.file.text.splitlines()), ""))
    if not match or match[1] != address:
        yield Finding(None, f"the first line must be: # yaml-language-server: $schema={address}")


RULE = Rule(
    "schema-line",
    "The first line of a file names its schema, so that editors offer keys and mark faults.",
    level="warning",
    each=check,
)

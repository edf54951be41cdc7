"""Sources and records named twice in one list."""

from collections.abc import Iterator

from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Every item of a list of references or citations that stands in the list before."""
    seen: set[tuple[DataPath, object]] = set()
    for at, value in (*entry.contents.references, *entry.contents.citations):
        if isinstance(at[-1], int):
            item = (at[:-1], value)
            if item in seen:
                yield Finding(at, "stands in this list already; delete one of the two")
            seen.add(item)


RULE = Rule("repeated-item", "A list names each source and each record once.", each=check)

"""How far the sources reach: the newest of them for a format, tool or operation, and of all."""

from collections.abc import Iterable

from atlas.derive.connections import Connections
from atlas.model import walk
from atlas.model.dates import Date
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry

Newest = tuple[Date, str]
"""The date of issue of a source, and its id."""


def newest(catalogue: Catalogue, cited: Iterable[str]) -> Newest | None:
    """The latest date of issue among these sources; of a year alone its first day counts. None where none has one."""
    dated = [
        (issued, name) for name in sorted(set(cited)) if (issued := catalogue.record(Source, name).issued) is not None
    ]
    return max(dated, key=lambda pair: pair[0].earliest, default=None)


def newest_of(catalogue: Catalogue, connections: Connections, owner: Entry) -> Newest | None:
    """The newest source of a format, tool or operation: of its record, and of who is or was in it."""
    cited = [citation.source for _, citation in owner.contents.citations]
    for _, spell in connections.members.get(owner.reference, ()):
        cited += [citation.source for _, citation in walk.contents(spell).citations]
    return newest(catalogue, cited)


def newest_of_all(catalogue: Catalogue) -> Newest | None:
    """The newest of all sources."""
    return newest(catalogue, (entry.id for entry in catalogue.of(Source)))

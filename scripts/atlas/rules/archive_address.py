"""Copies in web archives that stand where the page's own address belongs."""

from collections.abc import Iterator

from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_ARCHIVES = ("archive.org", "archive.today", "archive.ph", "archive.is", "perma.cc", "webarchive.library.unt.edu")


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Sources whose address is that of a capture."""
    record = entry.record
    if not isinstance(record, Source) or record.url is None:
        return
    host = record.url.removeprefix("https://").removeprefix("http://").split("/", 1)[0]
    if any(host == archive or host.endswith(f".{archive}") for archive in _ARCHIVES):
        yield Finding(("URL",), "a copy in a web archive; write the page's own address here and the copy in `archived`")


RULE = Rule(
    "archive-address",
    "The address of a source is the page's own; a copy of it in a web archive stands in `archived`.",
    each=check,
)

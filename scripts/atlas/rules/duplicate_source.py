"""One source entered twice."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def page_of(url: str) -> str:
    """What is equal in two addresses of one page."""
    return url.removesuffix("/")


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Sources with the address, date and copy of another; versions of one page differ in these."""
    first: dict[tuple[object, ...], Entry] = {}
    for entry in catalogue.of("sources"):
        source = entry.record
        if source.url is None:
            continue
        version = (page_of(source.url), source.issued, source.archived, source.number, source.title)
        other = first.setdefault(version, entry)
        if other is not entry:
            message = f"{other.reference} has the same address, title and date; cite it instead, and delete this file"
            yield entry, Finding(("URL",), message)


RULE = Rule(
    "duplicate-source",
    "A source is entered once; versions of one page are told apart by date or archived copy.",
    level="warning",
    all=check,
)

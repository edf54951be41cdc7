"""Sources that nothing cites."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every source that no record cites; nothing can be said while records cannot be read."""
    if any(not reference.startswith("sources/") for reference in catalogue.invalid):
        return
    cited = {
        citation.source
        for entry in catalogue.entries.values()
        if entry.kind.folder != "sources"
        for _, citation in entry.contents.citations
    }
    for entry in catalogue.of("sources"):
        if entry.id not in cited:
            yield entry, Finding((), "no record cites this source; cite it or delete the file")


# Nothing on the site is wrong while a source waits for its statement, so a draft may be built.
RULE = Rule("uncited-source", "Every source is cited by some record.", level="warning", all=check)

"""Pages from a catalogue: pure functions, no I/O, no clock."""

from atlas.catalogue import Catalogue


def pages(catalogue: Catalogue) -> dict[str, str]:
    """Every generated page: text by its path under `docs/`."""
    return {
        f"{entry.kind.folder}/{entry.id}.md": f"# {entry.record.name}\n"
        for entry in catalogue.entries.values()
        if entry.kind.has_pages
    }

"""The one place that writes into `docs/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.model.kinds import KINDS

GENERATED = (
    *(kind.folder for kind in KINDS.values() if kind.has_pages),
    "timeline",
    "sources",
    "allies",
    "offices",
    "posts",
    "glossary",
    "a-z",
    "search",
    "data",
    "coverage",
    "snippets",
    "styles",
)
"""Folders of docs/ that are wholly generated; all others are written by hand and never touched."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written because their text differs, and removed because no page is left of them."""

    written: int
    removed: int


def write(pages: Mapping[str, str], docs: Path) -> Written:
    """Bring the generated folders in line with the pages. A file whose text is right is left, or preview loops.

    Raises ValueError for a path outside the generated folders.
    """
    outside = [path for path in pages if path.split("/", 1)[0] not in GENERATED or ".." in path.split("/")]
    if outside:
        raise ValueError(f"not in a generated folder: {', '.join(outside)}")
    written = removed = 0
    for path, text in pages.items():
        file = docs / path
        content = text.encode()
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            written += 1
    for folder in GENERATED:
        for file in sorted((docs / folder).rglob("*"), reverse=True):
            if file.is_dir():
                if not any(file.iterdir()):
                    file.rmdir()
            elif file.relative_to(docs).as_posix() not in pages:
                file.unlink()
                removed += 1
    return Written(written, removed)

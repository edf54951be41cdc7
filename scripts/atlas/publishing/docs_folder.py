"""The one place that writes into `docs/`."""

from collections.abc import Collection, Mapping
from pathlib import Path

from atlas.model.kinds import KINDS

SNIPPETS = "snippets"
"""The folder of parts that pages written by hand show."""

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
    SNIPPETS,
    "styles",
)
"""Folders of docs/ that are wholly generated; all others are written by hand and never touched."""


def write(pages: Mapping[str, str], docs: Path) -> int:
    """Bring the generated folders in line with the pages; returns how many files were written or removed."""
    written = sum([put(path, text, docs) for path, text in pages.items()])
    return written + tidy(pages, docs)


def put(path: str, text: str, docs: Path) -> bool:
    """Write one page, unless it is there as it should be: a file that is written again would make previews loop.

    Raises ValueError for a path outside the generated folders.
    """
    if path.split("/", 1)[0] not in GENERATED or ".." in path.split("/"):
        raise ValueError(
            f"not in a generated folder: {path}; GENERATED in publishing/docs_folder.py names these folders"
        )
    file, content = docs / path, text.encode()
    if file.is_file() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return True


def tidy(pages: Collection[str], docs: Path) -> int:
    """Remove what is in the generated folders and is none of these pages; returns how many files."""
    removed = 0
    for folder in GENERATED:
        for file in sorted((docs / folder).rglob("*"), reverse=True):
            if file.is_dir():
                if not any(file.iterdir()):
                    file.rmdir()
            elif file.relative_to(docs).as_posix() not in pages:
                file.unlink()
                removed += 1
    return removed

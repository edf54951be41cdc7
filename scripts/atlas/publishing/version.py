"""The version of the site: a name for all that it is made from, in the address of what pages load.

Scripts, style sheets, typefaces and indexes stand in a folder with this name, and in it where they stand in `docs/`. So
those of two versions never mix, and who keeps one may keep it for ever. The addresses of pages, and of what people link
to or download, stay as they are.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version as installed
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.exports import search_answers, search_index, search_names, search_texts, standing_file
from atlas.publishing.inputs import inputs
from atlas.publishing.project import Project
from atlas.render import previews, previews_on_days
from atlas.render.directory import comparison
from atlas.render.lists import sources

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

START = "atlas_version"
"""Key of `extra` that tells the theme how the addresses of what pages load begin."""
FOLDER = "version"
"""Where the folders of versions stand in the site."""
LENGTH = 12
"""Digits of a version."""
INDEXES = frozenset(
    (
        search_index.INDEX,
        search_texts.TEXTS,
        search_names.NAMES,
        search_answers.PATH,
        standing_file.PATH,
        previews.PATH,
        previews_on_days.PATH,
        comparison.PATH,
        sources.INDEX,
    )
)
"""What scripts fetch. Other files of data are for people."""
FOUND_ANYWHERE = "assets/lost.js"
"""The script that is looked for from addresses that lead nowhere, by pages that may be of another version."""
PACKAGES = (
    "babel",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "pygments",
    "pymdown-extensions",
    "tinycss2",
)
"""What others have made and bytes of the site come from."""


def version(files: Mapping[str, str], packages: Mapping[str, str]) -> str:
    """The version that follows from digests of files, by their paths from the project's folder, and from packages."""
    lines = [f"{path}\0{digest}\n" for given in (files, packages) for path, digest in sorted(given.items())]
    return hashlib.sha256("".join(lines).encode()).hexdigest()[:LENGTH]


class Versions:
    """Works out the version of a project, and reads a file again only where its time or size is another."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[int, int], str]] = {}

    def of(self, project: Project) -> str:
        """The version of what is there now."""
        return version({path: self._digest(f"{project.root}/{path}") for path in inputs(project)}, _packages())

    def _digest(self, file: str) -> str:
        """Of a file's bytes; of one that has gone since it was listed, nothing."""
        try:
            state = os.stat(file)  # noqa: PTH116 -- of thousands of files, and a Path takes as long as the rest
            seen = (state.st_mtime_ns, state.st_size)
            before, digest = self._known.get(file, (None, ""))
            if before != seen:
                digest = hashlib.sha256(Path(file).read_bytes()).hexdigest()
                self._known[file] = seen, digest
        except OSError:
            return ""
        return digest


@cache
def _packages() -> dict[str, str]:
    return {name: installed(name) for name in PACKAGES}


def is_versioned(path: str) -> bool:
    """Whether pages load a file of `docs/` or of the theme, so that each version has it at an address of its own."""
    return path in INDEXES or (path.endswith((".js", ".css", ".woff2")) and path != FOUND_ANYWHERE)


def move(files: Files, version: str) -> str:
    """Give what pages load its place in the folder of a version; returns the beginning of its addresses."""
    start = f"{FOLDER}/{version}/"
    for file in files:
        if is_versioned(file.src_uri):
            file.dest_uri = start + file.src_uri
            for follows in ("url", "abs_dest_path"):  # MkDocs works these out once
                file.__dict__.pop(follows, None)
    return start

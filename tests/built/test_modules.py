"""Scripts in parts: a page asks for all of them at once, and for none that it does not run."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

_IMPORT = re.compile(r'^import .*? from "(\.[^"]+)";', re.MULTILINE | re.DOTALL)
_ENTRY = re.compile(r'<script type="module" src="([^"]+)"')
_PRELOADED = re.compile(r'<link rel="modulepreload" href="([^"]+)"')


def imported(site: Path, path: str) -> set[str]:
    """All parts that a script is made of, also those of its parts."""
    found: set[str] = set()
    waiting = [path]
    while waiting:
        script = waiting.pop()
        parts = {normpath(join(dirname(script), name)) for name in _IMPORT.findall((site / script).read_text("utf-8"))}
        waiting += parts - found
        found |= parts
    return found


@pytest.mark.parametrize("page", ["timeline/", "partners/", "partners/compare/", "partners/japan/", "sources/"])
def test_page_preloads_the_parts_of_its_scripts_and_no_more(site: Path, page: str) -> None:
    text = (site / page / "index.html").read_text("utf-8")
    entries, preloaded = (
        [normpath(join(page, address)) for address in found.findall(text)] for found in (_ENTRY, _PRELOADED)
    )
    assert set(preloaded) == set().union(*(imported(site, entry) for entry in entries))
    assert len(preloaded) == len(set(preloaded))

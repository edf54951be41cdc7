"""Whatever passes the check can be published: made-up records of every kind, in many shapes, give a sound site."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from markdown import Markdown

import made_up
from atlas.publishing import raw_html
from atlas.publishing.docs_folder import GENERATED
from atlas.render.site import pages, planned_pages
from atlas.render.view import prepare
from atlas.rules.check import check
from other_sites import build_site, project
from places import ROOT
from rendered import SITE
from site_pages import Page, Pages, dead_links

MARKDOWN = Markdown(extensions=["admonition", "attr_list", "tables", "toc"])
SHAPES = [(seed, 1 + seed % 3, (0.3, 0.6, 1.0)[seed // 3 % 3]) for seed in range(12)]
"""Seed, records of each kind, and the chance of a key that may be left out."""
AWKWARD = (
    "chart",
    "index",
    "joined",
    "computed",
    "as-of",
    "1994",
    "story",
    "events",
    "compare",
    "sources",
    "cite",
    "list",
)
"""Ids that pages, their parts or folders have, and that no event, no record and no old name may take from them."""
PARSED = 3
"""So many of them are read as a browser reads them, which takes long."""


@pytest.mark.parametrize(("seed", "records", "fill"), SHAPES)
def test_made_up_records_give_sound_pages(tmp_path: Path, seed: int, records: int, fill: float) -> None:
    made_up.write(tmp_path / "data", made_up.MadeUp(seed, records, fill, awkward=AWKWARD[seed % 5 :: 5]))
    catalogue, _ = check(tmp_path / "data")
    paths = [page.path for page in planned_pages(prepare(catalogue, SITE))]
    assert [path for path, number in Counter(paths).items() if number > 1] == []
    texts = pages(catalogue, SITE)
    _assert_sound(_read(texts), texts, parsed=seed < PARSED)


@pytest.mark.parametrize("seed", [101, 102])
def test_made_up_records_give_a_sound_site(tmp_path: Path, seed: int) -> None:
    root = project(tmp_path / "project")
    made_up.write(root / "data", made_up.MadeUp(seed))
    site = build_site(root)
    found = {address: page for address, page in Pages(site).items() if address != "404.html"}
    files = {file.relative_to(site).as_posix(): "" for file in site.rglob("*.*")}
    # What is written by hand leads to records of the real data.
    generated = {address: page for address, page in found.items() if address.partition("/")[0] in GENERATED}
    others = dict.fromkeys(found, "")
    _assert_sound(generated, {**files, **others}, parsed=seed == 101)
    titles = Counter(page.title for page in found.values() if "robots" not in page.meta)
    assert [title for title, number in titles.items() if number > 1] == []


def _assert_sound(found: Mapping[str, Page], files: Mapping[str, str], parsed: bool) -> None:
    doubled = {
        (address, name) for address, page in found.items() for name, number in Counter(page.ids).items() if number > 1
    }
    assert doubled == set()
    assert dead_links(found, lambda address: address in files or _is_written_by_hand(address)) == []
    assert [(address, page.inline) for address, page in found.items() if page.inline] == []
    if parsed:
        assert [(address, page.faults[:3]) for address, page in found.items() if page.faults] == []


def _read(texts: Mapping[str, str]) -> dict[str, Page]:
    """The generated pages as they are without the theme."""
    found = {}
    for path, text in texts.items():
        if path.endswith(".md") and not path.startswith("snippets/"):
            address = path.removesuffix("index.md").replace(".md", "/")
            markdown, blocks = raw_html.take_out(text.split("---\n", 2)[2])
            body = raw_html.put_back(MARKDOWN.reset().convert(markdown), blocks)
            found[address] = Page(address, f'<!doctype html><html lang="en"><title>x</title>{body}')
    return found


def _is_written_by_hand(address: str) -> bool:
    if address.partition("/")[0] in GENERATED:
        return False
    names = (address, f"{address.rstrip('/')}.md", f"{address}index.md")
    return any((ROOT / "docs" / name).is_file() for name in names)

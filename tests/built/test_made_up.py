"""Whatever passes the check can be published: made-up records of every kind, in many shapes, give a sound site."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from markdown import Markdown

import made_up
from atlas.publishing import raw_html
from atlas.publishing.dead_links import dead_among
from atlas.publishing.docs_folder import GENERATED
from atlas.render.site import pages, planned_pages
from atlas.render.view import prepare
from atlas.rules.check import check
from other_sites import build_site, project
from places import ROOT
from rendered import SITE
from site_pages import Page, Pages
from weekly import weekly

MARKDOWN = Markdown(extensions=["admonition", "attr_list", "tables", "toc"])
SHAPES = [(seed, 1 + seed % 3, (0.3, 0.6, 1.0)[seed // 3 % 3]) for seed in range(12)]
"""Seed, records of each kind, and the chance of a key that may be left out."""
ALWAYS = (0, 4, 8)
"""Seeds in which each number of records, each chance and each awkward id is; the others are tried weekly."""
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


@pytest.mark.parametrize(
    ("seed", "records", "fill"),
    [*(SHAPES[seed] for seed in ALWAYS), *weekly(*(shape for shape in SHAPES if shape[0] not in ALWAYS))],
)
def test_made_up_records_give_sound_pages(tmp_path: Path, seed: int, records: int, fill: float) -> None:
    made_up.write(tmp_path / "data", made_up.MadeUp(seed, records, fill, awkward=AWKWARD[seed % 3 :: 3]))
    catalogue, _ = check(tmp_path / "data")
    paths = [page.path for page in planned_pages(prepare(catalogue, SITE))]
    assert [path for path, number in Counter(paths).items() if number > 1] == []
    texts = pages(catalogue, SITE)
    _assert_sound(_read(texts), texts, parsed=seed < PARSED)


@pytest.mark.parametrize("seed", [101, *weekly(102)])
def test_made_up_records_give_a_sound_site(tmp_path: Path, seed: int) -> None:
    root = project(tmp_path / "project")
    made_up.write(root / "data", made_up.MadeUp(seed))
    site = build_site(root)
    found = {address: page for address, page in Pages(site).items() if address != "404.html"}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*.*")}
    # What is written by hand leads to records of the real data.
    generated = {address: page for address, page in found.items() if address.partition("/")[0] in GENERATED}
    _assert_sound(generated, files, parsed=seed > 101)  # so is the site of test_markup.py each time
    titles = Counter(page.title for page in found.values() if "robots" not in page.meta)
    assert [title for title, number in titles.items() if number > 1] == []


def _assert_sound(found: Mapping[str, Page], files: Iterable[str], parsed: bool) -> None:
    doubled = {
        (address, name) for address, page in found.items() for name, number in Counter(page.ids).items() if number > 1
    }
    assert doubled == set()
    pages = {f"{address}index.html": page.text for address, page in found.items()}
    problems = dead_among(pages, {*pages, *files, *_written_by_hand()})
    # Flags are kept for the countries of the real data alone.
    dead = [str(one) for one in problems if one.level == "error" and "/flags/" not in one.message]
    assert dead == []
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


def _written_by_hand() -> Iterator[str]:
    """What comes to the site of pages and assets that are written by hand."""
    for file in (ROOT / "docs").rglob("*.*"):
        path = file.relative_to(ROOT / "docs").as_posix()
        if path.partition("/")[0] not in GENERATED:
            yield path if file.suffix != ".md" else f"{path.removesuffix('index.md').replace('.md', '/')}index.html"

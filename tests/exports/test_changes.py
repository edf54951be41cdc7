"""The feed of changes, read as feed readers read it."""

from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest

from atlas.render.site import pages
from atlas.rules.check import check
from data_folder import EDITION, tiny
from rendered import SITE

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = """changes:
  - id: first
    date: 2026-10-01
    text: It began & grew. More came.
  - id: third
    date: 2026-11-23
    text: A table was added.
  - id: second
    date: 2026-11-23
    text: Japan's date is < 6 & > 4.
    concerns: [partners/japan]
"""


@pytest.fixture
def made(tmp_path: Path) -> dict[str, str]:
    catalogue, problems = check(tiny(tmp_path, {"edition.yml": EDITION + CHANGES}))
    assert not problems
    return dict(pages(catalogue, SITE))


def test_feed_is_read_without_complaint(made: dict[str, str]) -> None:
    feed = feedparser.parse(made["data/changes.xml"].encode())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Atlas: changes in the data"
    assert feed.feed.updated == "2026-11-23T00:01:00Z"
    assert [entry.title for entry in feed.entries] == [
        "A table was added",
        "Japan's date is < 6 & > 4",
        "It began & grew",
    ]
    assert 'href="https://example.org/atlas/partners/japan/"' in feed.entries[1].content[0].value
    assert "is &lt; 6 &amp; &gt; 4." in feed.entries[1].content[0].value


def test_each_change_has_a_time_of_its_own_that_stays_when_more_come(made: dict[str, str]) -> None:
    """The oldest of a day has its beginning; what stands above it in the file came later."""
    feed = feedparser.parse(made["data/changes.xml"].encode())
    assert [entry.updated for entry in feed.entries] == [
        "2026-11-23T00:01:00Z",
        "2026-11-23T00:00:00Z",
        "2026-10-01T00:00:00Z",
    ]


def test_feed_has_what_rfc_4287_requires(made: dict[str, str]) -> None:
    root = ElementTree.fromstring(made["data/changes.xml"])
    assert root.tag == f"{ATOM}feed"
    for parent in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(f"{ATOM}{name}")) == 1, name
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
    assert links["self"] == "https://example.org/atlas/data/changes.xml"
    assert links["alternate"] == "https://example.org/atlas/data/changes/"
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    assert all(link.get("href", "").startswith("https://") for link in root.iter(f"{ATOM}link"))


def test_changes_stand_on_their_page_newest_first(made: dict[str, str]) -> None:
    page = made["data/changes.md"]
    assert page.index('id="second"') < page.index('id="first"')
    assert 'href="../../partners/japan/"' in page


def test_edition_without_changes_has_an_empty_feed(tmp_path: Path) -> None:
    catalogue, _ = check(tiny(tmp_path))
    assert not feedparser.parse(pages(catalogue, SITE)["data/changes.xml"].encode()).entries

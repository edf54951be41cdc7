"""The feed of the newest events, read as feed readers read it."""

from pathlib import Path

import feedparser
import pytest

from atlas.exports import events_feed
from data_folder import JAPAN
from rendered import render

EVENTS = """events:
  - id: first
    date: 2011
    text: The first visit was made & more. It was short.
    concerns: [groups/forum]
    sources: [nato-1]
  - id: second
    date: 2011-01-01
    text: A second followed.
    sources: [nato-1]
"""


@pytest.fixture
def text(tmp_path: Path) -> str:
    return render(tmp_path, {"partners/japan.yml": JAPAN.replace("checked:", f"{EVENTS}checked:")})[events_feed.FEED]


def test_feed_has_the_newest_first_each_at_its_address_on_the_timeline(text: str) -> None:
    feed = feedparser.parse(text.encode())
    assert not feed.bozo and feed.version == "atom10"
    found = [(entry.title, entry.updated, entry.id) for entry in feed.entries]
    start = "https://example.org/atlas/timeline/#"
    assert found == [
        ("The first visit was made & more", "2011-01-01T00:01:00Z", f"{start}partners-japan-first"),
        ("A second followed", "2011-01-01T00:00:00Z", f"{start}partners-japan-second"),
        ("Riga", "2006-11-28T00:00:00Z", f"{start}summits-2006-riga"),
    ]
    assert feed.feed.updated == "2026-11-23T00:00:00Z"
    assert feed.feed.id == "https://example.org/atlas/timeline/"


def test_entry_tells_its_date_and_leads_to_the_records(text: str) -> None:
    content = feedparser.parse(text.encode()).entries[0].content[0].value
    assert content.startswith("<p>2011: The first visit was made &amp; more. It was short.</p>")
    assert 'href="https://example.org/atlas/partners/japan/"' in content
    assert 'href="https://example.org/atlas/groups/forum/"' in content


def test_partner_has_a_feed_of_what_is_about_it(tmp_path: Path) -> None:
    texts = render(tmp_path, {"partners/japan.yml": JAPAN.replace("checked:", f"{EVENTS}checked:")})
    feed = feedparser.parse(texts[events_feed.path("partners/japan")].encode())
    assert not feed.bozo
    assert (feed.feed.title, feed.feed.id) == ("Atlas: Japan", "https://example.org/atlas/partners/japan/")
    assert [entry.id.partition("#")[2] for entry in feed.entries] == ["partners-japan-first", "partners-japan-second"]
    assert f'href="../../{events_feed.path("partners/japan")}"' in texts["partners/japan.md"].replace("\\", "")


def test_feed_ends_after_so_many(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(events_feed, "_NEWEST", 1)
    changed = {"partners/japan.yml": JAPAN.replace("checked:", f"{EVENTS}checked:")}
    made = render(tmp_path / "again", changed)[events_feed.FEED]
    (entry,) = feedparser.parse(made.encode()).entries
    assert f"<updated>{entry.updated}</updated>" in text and entry.title == "The first visit was made & more"

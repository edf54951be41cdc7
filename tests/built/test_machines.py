"""What the built site tells programs: search engines, reference managers, and who reads its lists."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import zotero
from counted import Numbers
from site_pages import Pages

SITE_URL = "https://example.org/partnerships-atlas/"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_zotero_takes_a_record_whole(pages: Pages, numbers: Numbers) -> None:
    assert numbers.catalogue.edition
    taken = zotero.item(pages["partners/japan/"].text)
    assert taken.pop("abstractNote") == numbers.catalogue.entries["partners/japan"].record.summary.text
    assert taken == {
        "itemType": "webpage",
        "title": "Japan",
        "publicationTitle": "Partnerships Atlas",
        "publisher": "Partnerships Atlas",
        "date": numbers.catalogue.edition.date.edtf,
        "language": "en",
        "rights": "https://creativecommons.org/licenses/by/4.0/",
        "url": f"{SITE_URL}partners/japan/",
    }


def test_zotero_takes_the_data_as_a_dataset_of_an_edition(pages: Pages, numbers: Numbers) -> None:
    assert numbers.catalogue.edition
    taken = zotero.item(pages["data/"].text)
    assert (taken["itemType"], taken["title"]) == ("dataset", "Partnerships Atlas")
    assert taken["edition"] == taken["date"] == numbers.catalogue.edition.date.edtf


def test_zotero_finds_every_source_on_the_pages_of_sources(site: Path, numbers: Numbers) -> None:
    shelves = (file.read_text("utf-8") for file in site.glob("sources/*/index.html"))
    found = [item["title"] for shelf in shelves for item in zotero.items(shelf)]
    assert sorted(found) == sorted(entry.record.title for entry in numbers.catalogue.of("sources"))


def test_every_record_has_linked_data_and_its_file(site: Path, numbers: Numbers) -> None:
    for entry in numbers.catalogue.entries.values():
        if entry.kind.has_pages:
            page = (site / entry.reference / "index.html").read_text("utf-8")
            (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
            assert json.loads(block)["@id"] == f"{SITE_URL}{entry.reference}/"
            assert json.loads((site / f"{entry.reference}.json").read_text("utf-8"))["name"] == entry.record.name


def test_sitemap_tells_when_each_record_was_last_checked(site: Path, numbers: Numbers) -> None:
    told = {
        url.findtext(f"{_SITEMAP}loc", "").removeprefix(SITE_URL): url.findtext(f"{_SITEMAP}lastmod")
        for url in ElementTree.parse(site / "sitemap.xml").getroot()
    }
    for entry in numbers.catalogue.entries.values():
        if entry.kind.has_pages:
            assert told[f"{entry.reference}/"] == entry.record.checked.edtf
    assert told[""] is None


def test_robots_are_led_to_the_sitemap(site: Path) -> None:
    text = (site / "robots.txt").read_text("utf-8")
    assert text == f"User-agent: *\nAllow: /\n\nSitemap: {SITE_URL}sitemap.xml\n"


def test_list_for_programs_names_pages_of_the_site_in_plain_text(site: Path, pages: Pages) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert text.startswith("# Partnerships Atlas\n\n> A reference site on NATO's partnerships")
    named = re.findall(r"^- \[[^]]+\]\((.+?)\): \S.*$", text, re.M)
    assert len(named) == text.count("\n- [") and len(named) > 20
    for address in named:
        place = address.removeprefix(SITE_URL)
        assert place in pages or (site / place).is_file(), address
    assert "&#" not in text and "\n\n\n" not in text and text.endswith("\n")


def test_timeline_leads_to_the_feed_of_its_newest_events(pages: Pages, site: Path) -> None:
    assert (site / "timeline/events.xml").is_file()
    feeds = re.findall(
        r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', pages["timeline/"].text
    )
    assert list(map(pages["timeline/"].resolve, feeds)) == [("data/changes.xml", ""), ("timeline/events.xml", "")]


@pytest.mark.parametrize("address", ["partners/japan/", "data/", "sources/nato-2010s/"])
def test_heads_stay_small(pages: Pages, address: str) -> None:
    """A page that is read is not loaded for the sake of what only programs read."""
    head = re.sub(r'<link rel="item".*?>', "", pages[address].text.partition("</head>")[0])
    assert len(re.sub(r'"distribution":\[.*?\]', "", head)) < 6500

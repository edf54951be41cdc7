"""Every page of the built site: whole, valid, findable, and without a request to another host."""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import material
import pytest

from atlas.publishing.dead_links import dead_links
from site_pages import Pages
from weekly import weekly

SITE_URL = "https://example.org/partnerships-atlas/"

_OF_A_SECTION = 5
"""So many pages of a section are read as a browser reads them, which is slow: pages of one section are made alike."""


@pytest.mark.parametrize("most", [_OF_A_SECTION, *weekly(50)])
def test_pages_are_valid_html(pages: Pages, most: int) -> None:
    sections: dict[str, list[str]] = defaultdict(list)
    for address in sorted(pages):
        sections[address.partition("/")[0]].append(address)
    chosen = [one for found in sections.values() for one in found[:: -(-len(found) // most)]]
    faults = {address: pages[address].faults[:3] for address in chosen if pages[address].faults}
    assert not faults


def test_titles_name_page_and_site_once(pages: Pages) -> None:
    assert pages[""].title == "Partnerships Atlas"
    assert pages["partners/japan/"].title == "Japan - Partnerships Atlas"
    numbers = Counter(page.title for page in pages.values())
    assert [title for title, number in numbers.items() if number > 1 and "Page not found" not in title] == []


def test_pages_have_unique_ids(pages: Pages) -> None:
    doubled = {
        address: [name for name, number in Counter(page.ids).items() if number > 1] for address, page in pages.items()
    }
    assert {address: names for address, names in doubled.items() if names} == {}


def test_links_pictures_scripts_and_styles_lead_somewhere_and_every_page_is_led_to(site: Path) -> None:
    assert list(map(str, dead_links(site))) == []


def test_pages_ask_no_other_host(pages: Pages) -> None:
    asked = {(page.address, ask) for page in pages.values() for ask in page.asks if urlsplit(ask).netloc}
    assert not asked


def test_of_the_themes_assets_none_is_published(site: Path) -> None:
    """No page loads one, as the test above would tell: all that pages ask for is there."""
    theme = Path(material.__file__).parent / "templates" / "assets"
    files = [file.relative_to(theme) for file in theme.rglob("*") if file.is_file()]
    assert any(file.suffix == ".js" for file in files)
    assert [file for file in files if (site / "assets" / file).exists()] == []


def test_pages_have_one_main_heading(pages: Pages) -> None:
    wrong = {
        address: page.headings for address, page in pages.items() if [level for level, _ in page.headings].count(1) != 1
    }
    assert not wrong


def test_pages_skip_no_level_of_heading(pages: Pages) -> None:
    skipped = []
    for address, page in pages.items():
        levels = [level for level, _ in page.headings]
        skipped += [(address, after) for before, after in pairwise(levels) if after > before + 1]
    assert not skipped


def test_pages_have_title_description_and_canonical_address(pages: Pages) -> None:
    for address, page in pages.items():
        if address == "404.html":
            continue
        assert page.title, address
        assert len(page.meta.get("description", "")) >= 20, address
        # An old address is not its page's own: it names the new one, which has a page too.
        meant = page.canonical.removeprefix(SITE_URL)
        assert (meant == address) == ("robots" not in page.meta), address
        assert meant in pages, address


def test_titles_are_unique(pages: Pages) -> None:
    titles = Counter(page.title for page in pages.values() if "moved" not in page.meta.get("robots", ""))
    assert [title for title, number in titles.items() if number > 1] == []


def test_pages_have_no_inline_style_or_handler_of_ours(pages: Pages) -> None:
    assert {address: page.inline for address, page in pages.items() if page.inline} == {}


def test_pages_show_no_leftovers(pages: Pages) -> None:
    marks = ("{{", "{%", "None</", ">None<", "Undefined", "Markup(", "{: #")
    # Examples of code in the guides hold such words rightly.
    texts = {address: re.sub(r"<pre\b.*?</pre>", "", page.text, flags=re.DOTALL) for address, page in pages.items()}
    assert [(address, mark) for address, text in texts.items() for mark in marks if mark in text] == []


def test_sitemap_lists_every_page(pages: Pages, site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = {element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    expected = {
        page.canonical for address, page in pages.items() if address != "404.html" and "robots" not in page.meta
    }
    assert listed == expected


def test_not_found_page_leads_on(pages: Pages) -> None:
    page = pages["404.html"]
    assert any(link.endswith("/partners/") for link in page.links)
    assert all(link.startswith(("/", "#", "https://", "javascript:")) for link in page.links)

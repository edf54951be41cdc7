"""Markup in the data is text on the page, wherever it lands: nothing runs, nothing is fetched, nothing leads away."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

import made_up
from atlas.serving.compressed import serving
from other_sites import build_site, project
from site_pages import Page, Pages
from weekly import weekly

MARKS = (
    '<img src=x onerror="ran=1"><script>ran=1</script> ![x](https://o.test/p){: onerror="ran=1" } '
    '[x](javascript:ran=1) *e* `g` ## h {: #i onclick="ran=1" } &lt; {{ j }} <!-- k -->'
)

SECOND = re.compile("[a-z-]+/[a-z]+-1/|partners/as-of/.")
"""Pages that are made as another is: of a second record of its kind, and of more days than one list leads to."""


@pytest.fixture(scope="module")
def marked_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of records with every key that there is, and markup in each text and name."""
    root = project(tmp_path_factory.mktemp("marked-up") / "project")
    made_up.write(root / "data", made_up.MadeUp(1, records=2, fill=1, words=lambda plain: f"{plain} {MARKS}"))
    return build_site(root)


@pytest.fixture(scope="module")
def all_pages(marked_up: Path) -> Pages:
    return Pages(marked_up)


@pytest.mark.browser
@pytest.mark.parametrize("left_out", [SECOND, *weekly(None)])
def test_markup_of_data_does_nothing_on_any_page(
    marked_up: Path, all_pages: Pages, browser: Browser, left_out: re.Pattern[str] | None
) -> None:
    """Not even where no content policy would keep it from running; that no page has it as an element, the next sees."""
    context = browser.new_context(bypass_csp=True)
    page, asked = context.new_page(), set[str]()
    page.on("request", lambda request: asked.add(urlsplit(request.url).hostname or ""))
    with serving(marked_up, "/partnerships-atlas/") as address:
        places = [place for place in _shown(all_pages) if not (left_out and left_out.match(place))]
        assert len(places) > 40
        for place in places:
            page.goto(address + place)
            assert page.evaluate("window.ran") is None, place
    context.close()
    assert asked == {"127.0.0.1"}


def test_markup_of_data_is_no_element_on_any_page(all_pages: Pages) -> None:
    for address, page in all_pages.items():
        assert not page.faults and not page.inline, address
        assert not [link for link in page.links if link.startswith("javascript:")], address
        assert not [ask for ask in page.asks if urlsplit(ask).netloc], address


def test_markup_of_data_is_shown_as_it_stands(all_pages: Pages) -> None:
    records = {
        address: page for address, page in _shown(all_pages).items() if re.match("[a-z-]+/[a-z]+-[0-9]+/", address)
    }
    assert len(records) > 12
    for address, page in records.items():
        assert any(MARKS in words for level, words in page.headings if level == 1), address
    assert any(MARKS in words for page in records.values() for level, words in page.headings if level == 2)


def _shown(pages: Pages) -> dict[str, Page]:
    """Pages that lead nowhere by themselves."""
    return {address: page for address, page in pages.items() if address != "404.html" and "robots" not in page.meta}

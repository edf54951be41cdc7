"""Reading a page: with keyboard and without scripts, in both schemes and on a phone; nothing asked of other hosts."""

from typing import Literal, NamedTuple
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import browsing
from weekly import weekly

pytestmark = pytest.mark.browser

KINDS_OF_PAGE = [
    "",
    "timeline/",
    "partners/",
    "partners/as-of/",
    "partners/as-of/2006-riga/",
    "partners/compare/",
    "partners/changes/",
    "partners/japan/",
    "data/",
    "data/changes/",
    "data/columns/",
    "data/editions/",
    "using-the-data/",
    "coverage/",
    "groups/partnership-for-peace/",
    "summits/2010-lisbon/",
    "decisions/2010-lisbon-partnership-reform/",
    "milestones/2020-asia-pacific-ministerial/",
    "tools/itpp/",
    "tools/pfp-sofa/",
    "allies/",
    "operations/",
    "operations/kfor/",
    "operations/who-served/",
    "offices/",
    "posts/",
    "partners/accession/",
    "eras/",
    "eras/reaching-out/",
    "questions/",
    "questions/which-partners-are-suspended/",
    "source-documents/partners-across-the-globe-page/",
    "sources/",
    "sources/r/",
    "sources/nato-2010s/",
    "glossary/",
    "a-z/",
    "search/",
    "about/",
    "about/search/",
    "editing/",
    "publishing/",
    "developing/",
    "developing/recipes/",
    "developing/decisions/",
    "404.html",
]
LOOKED_AT_WITH_THEIR_TESTS = ("timeline/", "partners/", "partners/compare/", "sources/")
"""Pages whose own tests look for such faults, in several states of theirs."""
ALIKE = (
    "data/editions/",
    "decisions/2010-lisbon-partnership-reform/",
    "milestones/2020-asia-pacific-ministerial/",
    "tools/itpp/",
    "operations/",
    "offices/",
    "posts/",
    "eras/",
    "sources/r/",
    "about/search/",
    "editing/",
    "publishing/",
    "developing/",
    "developing/decisions/",
)
"""Pages that are made as others of these are, from the same template or by hand: looked at for such faults weekly."""
PHONES = (390, 320)
"""Pixels: 320 are what is left of 1,280 enlarged to four times (WCAG 2.2, 1.4.10)."""


_LOOKED_AT_HERE = [path for path in KINDS_OF_PAGE if path not in (*LOOKED_AT_WITH_THEIR_TESTS, *ALIKE)]


class Visits(NamedTuple):
    """What was seen as pages were visited."""

    wide: dict[tuple[str, int], int]
    """How many pixels each was wide in how wide a phone."""
    asked: list[str]
    """Addresses that they fetched."""
    said: list[str]
    """What the browser complained of."""


@pytest.mark.parametrize("path", [*_LOOKED_AT_HERE, *weekly(*ALIKE)])
def test_page_has_no_accessibility_fault(one_page: Page, address: str, path: str) -> None:
    show(one_page, 1440, "light")
    one_page.goto(address + path)
    wide = browsing.accessibility_faults(one_page)
    show(one_page, 390, "dark")
    assert (wide, browsing.accessibility_faults(one_page)) == ([], [])


def show(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Visits:
    """Every kind of page as it was in a phone."""
    context = browser.new_context()
    asked, said = list[str](), browsing.complaints(context)
    context.on("request", lambda request: asked.append(request.url))
    page, wide = context.new_page(), {}
    for path in (*KINDS_OF_PAGE, "groups/nacc/"):  # the latter has the longest date in brackets
        page.set_viewport_size({"width": PHONES[0], "height": 844})
        browsing.visit(page, address + path)
        for width in PHONES:
            page.set_viewport_size({"width": width, "height": 844})
            wide[path, width] = page.evaluate("document.documentElement.scrollWidth")
    page.wait_for_load_state("networkidle")
    context.close()
    return Visits(wide, asked, said)


@pytest.mark.parametrize("width", PHONES)
def test_pages_fit_a_phone_and_reflow(phone: Visits, width: int) -> None:
    found = {path: wide for (path, phone_width), wide in phone.wide.items() if phone_width == width}
    assert set(KINDS_OF_PAGE) < set(found)
    assert {path: wide for path, wide in found.items() if wide > width} == {}


def test_no_kind_of_page_breaks_the_content_policy(phone: Visits) -> None:
    """That a breach of it is heard is tested in test_policy.py."""
    assert phone.said == []


def test_pages_ask_no_other_host(phone: Visits, address: str) -> None:
    asked = phone.asked
    assert {address + path for path in KINDS_OF_PAGE} <= set(asked)
    assert [url for url in asked if not url.startswith((urljoin(address, "/"), "data:", "blob:"))] == []


def test_page_is_complete_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    expect(page.get_by_role("heading", name="Dated events")).to_be_visible()
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Partners").click()
    expect(page.get_by_role("row").filter(has_text="Mongolia")).to_be_visible()
    context.close()


def test_abbreviation_explains_itself_on_focus(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}partners/pakistan/")
    link = page.locator("a.atlas-abbreviation").first
    link.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    shown = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert shown.strip('"') == link.get_attribute("data-meaning")


def test_page_shows_where_one_is(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    expect(page.locator(".md-tabs a[aria-current]")).to_have_text("Partners")
    expect(page.get_by_role("navigation", name="Breadcrumbs")).to_contain_text("Japan")
    neighbours = page.get_by_role("navigation", name="Neighbouring pages")
    expect(neighbours.get_by_role("link")).to_have_count(2)

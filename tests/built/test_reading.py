"""Reading a page: with keyboard and without scripts, in both schemes and on a phone; nothing asked of other hosts."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import browsing

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
    "coverage/",
    "groups/partnership-for-peace/",
    "summits/2010-lisbon/",
    "decisions/2010-lisbon-partnership-reform/",
    "milestones/2020-asia-pacific-ministerial/",
    "tools/itpp/",
    "tools/pfp-sofa/",
    "allies/",
    "eras/",
    "eras/reaching-out/",
    "questions/",
    "questions/which-partners-are-suspended/",
    "source-documents/partners-across-the-globe-page/",
    "sources/",
    "glossary/",
    "a-z/",
    "search/",
    "about/",
    "about/search/",
    "editing/",
    "developing/",
    "developing/recipes/",
    "developing/decisions/",
    "404.html",
]


@pytest.mark.parametrize("path", KINDS_OF_PAGE)
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
def phone(browser: Browser, address: str) -> Iterator[tuple[dict[str, Page], list[str]]]:
    """A phone with every kind of page open, and what they asked for."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    paths = [*KINDS_OF_PAGE, "groups/nacc/"]  # the latter has the longest date in brackets
    pages = {path: context.new_page() for path in paths}
    for path, page in pages.items():
        page.goto(address + path)
    yield pages, asked
    context.close()


@pytest.mark.parametrize("least", [390, 320])
def test_pages_fit_a_phone_and_reflow(phone: tuple[dict[str, Page], list[str]], least: int) -> None:
    """320 pixels are what is left of 1,280 enlarged to four times (WCAG 2.2, 1.4.10)."""
    wide = {}
    for path, page in phone[0].items():
        page.set_viewport_size({"width": least, "height": 844})
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > least:
            wide[path] = width
    assert not wide


def test_pages_ask_no_other_host(phone: tuple[dict[str, Page], list[str]], address: str) -> None:
    pages, asked = phone
    for page in pages.values():
        page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


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

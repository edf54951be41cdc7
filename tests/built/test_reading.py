"""Reading a page: with keyboard and without scripts, in both schemes and on a phone; nothing asked of other hosts."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect

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


class Watched(NamedTuple):
    """A page in which one address after another is opened, and what was seen since that was last looked at."""

    page: Page
    asked: list[str]
    """Addresses that were fetched."""
    said: list[str]
    """What the browser complained of."""

    def taken(self) -> tuple[list[str], list[str]]:
        """What was seen since, and no more."""
        taken = [*self.asked], [*self.said]
        self.asked.clear()
        self.said.clear()
        return taken


@pytest.fixture(scope="module")
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context()
    asked, said = list[str](), browsing.complaints(context)
    context.on("request", lambda request: asked.append(request.url))
    watched = Watched(context.new_page(), asked, said)
    yield watched
    watched.page.wait_for_load_state("networkidle")
    late_asked, late_said = watched.taken()
    context.close()
    assert (strangers(late_asked, address), late_said) == ([], [])


def strangers(asked: Sequence[str], address: str) -> list[str]:
    """Addresses of other hosts than that of the site."""
    return [url for url in asked if not url.startswith((urljoin(address, "/"), "data:", "blob:"))]


@pytest.mark.parametrize("path", [*KINDS_OF_PAGE, "groups/nacc/"])  # the latter has the longest date in brackets
def test_kind_of_page_reflows_asks_no_other_host_keeps_the_policy_and_has_no_accessibility_fault(
    watched: Watched, address: str, path: str, request: pytest.FixtureRequest
) -> None:
    """In one visit, of which most of the time goes. That a breach of the policy is heard, test_policy.py tests."""
    page = watched.page
    show(page, PHONES[-1], "light")
    browsing.visit(page, address + path)
    wide = {}
    for width in reversed(PHONES):
        show(page, width, "light")
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    assert {width: there for width, there in wide.items() if there > width} == {}
    asked, said = watched.taken()
    assert address + path in asked
    assert (strangers(asked, address), said) == ([], [])
    if path in _LOOKED_AT_HERE or (path in ALIKE and request.config.getoption("--thorough")):
        show(page, 390, "dark")
        narrow = browsing.accessibility_faults(page)
        show(page, 1440, "light")
        assert (narrow, browsing.accessibility_faults(page)) == ([], [])


def show(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)


def test_page_is_complete_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    expect(page.get_by_role("heading", name="Dated events")).to_be_visible()
    page.get_by_role("navigation", name="Breadcrumbs").get_by_role("link", name="Partners").click()
    expect(page.get_by_role("row").filter(has_text="Mongolia")).to_be_visible()
    context.close()


def test_abbreviation_explains_itself_on_focus(page: Page, address: str) -> None:
    page.goto(f"{address}partners/pakistan/")
    link = page.locator("a.atlas-abbreviation").first
    link.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    shown = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert shown.strip('"') == link.get_attribute("data-meaning")


def test_page_shows_where_one_is(page: Page, address: str) -> None:
    page.goto(f"{address}partners/japan/")
    expect(page.locator(".md-tabs a[aria-current]")).to_have_text("Partners")
    expect(page.get_by_role("navigation", name="Breadcrumbs")).to_contain_text("Japan")
    neighbours = page.get_by_role("navigation", name="Neighbouring pages")
    expect(neighbours.get_by_role("link")).to_have_count(2)

"""Moving from page to page: the next is there at once, and one comes back to what one left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from atlas.commands import browser as browsers
from atlas.serving.compressed import serving
from browsing import settle, visit
from conftest import FLAGS
from data_folder import JAPAN
from other_sites import build_site, small_project
from weekly import weekly

pytestmark = pytest.mark.browser

_DELIVERED = "performance.getEntriesByType('navigation')[0].transferSize"
"""Bytes that the network gave for a page; none where it was fetched ahead."""

_WITHOUT_A_STORE = {"BackForwardCacheDisabledForDelegate", "BrowsingInstanceNotSwapped"}


@pytest.fixture(scope="module")
def keeping(browser: Browser) -> Iterator[Browser]:
    """A browser that may keep pages whole for the way back; that of other tests is told not to."""
    executable, told = browsers.find(for_tests=True), ["--disable-back-forward-cache"]
    started = browser.browser_type.launch(executable_path=executable, args=FLAGS, ignore_default_args=told)
    yield started
    started.close()


@pytest.mark.parametrize("way", ["pointer", "keyboard"])
def test_next_page_is_there_when_its_link_is_pressed(context: BrowserContext, address: str, way: str) -> None:
    page = context.new_page()
    visit(page, f"{address}summits/")
    link = page.locator("article td a").first
    goal = str(link.evaluate("(link) => link.href"))
    with page.expect_request_finished(lambda request: request.url == goal):
        link.hover() if way == "pointer" else link.focus()
    link.press("Enter")
    expect(page).to_have_url(goal)
    assert page.evaluate(_DELIVERED) == 0


def test_reader_who_saves_data_fetches_no_page_ahead(context: BrowserContext, address: str) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = context.new_page()
    visit(page, f"{address}summits/")
    page.locator("article td a").first.hover()
    page.wait_for_timeout(200)
    assert page.locator("link[rel=prefetch]").count() == 0


def test_pointer_that_passes_and_links_that_lead_to_no_other_page_fetch_nothing(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    visit(page, f"{address}partners/japan/")
    page.evaluate(
        """() => { for (const link of document.querySelectorAll("article a[href^='../'][href$='/']")) {
            for (const name of ["pointerover", "pointerout"]) link.dispatchEvent(new Event(name, { bubbles: true }));
        } }"""
    )
    page.wait_for_timeout(120)
    for link in ("[data-cites] a", "a[download]", "article a[href^=http]"):
        page.locator(link).first.dispatch_event("pointerover")
        page.wait_for_timeout(120)
    assert page.locator("link[rel=prefetch]").count() == 0


@pytest.mark.parametrize(
    "left", ["partners/", "partners/japan/", "timeline/", *weekly("", "partners/compare/?partners=japan")]
)
def test_nothing_on_a_page_keeps_the_browser_from_keeping_it_whole(keeping: Browser, address: str, left: str) -> None:
    """That of tests has no store for pages itself, but says what else would have kept one out."""
    page = keeping.new_page()
    session, reasons = page.context.new_cdp_session(page), list[str]()
    session.send("Page.enable")
    session.on(
        "Page.backForwardCacheNotUsed",
        lambda event: reasons.extend(told["reason"] for told in event["notRestoredExplanations"]),
    )
    visit(page, f"{address}{left}")
    page.goto(f"{address}summits/")
    page.go_back()
    page.evaluate("0")
    assert set(reasons) - _WITHOUT_A_STORE == set()
    # It was kept, or it was told why not.
    assert reasons or page.evaluate("performance.getEntriesByType('navigation')[0].type") == "navigate"
    page.close()


def test_way_back_leads_to_the_directory_as_it_was_left(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    visit(page, f"{address}partners/")
    page.locator("#facets input[name=words]").fill("an")
    expect(page).to_have_url(f"{address}partners/?words=an")
    shown = page.locator("#rows tr:not([hidden]) th a")
    names = shown.all_text_contents()
    shown.last.scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 0
    page.evaluate(
        "() => new Promise((done) => { (function look() { history.state?.row ? done() : setTimeout(look, 20); })(); })"
    )
    shown.last.click()
    expect(page.locator("h1")).to_contain_text(names[-1])
    page.go_back()
    settle(page)
    assert shown.all_text_contents() == names
    expect(shown.last).to_be_in_viewport()
    expect(page.locator("#facets input[name=words]")).to_have_value("an")
    page.go_forward()
    expect(page.locator("h1")).to_contain_text(names[-1])


def test_way_back_leads_to_a_record_with_its_parts_open(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    visit(page, f"{address}partners/japan/")
    part = page.locator("article details").last
    part.locator("summary").click()
    expect(part).to_have_attribute("open", "")
    place = page.evaluate("scrollY")
    opened = page.locator("article details[open]").count()
    page.locator("article nav a").first.evaluate("(link) => link.click()")
    expect(page.locator("h1")).not_to_contain_text("Japan")
    page.go_back()
    expect(part).to_have_attribute("open", "")
    expect(page.locator("article details[open]")).to_have_count(opened)
    assert page.evaluate("scrollY") == place > 0


def test_old_address_of_a_record_leads_on_with_its_part(browser: Browser, tmp_path: Path) -> None:
    """The search engine is told the new address, and who has no script gets to the page."""
    root = small_project(tmp_path / "project")
    record = root / "data" / "partners" / "japan.yml"
    record.write_text(JAPAN.replace("checked:", "formerly: [nippon]\nchecked:"), "utf-8")
    site = build_site(root)
    with serving(site, "/partnerships-atlas/") as address:
        page = browser.new_page()
        page.goto(f"{address}partners/nippon/#events")
        expect(page).to_have_url(f"{address}partners/japan/#events")
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(f"{address}partners/nippon/")
        expect(plain).to_have_url(f"{address}partners/japan/")
    old = (site / "partners" / "nippon" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/partnerships-atlas/partners/japan/">' in old

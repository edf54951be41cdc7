"""The home page: it answers, searches, and leads on; in a browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing

pytestmark = pytest.mark.browser


def test_home_counts_are_those_that_the_directory_shows(page: Page, address: str) -> None:
    """Each number leads to the partners that it counts."""
    page.goto(address)
    ways = page.locator(".atlas-today li a").evaluate_all("all => all.map((a) => [a.textContent, a.href])")
    assert len(ways) == 4
    for words, href in ways:
        page.goto(href)
        number = int(re.match(r"\d+", words)[0])  # type: ignore[index]
        expect(page.locator("#list-of-partners tr[data-partner]:visible, tr[data-partner]:visible")).to_have_count(
            number
        )


def test_home_searches_in_its_midst(page: Page, address: str) -> None:
    page.goto(address)
    box = page.get_by_role("combobox").or_(page.locator("input[name=q]")).first
    box.fill("mongolia")
    expect(page.locator("main [data-results] a").first).to_contain_text("Mongolia")
    assert browsing.accessibility_faults(page) == []


def test_examples_of_searches_find_something(page: Page, address: str) -> None:
    page.goto(address)
    for href in page.locator(".atlas-examples a[href*='q=']").evaluate_all("all => all.map((a) => a.href)"):
        page.goto(href)
        expect(page.locator("[data-results] a").first).to_be_visible()


def test_home_is_whole_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", name="Newest events")).to_be_visible()
    expect(page.locator(".atlas-newest li")).to_have_count(3)
    expect(page.get_by_role("img", name=re.compile("^Map: .* partner countries"))).to_be_visible()
    page.locator("main [role=search] button[type=submit]").click()
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    context.close()

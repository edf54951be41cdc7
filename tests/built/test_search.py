"""A reader searches for a record and opens it."""

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.browser


def test_search_finds_record_and_opens_it(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("mongolia")
    first = page.locator(".md-search-result__item a").first
    expect(first).to_contain_text("Mongolia")
    first.click()
    expect(page).to_have_url(f"{address}partners/mongolia/?h=mongolia")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Mongolia")


def test_search_finds_other_name(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("south korea")
    expect(page.locator(".md-search-result__item a").first).to_contain_text("Republic of Korea")

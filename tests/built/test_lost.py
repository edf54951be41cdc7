"""The page for addresses that lead nowhere, which a host shows at any of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from atlas.serving.compressed import serving
from weekly import weekly

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["/partnerships-atlas/", "/", "/copies/atlas/"])
def place(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where mkdocs.yml says that the site is, and places where a copy of it may be."""
    with serving(site, request.param) as address:
        yield address


@pytest.mark.parametrize("wrong", ["partners/atlantis/deep/er.html?x=1", *weekly("atlantis", "partners/atlantis/")])
def test_wrong_address_shows_a_page_with_its_looks_and_ways_on(page: Page, place: str, wrong: str) -> None:
    answer = page.goto(place + wrong)
    assert answer and answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    expect(page.locator("header.md-header")).to_have_css("position", "sticky")
    assert page.locator(".md-logo img").evaluate("(logo) => logo.decode().then(() => logo.naturalWidth)") > 0
    expect(page.locator("button[data-choice]")).to_be_visible()  # its script runs
    page.get_by_role("textbox", name="Search").fill("Japan")
    expect(page.get_by_role("option").first).to_contain_text("Japan")
    page.keyboard.press("Escape")
    page.locator("article").get_by_role("link", name="A-Z").click()
    expect(page).to_have_url(f"{place}a-z/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A-Z")

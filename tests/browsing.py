"""Opening a page of the site in a browser as a reader does, who waits until it is there."""

from playwright.sync_api import Page, expect


def visit(page: Page, address: str) -> None:
    """Open a page and wait until its scripts have shown what they show."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until no part of the page is busy."""
    expect(page.locator('[aria-busy="true"]')).to_have_count(0)

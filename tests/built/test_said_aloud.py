"""What a screen reader says of its own while one types: what was found, once, when one rests."""

import pytest
from playwright.sync_api import Page, expect

import browsing

pytestmark = pytest.mark.browser

LIVE = ":is([role=status], [aria-live])"
_LISTEN = """(live) => {
    window.said = [];
    const note = (changes) => {
        const parts = changes.map(({ target }) => (target.closest ? target : target.parentElement));
        const places = new Set(parts.map((part) => part?.closest(live)));
        for (const place of places) if (place?.textContent) window.said.push(place.textContent);
    };
    new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""


@pytest.mark.parametrize(
    ("path", "box", "seen"),
    [
        ("search/", "[data-search=page] [name=q]", "[data-search=page] .atlas-search__status"),
        ("timeline/", "#filters [name=words]", "#result"),
        ("sources/", "#atlas-find [name=words]", "#atlas-result"),
        ("partners/", "#facets [name=words]", "#count"),
    ],
)
def test_what_was_found_is_said_once_when_one_rests(page: Page, address: str, path: str, box: str, seen: str) -> None:
    """Seen at each letter, and read out once after the last of them; not again while it stays the same."""
    browsing.visit(page, f"{address}{path}?words=a" if path == "sources/" else f"{address}{path}")
    field = page.locator(box).first
    field.fill("ma")
    expect(page.locator(f"{LIVE}:not(:empty)").first).to_be_attached()
    page.wait_for_timeout(700)
    page.evaluate(_LISTEN, LIVE)
    field.fill("")
    field.press_sequentially("mongolia", delay=60)
    shown = page.locator(seen).first.inner_text()
    page.wait_for_timeout(700)
    (said,) = page.evaluate("said")
    assert said.startswith(shown)
    field.press(" ")
    page.wait_for_timeout(700)
    assert page.evaluate("said") == [said]

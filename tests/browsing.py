"""Opening a page of the site in a browser as a reader does, who waits until it is there."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

# Of hundreds of entries that are made alike a few are looked at, or the search for faults takes minutes.
_SHORTEN = """
    const alike = "article :is(li, tr, dl > div, section):nth-child(n+9), .atlas-picture a:nth-child(n+20)";
    document.querySelectorAll(alike).forEach(item => item.remove());
"""

# What axe leaves out unless asked: a target for a finger is 24 pixels high or as far from the next (WCAG 2.2, 2.5.8),
# and who speaks to the machine can say what is seen (2.5.3).
_ASKED = ("target-size", "label-content-name-mismatch")
_AXE = {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in _ASKED}}


def visit(page: Page, address: str) -> None:
    """Open a page and wait until its scripts have shown what they show."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until no part of the page is busy."""
    expect(page.locator('[aria-busy="true"]')).to_have_count(0)


def accessibility_faults(page: Page) -> list[tuple[str, list[str]]]:
    """What axe finds in a page: each rule with the first places. Of parts that are alike some are taken off before."""
    page.evaluate(f"() => {{ {_SHORTEN} }}")
    # Rows that are laid out only as they come near move what is below while it is looked at, and colours that are on
    # their way from one scheme to the other are nobody's.
    page.add_style_tag(content="* { content-visibility: visible !important; transition: none !important }")
    found = Axe().run(page, options=_AXE).response["violations"]
    return [(fault["id"], [node["target"] for node in fault["nodes"]][:3]) for fault in found]

"""The directory of partners as a browser shows it: what tests of the list and of the time machine do alike."""

import re

from playwright.sync_api import Locator, Page

import browsing
from atlas.model.dates import parse
from places import DATA

EDITION = parse(re.findall(r"^date: (.*)$", (DATA / "edition.yml").read_text("utf-8"), re.MULTILINE)[0]).words


def visit(page: Page, address: str, query: str = "") -> None:
    browsing.visit(page, f"{address}partners/{query}")


def turn(page: Page, address: str, query: str = "") -> None:
    """As `visit`; where the directory is open it is turned to what is asked for, see `browsing.turn`."""
    browsing.turn(page, f"{address}partners/{query}")


def names(page: Page) -> list[str]:
    """The partners that are shown, in their order."""
    return page.locator("#rows tr:not([hidden]) th a").all_text_contents()


def choice(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'[data-facet="{facet}"] input[value="{value}"]')


def open_menu(page: Page, title: str) -> None:
    """Open a menu; one that is open stays so."""
    menu = page.locator("details[data-menu]").filter(has=page.locator("summary", has_text=title))
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()


def tick(page: Page, facet: str, value: str) -> None:
    """Tick a choice in its menu."""
    box = choice(page, facet, value)
    menu = box.locator("xpath=ancestor::details")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    box.check()


def count_beside(box: Locator) -> int:
    """How many a choice would leave."""
    return int(box.locator("xpath=..").locator("[data-count]").text_content() or "")

"""What pages load has the version of the site in its address; a page that stays open while the site changes says so."""

import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from atlas.serving.compressed import serving
from browsing import visit
from site_pages import version_of
from weekly import weekly

MOVED = (".js", ".css", ".woff2", ".json")
NEWER = "0123456789ab"
LONG = 20_000
"""Milliseconds for what a server has to compress first."""
TOLD = "A new edition of the atlas has been published since this page was opened."


def test_pages_ask_for_scripts_and_styles_of_one_version_alone(site: Path) -> None:
    asked = {
        address
        for file in site.rglob("*.html")
        for address in re.findall(r' (?:src|href)="([^"]+\.(?:js|css|woff2))"', file.read_text("utf-8"))
    }
    assert len(asked) > 10
    wrong = {address for address in asked if version_of(site) not in address}
    assert {address for address in wrong if not address.endswith("assets/lost.js")} == set()


def test_what_stands_outside_the_version_is_for_people(site: Path) -> None:
    """Downloads, records, citations, and the one script that is looked for from anywhere."""
    outside = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.suffix in MOVED}
    rest = {path for path in outside if not path.startswith(("version/", "data/")) and not path.endswith(".csl.json")}
    records = {f"{file.parent.relative_to(site).as_posix()}.json" for file in site.glob("*/*/index.html")}
    assert rest - records == {"assets/lost.js"}


@pytest.mark.browser
@pytest.mark.parametrize(
    "path", ["", "partners/", *weekly("timeline/", "partners/japan/", "partners/compare/?partners=japan")]
)
def test_page_asks_for_each_file_once(context: BrowserContext, address: str, site: Path, path: str) -> None:
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    visit(page, address + path)
    page.keyboard.press("/")
    page.keyboard.type("riga")
    expect(page.get_by_role("option").first).to_be_visible(timeout=LONG)
    page.wait_for_load_state("networkidle")
    assert {name: times for name, times in Counter(asked).items() if times > 1} == {}
    own = [name for name in asked if name.endswith(MOVED)]
    assert len(own) > 10
    assert [name for name in own if not name.startswith(version_of(site))] == []


@pytest.fixture
def published(site: Path, tmp_path: Path) -> Iterator[tuple[str, Callable[[], None]]]:
    """The address of a site, and what puts a newer one in its place."""
    shown, newer = tmp_path / "shown", tmp_path / "newer"
    shown.symlink_to(site)
    old = version_of(site)
    shutil.copytree(site / old, newer / "version" / NEWER)
    page = (site / "partners/japan/index.html").read_text("utf-8")
    (newer / "partners/japan").mkdir(parents=True)
    (newer / "partners/japan/index.html").write_text(page.replace(old, f"version/{NEWER}/"), "utf-8")

    def publish() -> None:
        shown.unlink()
        shown.symlink_to(newer)

    with serving(shown) as address:
        yield f"{address}partners/japan/", publish


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("riga")


def rest_on_a_link(page: Page) -> None:
    page.locator("article p a[href^='../']:visible").first.hover()


@pytest.mark.browser
@pytest.mark.parametrize(("do", "width"), [(search, 390), (rest_on_a_link, 1440), *weekly((search, 1440))])
def test_page_that_is_older_than_the_site_says_so_and_is_made_new(
    context: BrowserContext, published: tuple[str, Callable[[], None]], do: Callable[[Page], None], width: int
) -> None:
    address, publish = published
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, address)
    publish()
    do(page)
    message = page.get_by_role("status").filter(has_text=TOLD)
    expect(message).to_be_in_viewport()
    with page.expect_navigation():
        page.get_by_role("button", name="Reload").click()
    expect(message).to_have_count(0)
    expect(page.locator("script[src$='/atlas.js']")).to_have_attribute("src", re.compile(NEWER))
    search(page)
    expect(page.get_by_role("option").first).to_contain_text("Riga", timeout=LONG)


@pytest.mark.browser
def test_page_without_a_network_speaks_of_no_newer_site(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    visit(page, f"{address}partners/japan/")
    search(page)
    expect(page.get_by_role("option").first).to_be_visible()
    context.set_offline(True)
    with page.expect_event("requestfailed", lambda request: request.url.endswith("shared/site.js")):
        rest_on_a_link(page)
    page.wait_for_timeout(200)
    assert page.get_by_text(TOLD).count() == 0

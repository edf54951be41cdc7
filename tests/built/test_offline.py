"""The offline edition, unpacked and read from a folder as a reader does: without any server."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

import the_data
from atlas.exports import edition
from atlas.model.dates import parse
from atlas.publishing.dead_links import dead_among
from atlas.publishing.offline import archive
from browsing import settle
from conftest import Once
from directory import open_menu
from site_pages import Page as PageText
from site_pages import Pages
from weekly import weekly

MOST = 8_000_000
"""Bytes that a reader fetches."""
Open = Callable[[str], Page]
TO_A_FOLDER = re.compile(r' (?:href|src|action)="(?![a-z]+:)[^"#?]*/(?:[#?][^"]*)?"')


@pytest.fixture(scope="module")
def packed(site: Path, once: Once) -> Path:
    """The file that readers fetch."""

    def pack(folder: Path) -> None:
        content = archive.made(site, "atlas", parse("2026-11-23"))
        folder.mkdir()
        (folder / "offline.zip").write_bytes(content)

    return once("packed", pack) / "offline.zip"


@pytest.fixture(scope="module")
def folder(packed: Path, once: Once) -> Path:
    """Where a reader unpacks it: at a place whose name has to be written otherwise in an address."""
    place = once("my files, 100 %", zipfile.ZipFile(packed).extractall)
    (only,) = place.iterdir()
    return only


@pytest.fixture(scope="module")
def files(folder: Path) -> dict[str, PageText]:
    """Every page by the place of its file, which is its address here."""
    read = {f"{address}index.html": page for address, page in Pages(folder).items()}
    for file, page in read.items():
        page.address = file
    return read


@pytest.fixture
def opened(context: BrowserContext, folder: Path) -> Iterator[Open]:
    """Opens a file of it; whatever a script cannot do, or asks for in vain or of a server, fails the test."""
    page, faults = context.new_page(), list[str]()

    def told(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(message.text)

    def asked(request: Request) -> None:
        if urlsplit(request.url).scheme not in ("file", "data", "blob"):
            faults.append(request.url)

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # who goes on to another page waits for nothing more
            faults.append(f"{request.url}: {request.failure}")

    page.on("console", told)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", asked)
    page.on("requestfailed", failed)

    def visit(path: str) -> Page:
        file, _, query = path.partition("?")
        page.goto((folder / file).as_uri() + (f"?{query}" if query else ""))
        settle(page)
        return page

    yield visit
    assert not faults


def expect_at(page: Page, folder: Path, place: str) -> None:
    """The reader is at that place of the edition, or is led there."""
    expect(page).to_have_url(f"{folder.as_uri()}/{place}")


def test_file_is_small_enough_to_be_fetched(packed: Path) -> None:
    assert packed.stat().st_size <= MOST


def test_no_link_is_dead_and_none_leads_to_a_folder(folder: Path) -> None:
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    pages = {file: (folder / file).read_text("utf-8") for file in files if file.endswith((".html", ".css"))}
    assert [str(problem) for problem in dead_among(pages, files) if problem.level == "error"] == []
    assert [file for file, text in pages.items() if file.endswith(".html") and TO_A_FOLDER.search(text)] == []


def test_whatever_pages_load_is_there(folder: Path, files: dict[str, PageText]) -> None:
    for page in files.values():
        for address in page.asks:
            found = page.resolve(address)
            assert found and (folder / found[0]).is_file(), f"{page.address}: {address}"


def test_every_page_says_which_edition_it_is_and_where_it_is_on_the_web(files: dict[str, PageText]) -> None:
    silent = [file for file, page in files.items() if "Offline edition of " not in page.text]
    unled = [file for file, page in files.items() if page.links.count(page.canonical) != 1]
    assert (silent, unled) == ([], [])


def test_pages_are_those_of_the_site(pages: Pages, files: dict[str, PageText]) -> None:
    """All but those that lead on from old addresses, of editions that are kept, and for addresses that lead nowhere."""
    kept = {edition.address(one.day) for one in the_data.catalogue().kept_editions}
    left_out = {address for address in pages if f"{address}index.html" not in files} - kept - {"404.html"}
    assert [address for address in left_out if 'http-equiv="refresh"' not in pages[address].text] == []


@pytest.mark.browser
def test_menu_leads_on(opened: Open, folder: Path) -> None:
    page = opened("index.html")
    page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Timeline").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    expect_at(page, folder, "timeline/index.html")


@pytest.mark.browser
@pytest.mark.parametrize("start", ["partners/georgia/index.html", *weekly("index.html")])
def test_search_finds_and_opens_a_page(opened: Open, folder: Path, start: str) -> None:
    page = opened(start)
    page.keyboard.press("/")
    page.keyboard.type("japan")
    expect(page.get_by_role("option").first).to_contain_text("Japan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Japan")
    expect_at(page, folder, "partners/japan/index.html")


@pytest.mark.browser
def test_search_leads_to_all_results(opened: Open, folder: Path) -> None:
    page = opened("index.html")
    page.keyboard.press("/")
    page.keyboard.type("partnership")
    page.get_by_role("link", name="All results").click()
    expect(page.get_by_role("option").nth(10)).to_be_visible()
    expect_at(page, folder, "search/index.html?q=partnership")


@pytest.mark.browser
def test_directory_is_filtered_and_the_address_remembers(opened: Open, folder: Path) -> None:
    page = opened("partners/index.html")
    open_menu(page, "Format")
    page.locator("input[name=group][value=mediterranean-dialogue]").check()
    expect(page.locator("tr[data-partner=egypt]")).to_be_visible()
    expect(page.locator("tr[data-partner=japan]")).to_be_hidden()
    expect_at(page, folder, "partners/index.html?group=mediterranean-dialogue")
    page.reload()
    expect(page.locator("tr[data-partner=japan]")).to_be_hidden()
    page.go_back()
    expect(page.locator("tr[data-partner=japan]")).to_be_visible()


@pytest.mark.browser
def test_time_machine_goes_to_a_day_and_its_map_leads_to_a_partner(opened: Open, folder: Path) -> None:
    page = opened("partners/index.html?as-of=1999-05-01")
    expect(page.get_by_role("status").filter(has_text="as of 1 May 1999")).to_have_count(1)
    page.locator("[data-marks] a[href*='ukraine']").first.dispatch_event("click")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ukraine")
    expect_at(page, folder, "partners/ukraine/index.html")


@pytest.mark.browser
def test_comparison_leads_to_what_it_tells(opened: Open) -> None:
    page = opened("partners/compare/index.html?partners=japan,finland")
    page.locator("tbody td a[href^='../../partners/']:visible").first.click()
    page.wait_for_url("**/index.html#*")


@pytest.mark.browser
def test_timeline_is_filtered(opened: Open, folder: Path) -> None:
    page = opened("timeline/index.html?partner=japan")
    expect(page.locator("a[href='../partners/japan/index.html']:visible").first).to_be_visible()
    expect(page.get_by_text("Istanbul Summit").locator("visible=true")).to_have_count(0)


@pytest.mark.browser
@pytest.mark.parametrize(("path", "query"), [("partners/", "?as-of=1999-05-01"), ("timeline/", "?partner=japan")])
def test_address_that_is_copied_is_that_on_the_web(
    context: BrowserContext, opened: Open, path: str, query: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(f"{path}index.html{query}")
    open_menu(page, "Copy or download")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_text("Link copied.")).to_be_visible()
    on_the_web = page.locator("link[rel=canonical]").get_attribute("href")
    assert page.evaluate("navigator.clipboard.readText()") == f"{on_the_web}{query}"


@pytest.mark.browser
def test_sources_are_found(opened: Open) -> None:
    page = opened("sources/index.html?words=riga")
    page.locator("article a:has(cite):visible").first.click()
    page.wait_for_url("**/index.html#*")


@pytest.mark.browser
def test_link_to_a_record_has_its_card(opened: Open) -> None:
    page = opened("partners/japan/index.html")
    page.locator("article p a[href='../../groups/partners-across-the-globe/index.html']:visible").first.hover()
    expect(page.locator("[data-card]")).to_contain_text("Partners across the globe are countries")


@pytest.mark.browser
def test_choice_of_colours_and_typeface_hold(opened: Open) -> None:
    page = opened("index.html")
    page.locator("button[data-choice]").click()
    page.locator("button[data-choice]").click()
    page = opened("partners/index.html")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate("[...document.fonts].some(({ status }) => status === 'loaded')")

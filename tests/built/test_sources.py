"""The sources as readers use them: searched, gone through by page, and found at the addresses that they had before."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

import browsing

pytestmark = pytest.mark.browser

OLD, ID = "sources/#nato-news-72368", "nato-news-72368"
NOW = re.compile(r"/sources/nato-2010s/#nato-news-72368$")
Rows = dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def sources(site: Path) -> Rows:
    """What the download tells of each source, by id."""
    rows = json.loads((site / "data" / "sources.json").read_text("utf-8"))["rows"]
    return {row["id"]: row for row in rows}


def found(page: Page) -> list[str]:
    """The ids of the sources that were found."""
    return list(page.locator("#atlas-found a").evaluate_all("all => all.map(({ hash }) => hash.slice(1))"))


def test_sources_of_a_publisher_and_a_year_have_an_address(page: Page, address: str, sources: Rows) -> None:
    browsing.visit(page, f"{address}sources/?publisher=nato&year=2012&grade=official")
    of_2012 = [
        identifier
        for identifier, row in sources.items()
        if row["publisher"] == "NATO" and row["issued"] and row["issued_earliest"].startswith("2012")
    ]  # fmt: skip
    assert sorted(found(page)) == sorted(of_2012)
    expect(page.locator("#atlas-result")).to_have_text(f"{len(of_2012)} of {len(sources)} sources")
    assert page.locator("#atlas-chips li").all_text_contents() == [
        "Take off Publisher: NATO", "Take off Year: 2012", "Take off Kind: Official", "Take all off",
    ]  # fmt: skip


def test_sources_are_narrowed_by_keyboard_alone(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}sources/")
    page.get_by_role("searchbox", name="Words").focus()
    page.keyboard.type("RADIO lîberty")
    expect(page.get_by_role("combobox", name="Publisher")).to_be_enabled()
    expect(page).to_have_url(re.compile(r"\?words=RADIO%20l%C3%AEberty$"))
    count = len(found(page))
    assert count
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"&publisher=[a-z-]+$"))
    assert 0 < len(found(page)) < count
    page.go_back()
    expect(page.locator("#atlas-found li")).to_have_count(count)
    page.get_by_role("button", name="Take off Words").press("Enter")
    expect(page.locator("#atlas-found")).to_be_hidden()
    expect(page.get_by_role("searchbox", name="Words")).to_be_focused()


def test_letters_are_found_without_their_marks(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}sources/?words=vardberg")
    expect(page.locator("#atlas-found")).to_contain_text("Varðberg")


def test_what_no_source_has_is_told(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}sources/?words=zzz&publisher=nobody&year=1066&grade=secondary")
    expect(page.locator("#atlas-result")).to_contain_text("Not known here, and left out: “nobody”, “1066”.")
    expect(page.locator("#atlas-no-result")).to_contain_text("No source matches all of these together")
    page.get_by_role("button", name=re.compile("^Without words: ")).click()
    expect(page.locator("#atlas-found li").first).to_be_visible()
    page.goto(f"{address}sources/#no-such-source")
    expect(page.get_by_text("No source has the id “no-such-source”.")).to_be_visible()


def test_search_without_its_list_says_so(page: Page, address: str) -> None:
    page.route("**/sources/index.json", lambda route: route.abort())
    browsing.visit(page, f"{address}sources/?words=nato")
    expect(page.locator("#atlas-result")).to_contain_text("could not be loaded")
    page.unroute("**/sources/index.json")


def test_what_is_asked_while_the_list_is_on_its_way_is_added_to_the_address(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/sources/index.json", lambda route: held.append(route))
    with page.expect_request("**/sources/index.json"):
        page.goto(f"{address}sources/?year=2012")
    page.get_by_role("searchbox", name="Words").fill("ukraine")
    page.get_by_role("checkbox", name="Official").check()
    held[0].continue_()
    page.unroute("**/sources/index.json")
    expect(page).to_have_url(re.compile(r"\?words=ukraine&year=2012&grade=official$"))
    expect(page.locator("#atlas-found")).to_contain_text("NATO-Ukraine Commission")


def test_search_has_no_accessibility_fault(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}sources/?words=reuters&grade=secondary")
    page.get_by_text("By id").click()
    light = browsing.accessibility_faults(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    browsing.visit(page, f"{address}sources/?words=zzz&publisher=nobody&grade=secondary")
    assert (light, browsing.accessibility_faults(page)) == ([], [])


def test_result_leads_to_the_source(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}sources/?words={ID}")
    page.locator("#atlas-found a").click()
    expect(page).to_have_url(NOW)


@pytest.mark.parametrize("old", [OLD, f"sources/a/#{ID}"])
def test_old_address_leads_to_the_source(page: Page, address: str, old: str) -> None:
    page.goto("about:blank")
    page.goto(address + old)
    expect(page).to_have_url(NOW)
    expect(page.locator(f"#{ID}")).to_be_in_viewport()


def test_sources_without_scripts(browser: Browser, address: str, site: Path) -> None:
    """No control that does nothing; the old address shows a link to where the source is."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + OLD)
    expect(page.get_by_role("searchbox", name="Words")).to_be_hidden()
    page.locator(f"#{ID}").click()
    expect(page).to_have_url(NOW)
    expect(page.locator(f"#{ID}")).to_contain_text("Cited by Contact Countries")
    context.close()


def test_every_source_stands_on_one_page_and_in_the_first(site: Path, sources: Rows) -> None:
    first, *shelves = sorted((site / "sources").rglob("index.html"), key=lambda file: len(file.parts))
    listed = [
        (f"sources/{file.parent.name}/#{found}", found)
        for file in shelves
        for found in re.findall(r'<li id="([^"]+)">', file.read_text("utf-8"))
    ]
    assert sorted(listed) == sorted((row["page"], identifier) for identifier, row in sources.items())
    assert set(re.findall(r'<a id="([^"]+)"', first.read_text("utf-8"))) == sources.keys()


def test_years_that_keys_pass_over_are_not_chosen(page: Page, address: str) -> None:
    """What one stops at is, when one leaves the closed list or presses Enter."""
    page.goto(f"{address}sources/")
    years = page.get_by_role("combobox", name="Year")
    years.focus()
    expect(page.locator("select[name=publisher] option").nth(1)).to_be_attached()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert "year=" not in page.url
    chosen = years.input_value()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/?year={chosen}")

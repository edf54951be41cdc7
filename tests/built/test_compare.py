"""Partners side by side, in one table."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

import browsing
from site_pages import Pages

pytestmark = pytest.mark.browser


def visit(page: Page, address: str, query: str) -> None:
    browsing.visit(page, f"{address}partners/compare/{query}")


def row_of(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=name, exact=True))


def test_comparison_is_a_table_of_what_each_took_part_in(page: Page, address: str) -> None:
    visit(page, address, "?partners=finland,sweden&from=1994&to=2023")
    table = page.get_by_role("table", name="Finland and Sweden, 1994 to 2023")
    expect(table.get_by_role("columnheader")).to_have_text([re.compile("^What"), "Finland FI", "Sweden SE"])
    groups = ["Partnership formats", "Programmes", "Operations", "Agreements", "Missions and offices"]
    expect(table.get_by_role("rowheader").and_(page.locator("[scope=rowgroup]"))).to_have_text(
        [*groups, "Steps to membership"]
    )
    row = row_of(page, "Partnership for Peace")
    expect(row.get_by_role("cell")).to_have_text(
        ["since 9 May 1994, as a partner until 4 April 2023", "since 9 May 1994"]  # not when it ended later
    )
    expect(page).to_have_title(re.compile("^Finland and Sweden, 1994 to 2023 - Compare partners - "))
    assert (page.get_attribute("meta[name=description]", "content") or "").startswith("Finland and Sweden, 1994 to")
    # What each is told to be is told of the last day of the span.
    expect(table.get_by_role("row", name="On 31 December 2023").locator("[data-state]")).to_have_text(
        [re.compile("^NATO member since 4 April 2023"), "Partner since 9 May 1994"]
    )
    ids = page.locator("[id]").evaluate_all("found => found.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_comparison_leads_to_the_sources_of_each_date(page: Page, address: str, pages: Pages) -> None:
    visit(page, address, "?partners=japan,australia")
    links = page.locator("#compare td a").evaluate_all("found => found.map(one => one.href)")
    assert links
    for link in links:
        path, _, anchor = link.removeprefix(address).partition("#")
        assert not anchor or f'id="{anchor}"' in pages[path].text, link


def test_bars_of_a_row_stand_on_one_axis(page: Page, address: str) -> None:
    visit(page, address, "?partners=finland,sweden")
    row = row_of(page, "Partnership for Peace")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        lanes = [lane.bounding_box() for lane in row.locator("svg").all()]
        drawn = [bar.bounding_box() for bar in row.locator("rect").all()]
        scale = page.locator("thead svg").bounding_box()
        assert len(lanes) == len(drawn) == 2 and lanes[0] and lanes[1] and drawn[0] and drawn[1] and scale
        assert {(lane["x"], lane["width"]) for lane in lanes if lane} == {(scale["x"], scale["width"])}
        # Both began on one day, and one ended eleven months later.
        assert drawn[0]["x"] == drawn[1]["x"] and drawn[0]["width"] < drawn[1]["width"]
        assert lanes[0]["y"] < lanes[1]["y"]


def test_comparison_is_narrowed_to_years_and_to_what_differs(page: Page, address: str) -> None:
    visit(page, address, "?partners=finland,sweden")
    rows = page.locator("#compare tbody tr:has(th[scope=row])")
    whole = rows.count()
    page.get_by_label("From", exact=True).fill("2010")
    page.get_by_label("to", exact=True).fill("31 December 2012")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile(r"\?partners=finland,sweden&from=2010&to=2012$"))
    expect(page.get_by_text("rows outside these years")).to_be_visible()
    assert rows.count() < whole
    within = rows.count()
    page.get_by_label("Only rows that differ").check()
    expect(page).to_have_url(re.compile("&only=differences$"))
    assert rows.count() == page.locator("tr[data-differs]").count() + 1 < within  # beside what they are on the day
    page.get_by_label("From", exact=True).fill("garbage")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#compare")).to_contain_text("“garbage” is not read as a day")
    page.go_back()
    page.go_back()
    expect(page.get_by_label("Only rows that differ")).not_to_be_checked()
    expect(rows).to_have_count(within)


def test_comparison_is_taken_along(page: Page, address: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, address, "?partners=finland,sweden&from=1994&to=2023")
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_text(re.compile(r"^Table of [0-9]+ rows copied\.$"))).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("**Finland and Sweden, 1994 to 2023**")
    pfp = "since 9 May 1994, as a partner until 4 April 2023 | since 9 May 1994"
    assert f"| Partnership formats | Partnership for Peace | {pfp} |  |" in copied
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as CSV").click()
    assert saved.value.suggested_filename == "compare-finland-sweden.csv"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?partners=" + "x" * 3000, "There is no partner “" + "x" * 60 + "…”."),
        ("?partners=<img src=x onerror=document.title='run'>,japan,japan", "There is no partner “<img src=x onerror="),
        ("?partners=japan,iraq&to=2090", "“2090” is not read as a day from"),
        ("?partners=japan,iraq&from=1999-02-31", "“1999-02-31” is not read as a day from"),
    ],
)
def test_comparison_answers_any_address_in_words(page: Page, address: str, query: str, words: str) -> None:
    browsing.visit(page, f"{address}partners/compare/{query}")
    expect(page.locator("#compare")).to_contain_text(words)
    assert "run" not in page.title()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_compare_adds_and_takes_off_up_to_four(page: Page, address: str) -> None:
    visit(page, address, "?partners=japan")
    expect(page.locator("#compare")).to_contain_text("Add a partner to compare Japan with.")
    add = page.get_by_role("button", name="Add", exact=True)
    for partner in ("egypt", "austria", "iraq"):
        page.get_by_label("Add a partner").select_option(partner)
        add.click()
    expect(page).to_have_url(re.compile(r"\?partners=japan,egypt,austria,iraq$"))
    expect(add).to_be_disabled()
    page.get_by_role("button", name="Take off Egypt").click()
    expect(page).to_have_url(re.compile(r"\?partners=japan,austria,iraq$"))
    page.go_back()
    expect(page.get_by_role("button", name="Take off Egypt")).to_be_visible()


def test_compare_says_whom_it_does_not_know(page: Page, address: str) -> None:
    visit(page, address, "?partners=japan,atlantis")
    expect(page.locator("#compare")).to_contain_text("There is no partner “atlantis”.")


def test_compare_says_whom_it_leaves_out(page: Page, address: str) -> None:
    visit(page, address, "?partners=japan,austria,iraq,egypt,japan,jordan,mongolia")
    expect(page.locator("#compare")).to_contain_text("Four at most are compared; left out: Jordan, Mongolia.")


def test_compare_is_reached_from_the_directory_and_from_a_partner(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}partners/")
    for name in ("Japan", "Mongolia"):
        page.get_by_role("checkbox", name=f"Compare {name}", exact=True).check()
    page.get_by_role("link", name="Compare 2 partners").click()
    expect(page).to_have_url(re.compile(r"/partners/compare/\?partners=japan,mongolia$"))
    page.goto(f"{address}partners/egypt/")
    page.get_by_role("link", name="Side by side with other partners").click()
    expect(page).to_have_url(re.compile(r"/partners/compare/\?partners=egypt$"))


def test_comparison_is_next_by_keyboard_after_a_tick(page: Page, address: str) -> None:
    """Its link stays in sight while one goes on in the list, and Tab leads from it to where one was."""
    browsing.visit(page, f"{address}partners/")
    row = page.locator('tr[data-partner="jordan"]')
    compare = page.locator("#compare-bar a")
    row.get_by_role("checkbox").focus()
    page.keyboard.press("Tab")
    expect(row.locator("th a")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(compare).to_be_focused()
    expect(compare).to_be_in_viewport()
    page.keyboard.press("Shift+Tab")
    expect(row.get_by_role("checkbox")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(row.locator("th a")).to_be_focused()
    page.locator('tr[data-partner="algeria"]').get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(compare).to_have_text("Compare 2 partners")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/partners/compare/\?partners=algeria,jordan$"))


def test_directory_compares_four_at_most(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}partners/")
    ticks = page.locator("[data-tick]:visible")
    for place in range(4):
        ticks.nth(place).check()
    expect(ticks.nth(4)).to_be_disabled()
    ticks.nth(0).uncheck()
    expect(ticks.nth(4)).to_be_enabled()


def test_ticks_stay_when_the_directory_is_loaded_again(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}partners/")
    for name in ("Japan", "Mongolia"):
        page.get_by_role("checkbox", name=f"Compare {name}", exact=True).check()
    page.locator("#facets input[name=words]").fill("japan")
    expect(page).to_have_url(f"{address}partners/?words=japan")
    page.reload()
    browsing.settle(page)
    expect(page.get_by_role("link", name="Compare 2 partners")).to_be_visible()
    page.get_by_role("checkbox", name="Compare Japan", exact=True).uncheck()
    page.reload()
    expect(page.locator("[data-tick]:checked")).to_have_count(1)


def test_compare_shows_what_was_chosen_last_whatever_comes_last(context: BrowserContext, address: str) -> None:
    """What was asked first is not shown when the file that it waited for comes at last."""
    page = context.new_page()
    held: list[Route] = []
    page.route("**/comparison.json", lambda route: held.append(route))
    page.goto(f"{address}partners/compare/?partners=japan,australia")
    page.get_by_role("button", name="Take off Japan").click()
    with page.expect_response("**/comparison.json"):
        held[0].continue_()
    browsing.settle(page)
    expect(page.locator("#compare thead a")).to_have_text(["Australia"])
    assert len(held) == 1


def test_compare_says_that_it_could_not_be_loaded(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.route("**/comparison.json", lambda route: route.abort())
    browsing.visit(page, f"{address}partners/compare/?partners=japan,australia")
    expect(page.locator("#compare")).to_contain_text("could not be loaded")


def test_compare_lists_partners_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/compare/")
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    page.locator("#partners").get_by_role("link", name="Japan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Japan")
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_compare_has_no_accessibility_fault(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    visit(page, address, "?partners=egypt,russia,ukraine&from=1991&to=2025")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []


def test_comparison_is_what_is_printed(page: Page, address: str) -> None:
    visit(page, address, "?partners=japan,australia")
    page.emulate_media(media="print")
    expect(page.locator("#compare")).to_be_visible()
    expect(page.get_by_role("table", name="Japan and Australia")).to_be_visible()
    expect(page.get_by_role("heading", name="All partners")).to_be_hidden()
    expect(page.locator(".atlas-choice")).to_be_hidden()
    after = "links => new Set(links.map(link => getComputedStyle(link, '::after').content))"
    assert page.locator("#compare a").evaluate_all(f"links => [...({after})(links)]") == ["none"]


def test_four_partners_are_printed_on_six_pages(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    visit(page, address, "?partners=ukraine,georgia,sweden,finland")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 6

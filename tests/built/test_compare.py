"""Partners side by side, taken from their own pages."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

import browsing

pytestmark = pytest.mark.browser


def visit(context: BrowserContext, address: str, query: str) -> Page:
    page = context.new_page()
    browsing.visit(page, f"{address}partners/compare/{query}")
    return page


def test_compare_shows_sections_of_each_partner(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan,australia")
    for section in ("Partnership formats", "Programmes", "Operations", "Dated events"):
        part = page.locator("#compare section").filter(has=page.get_by_role("heading", name=section, exact=True))
        expect(part.get_by_role("heading", level=3)).to_have_text(["Japan", "Australia"])
    expect(page.locator("#compare")).to_contain_text("Individual Partnership and Cooperation Programme")
    expect(page).to_have_title(re.compile("Japan, Australia compared"))
    ids = page.locator("[id]").evaluate_all("found => found.map(one => one.id)")
    assert len(ids) == len(set(ids))


def test_compare_links_still_lead_where_they_did(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan,australia")
    links = page.locator("#compare a").evaluate_all(
        "found => found.map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
    )
    assert links
    assert all(link.startswith(address) and "/partners/compare/" not in link for link in links)


def test_compare_puts_charts_on_one_axis(context: BrowserContext, address: str) -> None:
    """The charts are those of the partners' pages; all have the same axis, so they stand under one another."""
    page = context.new_page()

    def with_chart(route: Route) -> None:
        figure = '<figure class="atlas-chart" data-chart data-partner="one"><svg></svg></figure><h2 id="parts"'
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('<h2 id="parts"', figure))

    page.route(re.compile("/partners/(japan|australia)/$"), with_chart)
    browsing.visit(page, f"{address}partners/compare/?partners=japan,australia")
    expect(page.locator(".atlas-compare-charts figure.atlas-chart")).not_to_have_count(0)
    boxes = [figure.bounding_box() for figure in page.locator(".atlas-compare-charts figure.atlas-chart").all()[:2]]
    assert boxes[0] and boxes[1]
    assert (boxes[0]["x"], boxes[0]["width"]) == (boxes[1]["x"], boxes[1]["width"])


def test_compare_adds_and_takes_off_up_to_four(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan")
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


def test_compare_says_whom_it_does_not_know(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan,atlantis")
    expect(page.locator("#compare")).to_contain_text("There is no partner “atlantis”.")


def test_compare_says_whom_it_leaves_out(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan,austria,iraq,egypt,japan,jordan,mongolia")
    expect(page.locator("#compare")).to_contain_text("Four at most are compared; left out: Jordan, Mongolia.")


def test_compare_is_reached_from_the_directory_and_from_a_partner(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}partners/")
    for name in ("Japan", "Mongolia"):
        page.get_by_role("checkbox", name=f"Compare {name}", exact=True).check()
    page.get_by_role("link", name="Compare 2 partners").click()
    expect(page).to_have_url(re.compile(r"/partners/compare/\?partners=japan,mongolia$"))
    page.goto(f"{address}partners/egypt/")
    page.get_by_role("link", name="Side by side with other partners").click()
    expect(page).to_have_url(re.compile(r"/partners/compare/\?partners=egypt$"))


def test_directory_compares_four_at_most(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}partners/")
    ticks = page.locator(".atlas-tick")
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
    page.locator("#tools input[name=words]").fill("japan")
    expect(page).to_have_url(f"{address}partners/?words=japan")
    page.reload()
    browsing.settle(page)
    expect(page.get_by_role("link", name="Compare 2 partners")).to_be_visible()
    page.get_by_role("checkbox", name="Compare Japan", exact=True).uncheck()
    page.reload()
    expect(page.locator("[data-tick]:checked")).to_have_count(1)


def test_compare_shows_what_was_chosen_last_whatever_comes_last(context: BrowserContext, address: str) -> None:
    """The page of a partner that has been taken off again comes late, and changes nothing."""
    page = context.new_page()
    held: list[Route] = []
    page.route("**/partners/egypt/", lambda route: held.append(route))
    browsing.visit(page, f"{address}partners/compare/?partners=japan,australia")
    page.get_by_label("Add a partner").select_option("egypt")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Take off Egypt").click()
    page.get_by_role("button", name="Take off Japan").click()
    browsing.settle(page)
    heads = page.locator(".atlas-compare-charts h3 a")
    expect(heads).to_have_text(["Australia"])
    with page.expect_response("**/partners/egypt/"):
        held[0].continue_()
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    expect(heads).to_have_text(["Australia"])


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
    page = visit(context, address, "?partners=egypt,russia")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []


def test_comparison_is_what_is_printed(context: BrowserContext, address: str) -> None:
    page = visit(context, address, "?partners=japan,australia")
    page.emulate_media(media="print")
    expect(page.locator("#compare")).to_be_visible()
    expect(page.get_by_role("heading", name="At a glance")).to_be_visible()
    expect(page.get_by_role("heading", name="All partners")).to_be_hidden()
    expect(page.locator(".atlas-choice")).to_be_hidden()
    after = "links => new Set(links.map(link => getComputedStyle(link, '::after').content))"
    assert page.locator("#compare a").evaluate_all(f"links => [...({after})(links)]") == ["none"]

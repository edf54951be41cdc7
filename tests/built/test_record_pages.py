"""The page of a record: one table, years and sources that fold, a table that can be sorted; in a browser."""

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing

pytestmark = pytest.mark.browser


def test_partner_has_all_that_it_takes_part_in_in_one_table(page: Page, address: str) -> None:
    page.goto(f"{address}partners/ukraine/")
    table = page.locator("#parts + .atlas-table table")
    titles = ["Partnership formats", "Programmes", "Operations", "Agreements", "Missions and offices"]
    expect(table.locator("[scope=rowgroup]")).to_have_text(titles)
    row = table.locator("#memberships tr").filter(has_text="Partnership for Peace")
    expect(row).to_contain_text("8 February 1994")
    expect(row).to_contain_text("member")


@pytest.mark.parametrize("anchor", ["memberships", "programmes", "operations", "chart", "mentioned"])
def test_old_address_of_a_section_leads_to_its_part(page: Page, address: str, anchor: str) -> None:
    page.goto(f"{address}partners/ukraine/#{anchor}")
    assert page.locator(f"#{anchor}").count() == 1


def test_older_years_are_folded_and_open_for_an_address(browser: Browser, address: str) -> None:
    """Also without scripts: the browser opens what it is led to."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    expect(page.locator("#aso-council")).to_be_hidden()
    expect(page.locator("#source-30")).to_be_hidden()
    expect(page.locator(".atlas-events .atlas-date", has_text="6 July 2026").first).to_be_visible()
    for anchor in ("aso-council", "source-30"):
        page.goto("about:blank")
        page.goto(f"{address}partners/japan/#{anchor}")
        expect(page.locator(f"#{anchor}")).to_be_visible()
    context.close()


def test_events_of_other_records_can_be_left_out(page: Page, address: str) -> None:
    """With them go the years that have nothing else."""
    page.goto(f"{address}partners/japan/")
    years = page.locator(".atlas-years > details")
    total = years.count()
    page.get_by_label("Leave out what other records tell").check()
    shown = page.locator(".atlas-years > details:visible").count()
    assert 0 < shown < total
    page.locator(".atlas-years > details:visible").last.evaluate("fold => { fold.open = true; }")
    expect(page.locator(".atlas-years [data-elsewhere]:visible")).to_have_count(0)
    assert browsing.accessibility_faults(page) == []


def test_what_is_folded_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}partners/japan/")
    page.emulate_media(media="print")
    for anchor in ("aso-council", "source-30"):
        box = page.locator(f"#{anchor}").bounding_box()
        assert box and box["height"] > 0


def test_members_can_be_sorted_by_date_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}groups/partnership-for-peace/")
    names = page.locator("#partners + .atlas-table tbody th, #joined ~ .atlas-table tbody th")
    head = page.get_by_role("columnheader", name="From").first
    assert names.first.inner_text() == "Albania"
    page.get_by_role("button", name="From").first.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert names.first.inner_text() != "Albania"
    began = page.locator("tbody [data-label=From]")
    first = began.first.inner_text()
    page.get_by_role("button", name="From").first.click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert began.last.inner_text() == first != began.first.inner_text()
    assert browsing.accessibility_faults(page) == []


def test_bars_of_members_end_in_what_became_of_them(page: Page, address: str) -> None:
    page.goto(f"{address}groups/partnership-for-peace/")
    row = page.locator("figure[data-chart] a", has_text="Poland")
    expect(row.locator('.is-end [href="#chart-diamond"]')).to_have_count(1)
    expect(page.locator("figure[data-chart] a", has_text="Malta").locator('[href="#chart-stop"]')).to_have_count(1)
    expect(page.locator("figure[data-chart] a", has_text="Austria").locator(".is-end")).to_have_count(0)
    expect(page.locator("figure[data-chart] figcaption")).to_contain_text("a diamond marks who became an Ally")


def test_summit_shows_what_it_decided_and_led_to_at_the_top(page: Page, address: str) -> None:
    page.goto(f"{address}summits/2010-lisbon/")
    diagram = page.get_by_role("figure", name="What it built on, decided and led to")
    expect(diagram).to_contain_text("Lisbon reform of partnership policy")
    expect(diagram.get_by_role("link", name="Berlin partnership policy")).to_be_in_viewport()
    flags = page.locator("#attendance + .atlas-table .atlas-flag, #attendance ~ .atlas-table .atlas-flag")
    assert flags.count() > 10
    assert browsing.accessibility_faults(page) == []

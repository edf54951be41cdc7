"""What held on a day on the pages of records, and what changed between two days; in a browser."""

import re

import pytest
from playwright.sync_api import Page, expect

import browsing

pytestmark = pytest.mark.browser


def answer(page: Page) -> str:
    return page.locator("#atlas-day-answer").inner_text()


def test_partner_tells_what_held_on_a_day(page: Page, address: str) -> None:
    """Its state as a whole, and each row that was in force, without what came later."""
    page.goto(f"{address}partners/georgia/?as-of=2008-08-08")
    expect(page.get_by_role("heading", name="On 8 August 2008")).to_be_visible()
    told = answer(page)
    assert "Partner since 5 June 1992." in told
    assert "Partnership for Peace: since 23 March 1994" in told
    assert "Individual Partnership Action Plan: since 29 October 2004" in told
    for later in ("NATO-Georgia Commission", "Annual National Programme", "Enhanced Opportunities", "confirmed"):
        assert later not in told
    ids = page.locator("[id]").evaluate_all("elements => elements.map(({ id }) => id)")
    assert len(ids) == len(set(ids)), "what is told stands in the tables with its ids"
    assert browsing.accessibility_faults(page) == []


def test_ally_has_no_programme_of_a_partner(page: Page, address: str) -> None:
    page.goto(f"{address}partners/finland/?as-of=2026-11-26")
    told = answer(page)
    assert "NATO member since 4 April 2023, before that a partner." in told
    assert "Programmes" not in told
    assert "Partnership for Peace Status of Forces Agreement: in force" in told


def test_tool_tells_who_used_it_on_a_day(page: Page, address: str) -> None:
    page.goto(f"{address}tools/ipap/")
    page.get_by_label("What held on a day").fill("Jan 2007")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/?as-of=2007-01-01")
    assert "Georgia: since 29 October 2004" in answer(page)
    page.go_back()
    expect(page.locator("#atlas-day-answer")).to_be_hidden()


def test_operation_tells_who_took_part_on_a_day_and_with_how_many(page: Page, address: str) -> None:
    """The last number that a source gives of that day or an earlier one, with its date and source."""
    page.goto(f"{address}operations/kfor/?as-of=2017-06-30")
    line = page.locator("#atlas-day-answer li").filter(has_text="Ukraine")
    expect(line).to_contain_text("Ukraine: since 1 September 1999; strength 40 (February 2017)")
    expect(line.get_by_role("link", name=re.compile("^Source"))).not_to_have_count(0)
    told = answer(page)
    assert "strength 2 (February 2017)" in told
    assert "2022" not in told


def test_name_of_the_day_is_told(page: Page, address: str) -> None:
    """On the record's own page, and wherever a partner is a row."""
    page.goto(f"{address}partners/north-macedonia/?as-of=2018-07-11")
    assert "Name on this day: the former Yugoslav Republic of Macedonia." in answer(page)
    page.goto(f"{address}groups/partnership-for-peace/?as-of=2018-07-11")
    assert "the former Yugoslav Republic of Macedonia: since 15 November 1995" in answer(page)
    assert "North Macedonia" not in answer(page)
    page.goto(f"{address}groups/partnership-for-peace/?as-of=2019-02-12")
    assert "North Macedonia: since 15 November 1995" in answer(page)


@pytest.mark.parametrize("day", ["2006-02-30", "1950-01-01", "yesterday"])
def test_record_asked_for_no_day_says_so(page: Page, address: str, day: str) -> None:
    page.goto(f"{address}partners/georgia/?as-of={day}")
    assert f"“{day}” is not read as a day" in answer(page)


def test_changes_of_a_day_stand_with_those_before_and_after(page: Page, address: str) -> None:
    page.goto(f"{address}partners/changes/?from=1999-03-12&to=1999-03-12")
    expect(page.get_by_role("status")).to_contain_text("1 change among NATO's partners on 12 March 1999")
    shown = page.locator("li[data-first]:visible")
    expect(shown.filter(has_text="12 March 1999")).to_contain_text("Joined NATO: Czechia, Hungary and Poland.")
    expect(shown.first).to_contain_text("9 July 1997")
    expect(shown.last).to_contain_text("24 March 1999")
    assert browsing.accessibility_faults(page) == []


def test_changes_between_two_days_are_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}partners/changes/")
    total = page.locator("li[data-first]").count()
    expect(page.locator("li[data-first]:visible")).to_have_count(total)
    page.get_by_label("From").fill("2004-01-01")
    page.get_by_label("to", exact=True).fill("2004-06-30")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/?from=2004-01-01&to=2004-06-30")
    expect(page.locator("li[data-first]:visible")).to_have_count(1)
    expect(page.locator("li[data-first]:visible")).to_contain_text("Joined NATO: Bulgaria")
    page.go_back()
    expect(page.locator("li[data-first]:visible")).to_have_count(total)
    page.get_by_label("From").fill("March 1999")
    page.get_by_label("to", exact=True).fill("2003")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/?from=1999-03-01&to=2003-12-31")
    page.goto(f"{address}partners/changes/?from=8.9.2008")
    expect(page.locator("#between-told")).to_contain_text("Write it as 1 April 2014")


def test_allies_are_on_the_map_and_in_a_list(page: Page, address: str) -> None:
    """All 32, those that were partners and those that never were."""
    page.goto(f"{address}allies/")
    expect(page.locator("tbody tr")).to_have_count(32)
    expect(page.locator("#france")).to_contain_text("24 August 1949")
    expect(page.locator("#finland")).to_contain_text("a partner")
    page.goto(f"{address}partners/")
    expect(page.locator('.atlas-world [data-status="ally"]')).to_have_count(32)

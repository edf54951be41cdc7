"""The time machine of the directory: any day by field, slider, summit or change, and one day beside another."""

import re

import pytest
from playwright.sync_api import Page, expect

from atlas import wording
from atlas.derive.counts import PartnerCount
from atlas.model.records import Summit
from counted import Numbers
from directory import EDITION, choice, count_beside, names, open_menu, tick, turn, visit
from site_pages import Pages
from weekly import weekly

pytestmark = pytest.mark.browser


def test_what_came_later_is_not_told_of_a_day(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1995-02-15")
    row = kept.locator('tr[data-partner="egypt"]')
    since, latest = (row.locator(f'td[data-label="{label}"] > *') for label in ("Since", "Last event"))
    expect(since).to_be_visible()
    expect(latest).to_be_hidden()
    kept.get_by_label("Day", exact=True).fill("1994-12-31")
    expect(since).to_be_hidden()
    kept.get_by_role("button", name=re.compile("^Back to ")).click()
    expect(since).to_be_visible()
    expect(latest).to_be_visible()


@pytest.mark.parametrize(
    ("day", "partner", "words"),
    [
        ("2023-04-03", "finland", "Partner since 9 May 1994"),
        # On this day it is a partner no more.
        ("2023-04-04", "finland", "NATO member since 4 April 2023, before that a partner"),
        ("2014-03-31", "russia", "Partner since a day between 20 and 31 December 1991 (inferred)"),
        ("2014-04-01", "russia", "Partner; practical cooperation suspended since 1 April 2014"),
        ("1990-01-01", "japan", "Not a partner"),
        ("1996-09-30", "malta", "Partner since 26 April 1995"),
        ("1996-10-26", "malta", "Not certain; left in October 1996"),
        ("2000-01-01", "malta", "Left in October 1996"),
    ],
)
def test_state_changes_on_its_very_day(kept: Page, address: str, day: str, partner: str, words: str) -> None:
    turn(kept, address, f"?as-of={day}")
    expect(kept.locator(f'tr[data-partner="{partner}"] .atlas-state')).to_have_text(words)


def test_slider_moves_by_month(kept: Page, address: str) -> None:
    turn(kept, address)
    slider = kept.get_by_role("slider", name="Month")
    slider.fill(str((2004 - 1990) * 12 + 3))
    expect(kept.locator("#as-of-number")).to_have_text("27")
    expect(kept.locator("#answer a").first).to_have_text("27 partner countries")
    expect(kept.locator("#as-of-words")).to_have_text("1 April 2004")
    expect(kept).to_have_url(re.compile(r"\?as-of=2004-04-01$"))
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2004")
    expect(kept.get_by_label("Day", exact=True)).to_have_value("1 April 2004")
    assert count_beside(choice(kept, "status", "ally")) == 10  # three of 1999, and the seven of 29 March 2004


def test_day_is_understood_as_readers_write_it(kept: Page, address: str) -> None:
    """What was understood stands in the heading; what can mean two days is none, and it is told how one is written."""
    turn(kept, address)
    field = kept.get_by_label("Day", exact=True)
    for written in ("1 April 2014", "Apr 2015", "April 1, 2016", "2017-04-01"):
        field.fill(written)
        expect(kept.locator("#as-of-words")).to_have_text(f"1 April {re.findall('[0-9]{4}', written)[0]}")
    field.fill("04/01/2014")
    field.press("Enter")
    expect(kept.locator("#as-of-told")).to_contain_text("“04/01/2014” is not read as a day")
    field.blur()
    expect(kept.locator("#as-of-told")).to_contain_text("“04/01/2014” is not read as a day")
    expect(field).to_have_value("1 April 2017")


def test_home_page_leads_to_a_day_in_words(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Who was a partner, and who was suspended, on").fill("1 Apr 2014")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#as-of-words")).to_have_text("1 April 2014")


def test_slider_at_its_end_is_the_edition(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=2004-04-01")
    kept.get_by_role("slider", name="Month").press("End")
    expect(kept.locator("#as-of-words")).to_have_text(EDITION)
    expect(kept).to_have_url(re.compile(r"/partners/$"))


def test_summits_are_jumped_to_at_once(kept: Page, address: str) -> None:
    turn(kept, address)
    open_menu(kept, "Summits")
    kept.get_by_role("link", name="The day before Riga 2006").click()
    expect(kept.locator("#as-of-words")).to_have_text("27 November 2006")
    jump = kept.get_by_role("link", name="Riga 2006", exact=True)
    jump.click()
    expect(kept.locator("#as-of-words")).to_have_text("28 November 2006")
    expect(kept).to_have_url(re.compile(r"/partners/\?as-of=2006-11-28$"))
    expect(jump).to_have_attribute("aria-current", "date")
    expect(kept.locator('tr[data-partner="montenegro"] .atlas-state')).to_contain_text("2006")


def test_state_of_each_format_follows_the_day(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=2000-01-01")
    malta = kept.locator('tr[data-partner="malta"] [data-group="partnership-for-peace"]')
    expect(malta).to_have_attribute("data-state", "former")
    expect(malta).to_contain_text("until October 1996")
    kept.get_by_label("Day", exact=True).fill("2010-01-01")
    expect(malta).to_have_attribute("data-state", "member")
    expect(malta).to_contain_text("since 3 April 2008")
    expect(malta).not_to_contain_text("until")


@pytest.mark.parametrize("wrong", ["1989-12-31", "2031-01-01", "2006-02-30", "yesterday"])
def test_address_with_a_wrong_day_says_so(kept: Page, address: str, wrong: str, numbers: Numbers) -> None:
    turn(kept, address, f"?as-of={wrong}&group=nobody&all=1")
    expect(kept.locator("#as-of-told")).to_contain_text(f"“{wrong}” is not read as a day from 1 January 1990")
    expect(kept.locator("#as-of-told")).to_contain_text("Not known here, and left out: “nobody”.")
    assert len(names(kept)) == numbers.partners


def test_day_is_announced_once_and_named_in_its_heading(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=2022-01-01")
    expect(kept.get_by_role("heading", name="As of 1 January 2022", exact=True)).to_be_visible()
    expect(kept.get_by_role("status").filter(has_text="1 January 2022")).to_have_count(1)


def test_map_follows_the_day(kept: Page, address: str) -> None:
    """A country gets its status, in words too, and steps back where the list leaves it out."""
    turn(kept, address, "?as-of=1996-07-01")
    poland = kept.locator('.atlas-world a[data-partner="poland"]')
    expect(poland).to_have_attribute("data-status", "member")
    expect(poland).to_have_attribute("aria-label", "Poland: Partner since 20 December 1991")
    kept.get_by_label("Day", exact=True).fill("2000-01-01")
    expect(poland).to_have_attribute("aria-label", "Poland: NATO member since 12 March 1999, before that a partner")
    expect(poland).not_to_have_attribute("data-left-out", "")  # an Ally, which the map shows with the others
    tick(kept, "group", "mediterranean-dialogue")
    expect(poland).to_have_attribute("data-left-out", "")


def test_names_follow_the_day(kept: Page, address: str) -> None:
    """In the list and on the map, for partners and Allies; a search for the name of today still finds the row."""
    turn(kept, address, "?as-of=2000-01-01&words=north+macedonia")
    expect(kept.locator("#rows tr:visible th")).to_have_text(["the former Yugoslav Republic of Macedonia"])
    shape = kept.locator('.atlas-world a[data-partner="north-macedonia"]')
    expect(shape).to_have_attribute("aria-label", re.compile("^the former Yugoslav Republic of Macedonia: "))
    expect(kept.locator('.atlas-world [aria-label^="Turkey: NATO member since"]')).to_have_count(1)
    kept.get_by_role("button", name="Back to").click()
    expect(kept.locator("#rows tr:visible th")).to_have_text(["North Macedonia"])
    expect(kept.locator('.atlas-world [aria-label^="Türkiye: NATO member since"]')).to_have_count(1)


def test_every_summit_that_was_held_has_its_partners(pages: Pages, numbers: Numbers) -> None:
    held = {f"{entry.reference}/" for entry in numbers.catalogue.of(Summit) if not entry.record.planned}
    summits = [address for address in pages if address in held]
    assert len(summits) == len(held) > 0
    for address in summits:
        assert f"partners/as-of/{address.removeprefix('summits/')}" in pages


@pytest.mark.parametrize(
    ("words", "day"), [("28 November 2006", "2006-11-28"), *weekly(("24 March 2022", "2022-03-24"))]
)
def test_numbers_at_each_summit_are_those_of_the_directory(page: Page, address: str, words: str, day: str) -> None:
    visit(page, address, f"?as-of={day}")
    open_menu(page, "Summits")
    page.get_by_role("link", name="Numbers for all summits").click()
    row = page.get_by_role("row").filter(has_text=words)
    expect(row).to_be_visible()
    shown = [int(number) for number in row.locator("td").all_inner_texts()[1:]]
    row.get_by_role("link", name=words).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Partners on {words}")
    visit(page, address, f"?as-of={day}")
    partners, held, halved, uncertain, others = shown
    counted = wording.partner_counts(PartnerCount(partners, held, uncertain, others, halved))
    expect(page.locator("#answer a:visible:not([data-number=ally])")).to_contain_text([*counted.values()])
    choice(page, "kind", "country").evaluate("box => box.click()")
    member, cooperation, suspended, *doubtful = (
        count_beside(choice(page, "status", state))
        for state in ("member", "cooperation-suspended", "suspended", "not-known", "sources-differ")
    )
    choice(page, "kind", "country").evaluate("box => box.click()")
    organisations = count_beside(choice(page, "status", "works-with"))
    assert shown == [member + cooperation + suspended, suspended, cooperation, sum(doubtful), organisations]
    assert shown[0] > 30


def test_changes_are_stepped_through_and_told_in_words(kept: Page, address: str) -> None:
    """The line under the days names who changed, with links; the map marks them."""
    turn(kept, address, "?as-of=1999-03-12")
    line = kept.locator("#as-of-change")
    expect(line).to_have_text("12 March 1999: Joined NATO: Czechia, Hungary, Poland.")
    expect(kept.locator(".atlas-world [data-changed]")).to_have_count(3)
    kept.get_by_role("button", name="Previous change").click()
    expect(kept.locator("#as-of-words")).not_to_have_text("12 March 1999")
    kept.get_by_role("button", name="Next change").click()
    expect(kept.locator("#as-of-words")).to_have_text("12 March 1999")
    kept.get_by_role("button", name="Next change").click()
    expect(kept).to_have_url(re.compile(r"as-of=(1999|2000)-\d\d-\d\d$"))
    turn(kept, address, "?as-of=1999-03-13")
    expect(line).to_have_text("Before it, 12 March 1999: Joined NATO: Czechia, Hungary, Poland.")
    expect(kept.locator(".atlas-world [data-changed]")).to_have_count(0)
    line.get_by_role("link", name="12 March 1999").click()
    expect(kept.locator("main li:target")).to_contain_text("Joined NATO")


def test_days_are_played_until_they_are_stopped(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1999-01-01")
    kept.get_by_role("button", name="Play").click()
    expect(kept.locator("#as-of-words")).to_have_text(re.compile("^1 [A-Z][a-z]+ 1999$"))
    expect(kept.locator("#as-of-words")).not_to_have_text("1 January 1999")
    kept.get_by_role("button", name="Pause").click()
    day = kept.locator("#as-of-words").inner_text()
    expect(kept).to_have_url(re.compile(r"as-of=\d{4}-\d\d-01$"))
    expect(kept.locator("#as-of-words")).to_have_text(day)
    expect(kept.get_by_role("button", name="Play")).to_be_visible()


def test_a_day_is_compared_with_another(kept: Page, address: str) -> None:
    """Whichever is the later: who joined, left, was suspended, became an Ally, in words and on the map."""
    turn(kept, address, "?as-of=2006-11-27")
    kept.get_by_label("Compare with").fill("1 Jan 2022")
    told = kept.locator("#difference")
    expect(told.get_by_role("heading")).to_have_text("From 27 November 2006 to 1 January 2022")
    items = told.get_by_role("listitem")
    expect(items.filter(has_text="Joined NATO")).to_contain_text("(4): Albania, Croatia, Montenegro, North Macedonia.")
    expect(items.filter(has_text="Partnership suspended")).to_contain_text("(1): Afghanistan.")
    expect(items.filter(has_text="Practical cooperation suspended")).to_contain_text("(2): Belarus, Russia.")
    expect(kept.locator('.atlas-world [data-changed][data-partner="albania"]')).to_have_count(1)
    expect(kept).to_have_url(re.compile(r"as-of=2006-11-27&with=2022-01-01$"))
    expect(kept).to_have_title(re.compile("^Partners on 27 November 2006 and 1 January 2022"))
    found = items.all_inner_texts()
    turn(kept, address, "?as-of=2022-01-01&with=2006-11-27")
    assert items.all_inner_texts() == found
    told.get_by_role("link", name="Every change").click()
    expect(kept.get_by_text("from 27 November 2006 to 1 January 2022")).to_be_visible()


def test_states_that_ended_are_named_where_the_map_cannot_show_them(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1990-06-01")
    expect(kept.locator("#as-of-number")).to_have_text("0")
    yugoslavia = "Yugoslavia (later Serbia and Montenegro)"
    expect(kept.locator("[data-borders]")).to_contain_text(f"not draw: Czechoslovakia, Soviet Union, {yugoslavia}.")
    kept.get_by_label("Day", exact=True).fill("1993-01-02")
    expect(kept.locator("[data-borders]")).to_contain_text(f"not draw: {yugoslavia}.")
    kept.get_by_label("Day", exact=True).fill("2006-06-04")
    expect(kept.locator("[data-borders]")).to_contain_text(yugoslavia)
    kept.get_by_label("Day", exact=True).fill("2006-06-05")
    expect(kept.locator("[data-borders]")).not_to_contain_text("there still were")
    kept.get_by_label("Day", exact=True).fill("2010")
    expect(kept.locator("[data-borders]")).not_to_contain_text("there still were")

"""The directory of partners as readers use it: who was what on a day, narrowed, ordered, sent to someone."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import browsing
from atlas import wording
from atlas.derive.counts import PartnerCount
from atlas.model.dates import Day, parse
from atlas.model.records import Summit
from counted import Numbers
from places import DATA
from site_pages import Pages

pytestmark = pytest.mark.browser


EDITION = parse(re.findall(r"^date: (.*)$", (DATA / "edition.yml").read_text("utf-8"), re.MULTILINE)[0]).words
DIALOGUE_1996 = ["Egypt", "Israel", "Jordan", "Mauritania", "Morocco", "Tunisia"]
SUSPENDED_2022 = ["Afghanistan"]
COOPERATION_SUSPENDED_2022 = ["Belarus", "Russia"]


def visit(page: Page, address: str, query: str = "") -> None:
    browsing.visit(page, f"{address}partners/{query}")


def names(page: Page) -> list[str]:
    """The partners that are shown, in their order."""
    return page.locator("#rows tr:not([hidden]) th a").all_text_contents()


def choice(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'[data-facet="{facet}"] input[value="{value}"]')


def count_beside(box: Locator) -> int:
    return int(box.locator("xpath=..").locator(".atlas-count").inner_text())


def test_directory_tells_who_was_in_a_format_on_a_day(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address, "?as-of=1996-07-01&group=mediterranean-dialogue")
    assert names(page) == DIALOGUE_1996
    expect(page.locator("#count")).to_have_text(f"6 of {numbers.partners} records")
    expect(page.get_by_role("heading", level=2)).to_contain_text("1 July 1996")


def test_directory_tells_who_was_suspended_on_a_day(page: Page, address: str) -> None:
    visit(page, address)
    page.get_by_label("Day", exact=True).fill("2022-01-01")
    page.get_by_role("checkbox", name=re.compile("^Partnership suspended")).check()
    expect(page).to_have_url(re.compile(r"\?as-of=2022-01-01&status=suspended$"))
    assert names(page) == SUSPENDED_2022
    page.get_by_role("checkbox", name=re.compile("^Partner; practical cooperation suspended")).check()
    assert names(page) == sorted([*SUSPENDED_2022, *COOPERATION_SUSPENDED_2022])
    expect(page.locator('tr[data-partner="russia"]')).to_contain_text("Partner; practical cooperation suspended since")
    expect(page.locator('tr[data-partner="afghanistan"]')).to_contain_text("Suspended since 20 August 2021")


def test_directory_counts_partner_countries_on_the_day(page: Page, address: str, numbers: Numbers) -> None:
    """Neither Allies nor whom NATO consults are counted, organisations stand apart, and so does what is in doubt."""

    def told(day: Day) -> str:
        countries, all_kinds = numbers.statuses_on(day, "country"), numbers.statuses_on(day)
        partners = sum(countries[key] for key in ("member", "cooperation-suspended", "suspended"))
        doubtful = countries["not-known"] + countries["sources-differ"]
        halved = countries["cooperation-suspended"]
        counted = PartnerCount(partners, countries["suspended"], doubtful, all_kinds["works-with"], halved)
        return f"{wording.partner_count(counted)}."

    assert numbers.catalogue.edition
    expected = {day: told(parse(day).earliest) for day in ("1995-02-15", "2006-11-28", "2022-01-01")}
    visit(page, address)
    count, whole = page.locator("#as-of-count"), told(numbers.catalogue.edition.date.latest)
    expect(count).to_have_text(whole)
    for day, words in expected.items():
        page.get_by_label("Day", exact=True).fill(day)
        expect(count).to_have_text(words)
    choice(page, "status", "suspended").check()
    expect(count).to_have_text(expected["2022-01-01"])  # of the day, and not of the list
    page.get_by_role("button", name=re.compile("^Back to ")).click()
    expect(count).to_have_text(whole)
    assert len({whole, *expected.values()}) == 4


def test_directory_tells_how_many_records_it_has(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address)
    expect(page.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")
    visit(page, address, "?as-of=1996-07-01")
    expect(page.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")


def test_what_came_later_is_not_told_of_a_day(page: Page, address: str) -> None:
    visit(page, address, "?as-of=1995-02-15")
    row = page.locator('tr[data-partner="egypt"]')
    since, latest = (row.locator(f'td[data-label="{label}"] > *') for label in ("Since", "Last event"))
    expect(since).to_be_visible()
    expect(latest).to_be_hidden()
    page.get_by_label("Day", exact=True).fill("1994-12-31")
    expect(since).to_be_hidden()
    page.get_by_role("button", name=re.compile("^Back to ")).click()
    expect(since).to_be_visible()
    expect(latest).to_be_visible()


def test_home_page_leads_from_its_question_to_the_suspended_alone(page: Page, address: str, numbers: Numbers) -> None:
    page.goto(address)
    page.get_by_role("link", name="partners were suspended on 1 January 2022").click()
    expect(page.locator("#count")).to_have_text(f"3 of {numbers.partners} records")
    assert names(page) == sorted([*SUSPENDED_2022, *COOPERATION_SUSPENDED_2022])


def test_directory_says_where_sources_tell_no_day(page: Page, address: str) -> None:
    visit(page, address, "?as-of=1995-02-15&group=mediterranean-dialogue")
    assert names(page) == [name for name in DIALOGUE_1996 if name != "Jordan"]
    expect(page.locator('tr[data-partner="egypt"]')).to_contain_text("Not certain; joined in February 1995")
    expect(page.locator("#count-details")).to_have_text("5 of them not for certain")


@pytest.mark.parametrize(
    ("day", "partner", "words"),
    [
        ("2023-04-03", "finland", "Partner since 9 May 1994"),
        # On this day it is a partner no more.
        ("2023-04-04", "finland", "NATO member since 4 April 2023, before that a partner"),
        ("2014-03-31", "russia", "Partner since a day between 20 and 31 December 1991"),
        ("2014-04-01", "russia", "Partner; practical cooperation suspended since 1 April 2014"),
        ("1990-01-01", "japan", "Not a partner"),
        ("1996-09-30", "malta", "Partner since 26 April 1995"),
        ("1996-10-26", "malta", "Not certain; left in October 1996"),
        ("2000-01-01", "malta", "Left in October 1996"),
    ],
)
def test_state_changes_on_its_very_day(page: Page, address: str, day: str, partner: str, words: str) -> None:
    visit(page, address, f"?as-of={day}")
    expect(page.locator(f'tr[data-partner="{partner}"] .atlas-state')).to_have_text(words)


def test_slider_moves_by_month(page: Page, address: str) -> None:
    visit(page, address)
    slider = page.get_by_role("slider", name="Month")
    slider.fill(str((2004 - 1990) * 12 + 3))
    expect(page.locator("#as-of-words")).to_have_text("1 April 2004")
    expect(page).to_have_url(re.compile(r"\?as-of=2004-04-01$"))
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2004")
    expect(page.get_by_label("Day", exact=True)).to_have_value("1 April 2004")
    assert count_beside(choice(page, "status", "ally")) == 10  # three of 1999, and the seven of 29 March 2004


def test_day_is_understood_as_readers_write_it(page: Page, address: str) -> None:
    """What was understood stands in the heading; what can mean two days is none, and it is told how one is written."""
    visit(page, address)
    field = page.get_by_label("Day", exact=True)
    for written in ("1 April 2014", "Apr 2015", "April 1, 2016", "2017-04-01"):
        field.fill(written)
        expect(page.locator("#as-of-words")).to_have_text(f"1 April {re.findall('[0-9]{4}', written)[0]}")
    field.fill("04/01/2014")
    field.press("Enter")
    expect(page.locator("#as-of-told")).to_contain_text("“04/01/2014” is not read as a day")
    field.blur()
    expect(page.locator("#as-of-told")).to_contain_text("“04/01/2014” is not read as a day")
    expect(field).to_have_value("1 April 2017")


def test_home_page_leads_to_a_day_in_words(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Who was a partner, and who was suspended, on").fill("1 Apr 2014")
    page.get_by_role("button", name="Show").click()
    expect(page.locator("#as-of-words")).to_have_text("1 April 2014")


def test_slider_at_its_end_is_the_edition(page: Page, address: str) -> None:
    visit(page, address, "?as-of=2004-04-01")
    page.get_by_role("slider", name="Month").press("End")
    expect(page.locator("#as-of-words")).to_have_text(EDITION)
    expect(page).to_have_url(re.compile(r"/partners/$"))


def test_summits_are_jumped_to_at_once(page: Page, address: str) -> None:
    visit(page, address)
    jump = page.get_by_role("link", name="Riga 2006")
    jump.click()
    expect(page.locator("#as-of-words")).to_have_text("28 November 2006")
    expect(page).to_have_url(re.compile(r"/partners/\?as-of=2006-11-28$"))
    expect(jump).to_have_attribute("aria-current", "date")
    expect(page.locator('tr[data-partner="montenegro"] .atlas-state')).to_contain_text("2006")


def test_state_of_each_format_follows_the_day(page: Page, address: str) -> None:
    visit(page, address, "?as-of=2000-01-01")
    malta = page.locator('tr[data-partner="malta"] [data-group="partnership-for-peace"]')
    expect(malta).to_have_attribute("data-state", "former")
    expect(malta).to_contain_text("until October 1996")
    page.get_by_label("Day", exact=True).fill("2010-01-01")
    expect(malta).to_have_attribute("data-state", "member")
    expect(malta).to_contain_text("since 3 April 2008")
    expect(malta).not_to_contain_text("until")


def test_facets_combine_and_count(page: Page, address: str) -> None:
    """Within a facet any choice will do, across facets all must fit; a count tells what a choice would leave."""
    visit(page, address)
    promised = count_beside(choice(page, "group", "mediterranean-dialogue"))
    choice(page, "group", "mediterranean-dialogue").check()
    assert len(names(page)) == promised > 0
    promised += count_beside(choice(page, "group", "istanbul-cooperation-initiative"))
    choice(page, "group", "istanbul-cooperation-initiative").check()
    assert len(names(page)) == promised
    page.locator('[data-facet="region"] summary').click()
    left = count_beside(choice(page, "region", "gulf"))
    choice(page, "region", "gulf").check()
    assert len(names(page)) == left < promised
    expect(page).to_have_url(re.compile(r"group=istanbul-cooperation-initiative,mediterranean-dialogue|"
                                        r"group=mediterranean-dialogue,istanbul-cooperation-initiative"))  # fmt: skip


@pytest.mark.parametrize(
    ("query", "some", "other"),
    [
        ("?kind=organisation", "African Union", "Japan"),
        ("?programme=itpp", "Japan", "Brazil"),
        ("?as-of=2015-01-01&programme=ipcp", "Japan", "Brazil"),
        ("?region=indo-pacific", "Japan", "Egypt"),
        ("?since=1995-1999", "Egypt", "Poland"),
        ("?words=nippon", "Japan", "Egypt"),
        ("?words=nipp%C3%B3n", "Japan", "Egypt"),
        ("?group=nacc&ever=1", "Poland", "Japan"),
    ],
)
def test_each_facet_narrows(page: Page, address: str, query: str, some: str, other: str) -> None:
    visit(page, address, query)
    shown = names(page)
    assert some in shown
    assert other not in shown


def test_orders(page: Page, address: str) -> None:
    visit(page, address, "?sort=since")
    since = page.locator("#rows tr").evaluate_all("rows => rows.map(row => row.dataset.first ?? '9')")
    assert since == sorted(since)
    page.get_by_label("Order by").select_option("latest")
    latest = page.locator("#rows tr").evaluate_all("rows => rows.map(row => row.dataset.latest ?? '')")
    assert latest == sorted(latest, reverse=True)
    page.get_by_label("Order by").select_option("region")
    region = page.locator('#rows td[data-label="Region"]').all_text_contents()
    assert region == sorted(region)
    page.get_by_label("Order by").select_option("name")
    assert names(page) == sorted(names(page), key=str.casefold)


def test_cards_and_table_switch(page: Page, address: str) -> None:
    visit(page, address)
    page.get_by_role("radio", name="Cards").check()
    expect(page).to_have_url(re.compile(r"\?view=cards$"))
    boxes = [row.bounding_box() for row in page.locator("#rows tr").all()[:2]]
    assert boxes[0] and boxes[1] and boxes[0]["y"] == boxes[1]["y"]
    page.get_by_role("radio", name="Table").check()
    expect(page).to_have_url(re.compile(r"/partners/$"))


def test_address_survives_back_forward_and_reload(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address)
    choice(page, "status", "suspended").check()
    expect(page).to_have_url(re.compile(r"status=suspended$"))
    page.get_by_role("link", name="Brussels 2021", exact=True).click()
    expect(page).to_have_url(re.compile(r"as-of=2021-06-14"))
    before = names(page)
    page.go_back()
    assert names(page) != before
    expect(page.locator("#as-of-words")).to_have_text(EDITION)
    page.go_back()
    assert len(names(page)) == numbers.partners
    expect(choice(page, "status", "suspended")).not_to_be_checked()
    page.go_forward()
    page.go_forward()
    assert names(page) == before
    page.reload()
    browsing.settle(page)
    assert names(page) == before


@pytest.mark.parametrize("wrong", ["1989-12-31", "2031-01-01", "2006-02-30", "yesterday"])
def test_address_with_a_wrong_day_says_so(page: Page, address: str, wrong: str, numbers: Numbers) -> None:
    visit(page, address, f"?as-of={wrong}&group=nobody")
    expect(page.locator("#as-of-told")).to_contain_text(f"“{wrong}” is not read as a day from 1 January 1990")
    expect(page.locator("#as-of-told")).to_contain_text("Not known here, and left out: “nobody”.")
    assert len(names(page)) == numbers.partners


def test_address_with_an_unknown_choice_says_so_until_something_is_chosen(page: Page, address: str) -> None:
    visit(page, address, "?group=eapc,pfpp&status=gone")
    told = page.locator("#as-of-told")
    expect(told).to_have_text("Not known here, and left out: “gone”, “pfpp”.")
    page.get_by_label("Cards").check()
    expect(told).to_be_hidden()


def test_chips_show_what_is_set_and_take_it_off(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address, "?as-of=1996-07-01&group=mediterranean-dialogue&words=e")
    chips = page.locator("#chips")
    expect(chips.get_by_role("button")).to_have_text(
        [re.compile("As of 1 July 1996"), re.compile("Mediterranean Dialogue"), re.compile("Words: e"), "Take all off"]
    )
    chips.get_by_role("button", name=re.compile("Mediterranean")).press("Enter")
    expect(page).not_to_have_url(re.compile("group="))
    assert page.evaluate("document.activeElement.closest('#chips') !== null")  # the next chip has the focus
    chips.get_by_role("button", name="Take all off").click()
    expect(page).to_have_url(re.compile(r"/partners/$"))
    assert len(names(page)) == numbers.partners


def test_no_result_for_one_reason_names_it_alone(page: Page, address: str) -> None:
    visit(page, address, "?words=zzzz")
    told = page.locator("#no-result")
    expect(told).to_contain_text(f"No record on {EDITION} matches: Words: zzzz.")
    told.get_by_role("button").click()
    expect(page.locator("#rows tr:not([hidden])")).to_have_count(page.locator("#rows tr").count())
    expect(page.get_by_role("searchbox", name="Find")).to_be_focused()


def test_no_result_says_why_and_leads_back(page: Page, address: str) -> None:
    visit(page, address, "?as-of=1996-07-01&group=mediterranean-dialogue&status=suspended")
    told = page.locator("#no-result")
    expect(told).to_contain_text(
        "No record on 1 July 1996 matches all of these together: "
        "Status: Partnership suspended; Format: Mediterranean Dialogue."
    )
    told.get_by_role("button", name="Without status: 6 records").click()
    assert names(page) == DIALOGUE_1996
    expect(told).to_be_hidden()
    assert page.evaluate("document.activeElement.closest('#chips') !== null")  # as the button has gone


def test_result_is_announced(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address)
    choice(page, "status", "suspended").check()
    expect(
        page.get_by_role("status").filter(
            has_text=f"{numbers.suspended} of {numbers.partners} records, as of {EDITION}"
        )
    ).to_have_count(1)


def test_day_is_announced_once_and_named_in_its_heading(page: Page, address: str) -> None:
    visit(page, address, "?as-of=2022-01-01")
    expect(page.get_by_role("heading", name="As of 1 January 2022", exact=True)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="1 January 2022")).to_have_count(1)


def test_map_follows_the_day(page: Page, address: str) -> None:
    """A country gets its status, in words too, and steps back where the list leaves it out."""
    visit(page, address, "?as-of=1996-07-01")
    poland = page.locator('.atlas-world a[data-partner="poland"]')
    expect(poland).to_have_attribute("data-status", "member")
    expect(poland).to_have_attribute("aria-label", "Poland: Partner since 20 December 1991")
    page.get_by_label("Day", exact=True).fill("2000-01-01")
    expect(poland).to_have_attribute("aria-label", "Poland: NATO member since 12 March 1999, before that a partner")
    choice(page, "group", "mediterranean-dialogue").check()
    expect(poland).to_have_attribute("data-left-out", "")


def test_names_follow_the_day(page: Page, address: str) -> None:
    """In the list and on the map, for partners and Allies; a search for the name of today still finds the row."""
    visit(page, address, "?as-of=2000-01-01&words=north+macedonia")
    expect(page.locator("#rows tr:visible th")).to_have_text(["the former Yugoslav Republic of Macedonia"])
    shape = page.locator('.atlas-world a[data-partner="north-macedonia"]')
    expect(shape).to_have_attribute("aria-label", re.compile("^the former Yugoslav Republic of Macedonia: "))
    expect(page.locator('.atlas-world [aria-label^="Turkey: NATO member since"]')).to_have_count(1)
    page.get_by_role("button", name="Back to").click()
    expect(page.locator("#rows tr:visible th")).to_have_text(["North Macedonia"])
    expect(page.locator('.atlas-world [aria-label^="Türkiye: NATO member since"]')).to_have_count(1)


def test_directory_by_keyboard_alone(page: Page, address: str) -> None:
    visit(page, address)
    press = page.keyboard.press

    def tab_to(test: str) -> None:
        for _ in range(120):
            press("Tab")
            if page.evaluate(f"(element => {test})(document.activeElement)"):
                return
        raise AssertionError(f"no way by keyboard to {test}")

    tab_to("element.id === 'as-of-month'")
    press("Home")
    expect(page.locator("#as-of-words")).to_have_text("1 January 1990")
    for _ in range(2):
        press("ArrowRight")
    expect(page.locator("#as-of-words")).to_have_text("1 March 1990")
    tab_to("element.dataset.day === '1997-07-08'")
    press("Enter")
    expect(page.locator("#as-of-words")).to_have_text("8 July 1997")
    tab_to("element.value === 'mediterranean-dialogue'")
    press("Space")
    assert names(page) == DIALOGUE_1996
    tab_to("element.name === 'view'")
    press("ArrowRight")
    expect(page.locator("#list")).to_have_attribute("data-view", "cards")
    tab_to("element.matches('.atlas-chip')")
    press("Enter")
    expect(page.locator("#as-of-words")).to_have_text(EDITION)


def test_facets_open_on_a_phone(browser: Browser, address: str, numbers: Numbers) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    visit(page, address)
    box = choice(page, "status", "suspended")
    expect(box).to_be_hidden()
    page.get_by_role("button", name="Filters").click()
    box.check()
    assert len(names(page)) == numbers.suspended
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(
    ("width", "scheme", "state"),
    [(1440, "light", "closed"), (1440, "dark", "open"), (390, "light", "open"), (390, "dark", "closed")],
)
def test_directory_has_no_accessibility_fault(
    browser: Browser, address: str, width: int, scheme: str, state: str
) -> None:
    """Any two of width, colours and state meet in one of them."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    visit(page, address, "?as-of=2006-11-28&group=eapc,mediterranean-dialogue&words=a")
    if state == "open" and width == 390:
        page.get_by_role("button", name="Filters").click()
    page.evaluate(
        f"document.querySelectorAll('.atlas-facet').forEach(facet => facet.open = {str(state == 'open').lower()})"
    )
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []


def test_directory_is_complete_without_scripts(browser: Browser, address: str, numbers: Numbers) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/")
    assert len(names(page)) == numbers.partners
    expect(page.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")
    expect(page.locator("#as-of-count")).to_contain_text(re.compile(r"^\d+ partner countries"))
    expect(page.locator('tr[data-partner="japan"]')).to_contain_text("Indo-Pacific")
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.get_by_role("link", name="Riga 2006").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partners on 28 November 2006")
    dialogue = page.get_by_role("row").filter(has_text="Mediterranean Dialogue")
    expect(dialogue).to_contain_text("Algeria, Egypt, Israel, Jordan, Mauritania, Morocco, Tunisia")
    page.get_by_role("link", name="Riga Summit 2006").click()
    page.get_by_role("link", name="Who was a partner on 28 November 2006").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partners on 28 November 2006")
    context.close()


def test_every_summit_that_was_held_has_its_partners(pages: Pages, numbers: Numbers) -> None:
    held = {f"{entry.reference}/" for entry in numbers.catalogue.of(Summit) if not entry.record.planned}
    summits = [address for address in pages if address in held]
    assert len(summits) == len(held) > 0
    for address in summits:
        assert f"partners/as-of/{address.removeprefix('summits/')}" in pages


@pytest.mark.parametrize(("words", "day"), [("28 November 2006", "2006-11-28"), ("24 March 2022", "2022-03-24")])
def test_numbers_at_each_summit_are_those_of_the_directory(page: Page, address: str, words: str, day: str) -> None:
    visit(page, address, f"?as-of={day}")
    page.get_by_role("link", name="numbers for all").click()
    row = page.get_by_role("row").filter(has_text=words)
    expect(row).to_be_visible()
    shown = [int(number) for number in row.locator("td").all_inner_texts()[1:]]
    row.get_by_role("link", name=words).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Partners on {words}")
    visit(page, address, f"?as-of={day}")
    partners, held, halved, uncertain, others = shown
    counted = PartnerCount(partners, held, uncertain, others, halved)
    expect(page.locator("#as-of-count")).to_have_text(f"{wording.partner_count(counted)}.")
    choice(page, "kind", "country").evaluate("box => box.click()")
    member, cooperation, suspended, *doubtful = (
        count_beside(choice(page, "status", state))
        for state in ("member", "cooperation-suspended", "suspended", "not-known", "sources-differ")
    )
    choice(page, "kind", "country").evaluate("box => box.click()")
    organisations = count_beside(choice(page, "status", "works-with"))
    assert shown == [member + cooperation + suspended, suspended, cooperation, sum(doubtful), organisations]
    assert shown[0] > 30


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["1996-01-01", "Mediterranean Dialogue"], DIALOGUE_1996),
        (["2022-01-01", "Partnership suspended"], SUSPENDED_2022),
    ],
)
def test_newcomer_finds_the_answer_from_the_home_page(
    page: Page, address: str, steps: list[str], expected: list[str]
) -> None:
    day, facet = steps
    page.goto(address)
    page.locator("main").get_by_role("link", name="Partners", exact=True).click()
    page.wait_for_url(re.compile("/partners/"))
    browsing.settle(page)
    page.get_by_label("Day", exact=True).fill(day)
    page.get_by_role("checkbox", name=re.compile(f"^{facet}")).check()
    assert names(page) == expected


PAPER = 718
"""The width of an A4 page between its margins, in pixels."""


def test_printed_directory_shows_the_whole_map_and_what_was_chosen(page: Page, address: str) -> None:
    visit(page, address, "?as-of=2022-01-01&status=suspended")
    page.set_viewport_size({"width": PAPER, "height": 1000})
    page.emulate_media(media="print")
    box = page.locator(".atlas-world").bounding_box()
    assert box and box["x"] + box["width"] <= PAPER
    expect(page.locator("#chips").get_by_text("Status: Partnership suspended")).to_be_visible()
    expect(page.locator("#chips").get_by_text("Take all off")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".atlas-printed")).to_contain_text("/partners/?as-of=2022-01-01&status=suspended")


def test_long_word_of_a_filter_stays_on_the_page(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for query in ("partners/?words=", "timeline/?words="):
        browsing.visit(page, f"{address}{query}{'x' * 200}")
        expect(page.get_by_text("x" * 200).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_last_event_leads_to_the_partner_itself_or_the_timeline(pages: Pages) -> None:
    """Not to the page of another partner that tells it."""
    rows = re.findall(
        r'<tr [^>]*data-partner="([^"]+)".*?data-label="Last event">(?:<a href="\.\./([^"#]*)#)?',
        pages["partners/"].text,
    )
    assert len(rows) > 70
    assert [(partner, led) for partner, led in rows if led not in ("", "timeline/", f"partners/{partner}/")] == []

"""The directory of partners as readers use it: its first line, the list, narrowed, ordered, sent to someone."""

import csv
import re

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing
from atlas import wording
from atlas.derive.counts import PartnerCount
from atlas.model.dates import Day, parse
from counted import Numbers
from directory import EDITION, choice, count_beside, names, open_menu, tick, turn, visit
from site_pages import Pages
from weekly import weekly

pytestmark = pytest.mark.browser


DIALOGUE_1996 = ["Egypt", "Israel", "Jordan", "Mauritania", "Morocco", "Tunisia"]
SUSPENDED_2022 = ["Afghanistan"]
COOPERATION_SUSPENDED_2022 = ["Belarus", "Russia"]


def test_directory_tells_who_was_in_a_format_on_a_day(kept: Page, address: str, numbers: Numbers) -> None:
    turn(kept, address, "?as-of=1996-07-01&group=mediterranean-dialogue")
    assert names(kept) == DIALOGUE_1996
    expect(kept.locator("#count")).to_have_text(f"6 of {numbers.partners} records")
    expect(kept.get_by_role("heading", level=2)).to_contain_text("1 July 1996")


def test_directory_tells_who_was_suspended_on_a_day(kept: Page, address: str) -> None:
    turn(kept, address)
    kept.get_by_label("Day", exact=True).fill("2022-01-01")
    open_menu(kept, "Status")
    kept.get_by_role("checkbox", name=re.compile("^Partnership suspended")).check()
    expect(kept).to_have_url(re.compile(r"\?as-of=2022-01-01&status=suspended$"))
    assert names(kept) == SUSPENDED_2022
    kept.get_by_role("checkbox", name=re.compile("^Partner; practical cooperation suspended")).check()
    assert names(kept) == sorted([*SUSPENDED_2022, *COOPERATION_SUSPENDED_2022])
    expect(kept.locator('tr[data-partner="russia"]')).to_contain_text("Partner; practical cooperation suspended since")
    expect(kept.locator('tr[data-partner="afghanistan"]')).to_contain_text("Suspended since 20 August 2021")


def test_directory_counts_partner_countries_on_the_day(kept: Page, address: str, numbers: Numbers) -> None:
    """Neither Allies nor whom NATO consults are counted, organisations stand apart, and so does what is in doubt."""

    def told(day: Day) -> list[str]:
        countries, all_kinds = numbers.statuses_on(day, "country"), numbers.statuses_on(day)
        partners = sum(countries[key] for key in ("member", "cooperation-suspended", "suspended"))
        doubtful = countries["not-known"] + countries["sources-differ"]
        halved = countries["cooperation-suspended"]
        counted = PartnerCount(
            partners, countries["suspended"], doubtful, all_kinds["works-with"], halved, all_kinds["ally"]
        )
        return list(wording.partner_counts(counted).values())

    assert numbers.catalogue.edition
    expected = {day: told(parse(day).earliest) for day in ("1995-02-15", "2006-11-28", "2022-01-01")}
    turn(kept, address)
    whole, shown = told(numbers.catalogue.edition.date.latest), kept.locator("#answer a:visible")
    expect(shown).to_contain_text(whole)
    for day, words in expected.items():
        kept.get_by_label("Day", exact=True).fill(day)
        expect(shown).to_contain_text(words)
    tick(kept, "status", "suspended")
    expect(shown).to_contain_text(expected["2022-01-01"])  # of the day, and not of the list
    kept.get_by_role("button", name=re.compile("^Back to ")).click()
    expect(shown).to_contain_text(whole)
    assert len({tuple(words) for words in (whole, *expected.values())}) == 4


def test_each_number_of_the_first_line_leads_to_those_whom_it_counts(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1999-05-01")
    links = kept.locator("#answer a:visible")
    counted = []
    for link in links.all():
        link.click()
        number = re.search(r"[0-9]+", link.inner_text())
        assert number
        counted.append((int(number[0]), len(names(kept))))
        expect(link).to_have_attribute("aria-current", "true")
        link.click()
    assert len(counted) == 4
    assert [(told, listed) for told, listed in counted if told != listed] == []
    turn(kept, address, "?as-of=2022-01-01")
    expect(links.filter(has_text="of them suspended")).to_contain_text(": Afghanistan")


def test_list_begins_with_who_is_a_partner_and_looks_through_all_when_asked(
    kept: Page, address: str, numbers: Numbers
) -> None:
    turn(kept, address, "?as-of=2000-01-01")
    listed = names(kept)
    assert "Ukraine" in listed
    assert not {"Poland", "Malta", "African Union"} & {*listed}
    kept.get_by_role("button", name=f"Show all {numbers.partners}").click()
    assert len(names(kept)) == numbers.partners
    expect(kept).to_have_url(re.compile(r"as-of=2000-01-01&all=1$"))
    turn(kept, address, "?words=poland")
    assert names(kept) == ["Poland"]
    turn(kept, address, "?group=interlocutor-countries")
    assert "Malaysia" in names(kept)


def test_directory_tells_how_many_records_it_has(kept: Page, address: str, numbers: Numbers) -> None:
    turn(kept, address, "?all=1")
    expect(kept.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")
    turn(kept, address, "?as-of=1996-07-01&all=1")
    expect(kept.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")


def test_home_page_leads_from_its_question_to_the_suspended_alone(page: Page, address: str, numbers: Numbers) -> None:
    page.goto(address)
    page.get_by_role("link", name="partners were suspended on 1 January 2022").click()
    expect(page.locator("#count")).to_have_text(f"3 of {numbers.partners} records")
    assert names(page) == sorted([*SUSPENDED_2022, *COOPERATION_SUSPENDED_2022])


def test_directory_says_where_sources_tell_no_day(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1995-02-15&group=mediterranean-dialogue")
    assert names(kept) == [name for name in DIALOGUE_1996 if name != "Jordan"]
    expect(kept.locator('tr[data-partner="egypt"]')).to_contain_text("Not certain; joined in February 1995")
    expect(kept.locator("#count-details")).to_have_text("5 of them not for certain")


def test_facets_combine_and_count(kept: Page, address: str) -> None:
    """Within a facet any choice will do, across facets all must fit; a count tells what a choice would leave."""
    turn(kept, address)
    promised = count_beside(choice(kept, "group", "mediterranean-dialogue"))
    tick(kept, "group", "mediterranean-dialogue")
    assert len(names(kept)) == promised > 0
    promised += count_beside(choice(kept, "group", "istanbul-cooperation-initiative"))
    tick(kept, "group", "istanbul-cooperation-initiative")
    assert len(names(kept)) == promised
    left = count_beside(choice(kept, "region", "gulf"))
    tick(kept, "region", "gulf")
    assert len(names(kept)) == left < promised
    expect(kept).to_have_url(re.compile(r"group=istanbul-cooperation-initiative,mediterranean-dialogue|"
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
def test_each_facet_narrows(kept: Page, address: str, query: str, some: str, other: str) -> None:
    turn(kept, address, query)
    shown = names(kept)
    assert some in shown
    assert other not in shown


def test_orders(kept: Page, address: str) -> None:
    turn(kept, address, "?sort=since")
    since = kept.locator("#rows tr").evaluate_all("rows => rows.map(row => row.dataset.first ?? '9')")
    assert since == sorted(since)
    for column, key, is_newest_first in (("Last event", "latest", True), ("Region", "", False)):
        head = kept.get_by_role("columnheader", name=column)
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", "ascending")
        cells = kept.locator("#rows tr").evaluate_all(
            "(rows, key) => rows.map(row => key ? row.dataset[key] ?? '' : row.cells[4].textContent)", key
        )
        assert cells == sorted(cells, reverse=is_newest_first)
    head.get_by_role("button").click()
    expect(kept).to_have_url(re.compile(r"\?sort=-region$"))
    kept.get_by_role("columnheader", name="Formats").get_by_role("button").click()
    formats = kept.locator("#rows tr:not([hidden])").evaluate_all(
        "rows => rows.map(row => row.querySelectorAll("
        "'[data-group]:not([data-state=not-yet], [data-state=former], [data-state=lapsed])').length)"
    )
    assert formats == sorted(formats, reverse=True)
    assert formats[0] > formats[-1]
    kept.get_by_role("columnheader", name="Partner").get_by_role("button").click()
    assert names(kept) == sorted(names(kept), key=str.casefold)


def test_address_survives_back_forward_and_reload(page: Page, address: str, numbers: Numbers) -> None:
    visit(page, address, "?all=1")
    tick(page, "status", "suspended")
    expect(page).to_have_url(re.compile(r"status=suspended&all=1$"))
    open_menu(page, "Summits")
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


def test_address_with_an_unknown_choice_says_so_until_something_is_chosen(kept: Page, address: str) -> None:
    turn(kept, address, "?group=eapc,pfpp&status=gone")
    told = kept.locator("#as-of-told")
    expect(told).to_have_text("Not known here, and left out: “gone”, “pfpp”.")
    kept.get_by_role("button", name="Map: large").click()
    expect(told).to_be_hidden()


def test_chips_show_what_is_set_and_take_it_off(kept: Page, address: str, numbers: Numbers) -> None:
    turn(kept, address, "?as-of=1996-07-01&group=mediterranean-dialogue&words=e")
    chips = kept.locator("#chips")
    expect(chips.get_by_role("button")).to_have_text(
        [re.compile("As of 1 July 1996"), re.compile("Mediterranean Dialogue"), re.compile("Words: e"), "Take all off"]
    )
    chips.get_by_role("button", name=re.compile("Mediterranean")).press("Enter")
    expect(kept).not_to_have_url(re.compile("group="))
    assert kept.evaluate("document.activeElement.closest('#chips') !== null")  # the next chip has the focus
    chips.get_by_role("button", name="Take all off").click()
    expect(kept).to_have_url(re.compile(r"/partners/$"))
    assert numbers.partners > len(names(kept)) > len(DIALOGUE_1996)


def test_no_result_for_one_reason_names_it_alone(kept: Page, address: str) -> None:
    turn(kept, address, "?words=zzzz")
    told = kept.locator("#no-result")
    expect(told).to_contain_text(f"No record on {EDITION} matches: Words: zzzz.")
    told.get_by_role("button").click()
    expect(kept.locator("#rows tr:not([hidden])").first).to_be_visible()
    expect(kept.get_by_role("searchbox", name="Find")).to_be_focused()


def test_no_result_says_why_and_leads_back(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1996-07-01&group=mediterranean-dialogue&status=suspended")
    told = kept.locator("#no-result")
    expect(told).to_contain_text(
        "No record on 1 July 1996 matches all of these together: "
        "Status: Partnership suspended; Format: Mediterranean Dialogue."
    )
    told.get_by_role("button", name="Without status: 6 records").click()
    assert names(kept) == DIALOGUE_1996
    expect(told).to_be_hidden()
    assert kept.evaluate("document.activeElement.closest('#chips') !== null")  # as the button has gone


def test_result_is_announced(kept: Page, address: str, numbers: Numbers) -> None:
    turn(kept, address)
    tick(kept, "status", "suspended")
    expect(
        kept.get_by_role("status").filter(
            has_text=f"{numbers.suspended} of {numbers.partners} records, as of {EDITION}"
        )
    ).to_have_count(1)


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
    tab_to("element.textContent === 'Summits'")
    press("Enter")
    tab_to("element.dataset.day === '1997-07-08'")
    press("Enter")
    expect(page.locator("#as-of-words")).to_have_text("8 July 1997")
    tab_to("element.textContent === 'Format'")
    press("Enter")
    tab_to("element.value === 'mediterranean-dialogue'")
    press("Space")
    assert names(page) == DIALOGUE_1996
    press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Format"
    tab_to("element.closest('#chips')")
    press("Enter")
    expect(page.locator("#as-of-words")).to_have_text(EDITION)
    tab_to("element.closest('svg')")
    first = page.evaluate("document.activeElement.dataset.partner")
    press("ArrowRight")
    second = page.evaluate("document.activeElement.dataset.partner")
    assert first and second and first != second
    press("Tab")
    assert page.evaluate("document.activeElement.closest('svg')") is None


@pytest.mark.parametrize("query", ["", "?as-of=1999-05-01"])
def test_list_begins_on_the_first_screen(page: Page, address: str, query: str) -> None:
    """Also with a day set, which is told above it and can be taken off."""
    visit(page, address, query)
    box = page.locator("#rows tr:not([hidden])").first.bounding_box()
    assert box and box["y"] <= 400


def test_menus_open_on_a_phone(browser: Browser, address: str, numbers: Numbers) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    visit(page, address)
    box = choice(page, "status", "suspended")
    expect(box).to_be_hidden()
    open_menu(page, "Status")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box.check()
    assert len(names(page)) == numbers.suspended
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(("width", "scheme", "state"), browsing.looks("closed", "open"))
def test_directory_has_no_accessibility_fault(
    browser: Browser, address: str, width: int, scheme: str, state: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    visit(page, address, "?as-of=2006-11-28&with=2020-01-01&group=eapc,mediterranean-dialogue&words=a")
    if state == "open":
        open_menu(page, "More")
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []


def test_directory_is_complete_without_scripts(browser: Browser, address: str, numbers: Numbers) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/")
    assert len(names(page)) == numbers.partners
    expect(page.locator("#count")).to_have_text(f"{numbers.partners} countries and organisations")
    expect(page.locator("#answer")).to_contain_text(re.compile(r"^\d+ partner countries"))
    expect(page.locator('tr[data-partner="japan"]')).to_contain_text("Indo-Pacific")
    expect(page.get_by_role("slider")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    open_menu(page, "Summits")
    page.get_by_role("link", name="Riga 2006").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partners on 28 November 2006")
    dialogue = page.get_by_role("row").filter(has_text="Mediterranean Dialogue")
    expect(dialogue).to_contain_text("Algeria, Egypt, Israel, Jordan, Mauritania, Morocco, Tunisia")
    page.get_by_role("link", name="Riga Summit 2006").click()
    page.get_by_role("link", name="Who was a partner on 28 November 2006").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Partners on 28 November 2006")
    context.close()


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (["1996-01-01", "Format", "Mediterranean Dialogue"], DIALOGUE_1996),
        *weekly((["2022-01-01", "Status", "Partnership suspended"], SUSPENDED_2022)),
    ],
)
def test_newcomer_finds_the_answer_from_the_home_page(
    page: Page, address: str, steps: list[str], expected: list[str]
) -> None:
    day, menu, facet = steps
    page.goto(address)
    page.locator("main").get_by_role("link", name="Partners", exact=True).click()
    page.wait_for_url(re.compile("/partners/"))
    browsing.settle(page)
    page.get_by_label("Day", exact=True).fill(day)
    open_menu(page, menu)
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
        expect(page.get_by_text("x" * 60).first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_last_event_leads_to_the_partner_itself_or_the_timeline(pages: Pages) -> None:
    """Not to the page of another partner that tells it."""
    rows = re.findall(
        r'<tr [^>]*data-partner="([^"]+)".*?data-label="Last event">(?:<a href="\.\./([^"#]*)#)?',
        pages["partners/"].text,
    )
    assert len(rows) > 70
    assert [(partner, led) for partner, led in rows if led not in ("", "timeline/", f"partners/{partner}/")] == []


def test_list_can_be_taken_along_as_a_table_and_a_file(page: Page, address: str) -> None:
    """All that left the Partnership for Peace for NATO, with their days: what is shown, and what was asked for."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, address, "?status=ally&group=partnership-for-peace&ever=1")
    open_menu(page, "Copy or download")
    page.get_by_role("button", name="Copy as table").click()
    expect(page.get_by_text(re.compile(r"^Table of [0-9]+ rows copied\.$"))).to_be_visible()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[2].startswith("| Partner | Status | Partnership for Peace from | until |")
    assert "| Poland | NATO member since 12 March 1999, before that a partner | 1994-02-02 | 1999-03-12 |" in "\n".join(
        lines
    )
    assert len([line for line in lines if line.startswith("|")]) == len(names(page)) + 2 > 16
    pasted = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    )
    assert "<td>Poland</td>" in pasted
    with page.expect_download() as saved:
        page.get_by_role("button", name="Download as CSV").click()
    assert saved.value.suggested_filename.endswith("-ally-partnership-for-peace.csv")
    with saved.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Partner"] for row in rows] == names(page)
    assert {row["Address"] for row in rows} == {page.url}
    assert {row["Filters"] for row in rows} == {
        "Status: NATO member, once a partner; Format: Partnership for Peace; In it at any time"
    }
    page.get_by_role("button", name="Copy link").click()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_list_that_is_taken_along_says_which_dates_no_source_gives(kept: Page, address: str) -> None:
    """In the words of the page, for beginnings and ends of a format and for the status."""
    turn(kept, address, "?as-of=2012-05-01&group=partners-across-the-globe,contact-countries&ever=1")
    open_menu(kept, "Copy or download")
    with kept.expect_download() as saved:
        kept.get_by_role("button", name="Download as CSV").click()
    with saved.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Partner"]: row for row in csv.DictReader(file)}
    assert rows["Japan"]["Partners across the globe from"] == "2011-04 (inferred)"
    assert rows["Japan"]["Contact Countries from"] == "2006-05-04 or earlier"
    assert rows["Japan"]["Status"] == "Partner since 4 May 2006 or earlier"
    turn(kept, address, "?as-of=1995-05-01")
    expect(kept.locator('tr[data-partner="armenia"] .atlas-state')).to_have_text(re.compile(r"\(inferred\)$"))


def test_map_can_be_made_large_put_away_and_brought_nearer_by_address(page: Page, address: str) -> None:
    visit(page, address)
    world = page.locator(".atlas-world")
    small = world.bounding_box()
    page.get_by_role("button", name="Map: large").click()
    page.get_by_role("button", name="Europe and its neighbours").click()
    large = world.bounding_box()
    assert small and large and large["width"] > 2 * small["width"]
    expect(page).to_have_url(re.compile(r"\?map=large&zoom=europe$"))
    near = world.get_attribute("viewBox")
    page.reload()
    browsing.settle(page)
    expect(world).to_have_attribute("viewBox", near or "")
    page.get_by_role("button", name="Map: no map").click()
    expect(world).to_be_hidden()


def test_card_of_a_country_tells_its_state_and_formats_on_the_day(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=2000-01-01")
    shape = kept.locator('.atlas-world a[data-partner="ukraine"]')
    shape.focus()
    kept.keyboard.press("ArrowLeft")
    kept.keyboard.press("ArrowRight")
    card = kept.locator("[data-card]")
    expect(card).to_contain_text("Partner since")
    expect(card).to_contain_text("PfP")


@pytest.mark.parametrize("query", ["?as-of=%3Cb%3E1%3C/b%3E", f"?words={'x' * 3000}", "?group=x&sort=y&map=z", "?%"])
def test_any_address_is_answered_with_the_nearest_view(page: Page, address: str, query: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    visit(page, address, query)
    assert faults == []
    assert page.locator("#as-of-told b").count() == 0
    assert names(page) or page.locator("#no-result").is_visible()
    assert len(page.locator("#no-result").inner_text()) < 300
    for word in re.findall(r"(?:group|sort|map)=(\w)", query):
        expect(page.locator("#as-of-told")).to_contain_text(f"“{word}”")


def test_what_came_later_is_neither_found_nor_ordered_by_on_a_day(kept: Page, address: str) -> None:
    turn(kept, address, "?as-of=1995-06-01&words=nato+member")
    assert names(kept) == []
    turn(kept, address, "?as-of=1995-06-01&words=eapc")  # founded in 1997
    assert names(kept) == []
    turn(kept, address, "?as-of=1995-06-01&confirmed=fresh")
    assert names(kept) == []
    turn(kept, address, "?as-of=1995-06-01&sort=latest")
    latest = kept.locator("#rows tr:not([hidden])").evaluate_all(
        "rows => rows.map(row => row.dataset.latest ?? '').filter(day => day <= '1995-06-01')"
    )
    assert latest == sorted(latest, reverse=True)


def test_list_cannot_be_taken_along_before_its_states_have_come(page: Page, address: str) -> None:
    page.route("**/standing.json", lambda route: route.abort())
    page.goto(f"{address}partners/?as-of=1995-06-01")
    expect(page.locator("#as-of-told")).to_contain_text("could not be loaded")
    open_menu(page, "Copy or download")
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)
    page.get_by_label("Day", exact=True).fill("x")
    page.get_by_label("Day", exact=True).press("Enter")
    expect(page.locator("#as-of-told")).to_contain_text("could not be loaded")
    page.unroute_all()


def test_address_that_asks_twice_is_answered_for_both_or_says_what_is_left_out(page: Page, address: str) -> None:
    """Several values of a filter are several choices; of what there can be one alone the first is taken."""
    visit(page, address, "?group=eapc&group=nacc&ever=1")
    expect(page.get_by_role("list", name="Filters that are set").get_by_role("button")).to_have_count(4)
    expect(page.locator("#as-of-told")).to_be_hidden()
    visit(page, address, "?as-of=1999-05-01&as-of=2004-05-01&sort=status&sort=region")
    told = "Only the first of several values is taken; left out: “as-of=2004-05-01”, “sort=region”."
    expect(page.locator("#as-of-told")).to_have_text(told)
    expect(page.locator("#as-of-words")).to_have_text("1 May 1999")
    choice(page, "group", "eapc").evaluate("box => box.click()")
    expect(page.locator("#as-of-told")).to_be_hidden()
    page.goto(f"{address}partners/georgia/?as-of=1999-05-01&as-of=2004")
    expect(page.locator("#atlas-day-answer")).to_contain_text("left out: “as-of=2004”.")
    page.goto(f"{address}partners/georgia/?day=1999")
    expect(page.locator("#atlas-day-answer")).to_have_text("Not known here, and left out: “day=1999”.")
    page.goto(f"{address}timeline/?words=riga&q=oslo")
    expect(page.locator("#result")).to_contain_text("left out: “q=oslo”.")
    page.goto(f"{address}partners/changes/?from=1999&from=2004&day=2")
    expect(page.locator("#between-told")).to_contain_text("Not known here, and left out: “day=2”.")
    expect(page.locator("#between-told")).to_contain_text("left out: “from=2004”.")


def test_address_names_what_it_asks_for_and_there_is_not(kept: Page, address: str) -> None:
    turn(kept, address, "?day=1999&view=cards&utm_source=x")
    told = kept.locator("#as-of-told")
    expect(told).to_have_text("Not known here, and left out: “day=1999”, “view=cards”.")
    turn(kept, address, "?ever=often")
    expect(told).to_have_text("Not known here, and left out: “often”.")
    turn(kept, address, f"?group={'x' * 500}&status={','.join(f'no-{number}' for number in range(90))}")
    expect(told).to_contain_text("and 85 more")
    assert len(told.inner_text()) < 300


def test_first_line_says_before_scripts_what_it_says_with_them(page: Page, browser: Browser, address: str) -> None:
    """Or it would grow once they run, and move all that stands below it."""
    visit(page, address)
    words = page.locator("#answer a:visible").all_inner_texts()
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(page.url)
    assert plain.locator("#answer a:visible").all_inner_texts() == words
    assert len(words) > 2
    context.close()

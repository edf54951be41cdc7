"""Cards beside references and statements: by pointer, keyboard and finger; and what is there without them."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import browsing
import the_data
from atlas.exports.statements import statements
from directory import EDITION

pytestmark = pytest.mark.browser

FIRST_SOURCE = "NATO A to Z - J"


@pytest.fixture
def japan(page: Page, address: str) -> Page:
    page.goto(f"{address}partners/japan/")
    return page


def test_card_tells_the_source_where_a_pointer_rests(japan: Page) -> None:
    card = japan.get_by_role("group", name="Source 1")
    japan.locator(".atlas-summary .atlas-cites a").first.hover()
    expect(card).to_contain_text(FIRST_SOURCE)
    expect(card.get_by_role("link", name="archive copy")).to_be_visible()
    assert browsing.accessibility_faults(japan) == []


def test_card_goes_when_the_pointer_does(japan: Page) -> None:
    japan.locator(".atlas-summary .atlas-cites a").first.hover()
    expect(japan.locator(".atlas-card")).to_be_visible()
    japan.locator(".atlas-card").hover()
    japan.wait_for_timeout(500)
    expect(japan.locator(".atlas-card")).to_be_visible()
    japan.get_by_role("heading", level=1).hover()
    expect(japan.locator(".atlas-card")).to_have_count(0)


def test_card_by_keyboard_alone(japan: Page) -> None:
    """It opens on focus, an arrow leads into it, Escape leads back, and Tab goes on to the next reference."""
    mark = japan.get_by_role("link", name="Source 1", exact=True).first
    japan.get_by_role("link", name="Cite this page").focus()
    for _ in range(3):
        japan.keyboard.press("Tab")
    expect(mark).to_be_focused()
    japan.keyboard.press("ArrowDown")
    expect(japan.locator(".atlas-card").get_by_role("link", name=FIRST_SOURCE)).to_be_focused()
    japan.keyboard.press("Tab")
    expect(japan.locator(".atlas-card").get_by_role("link", name="archive copy")).to_be_focused()
    japan.keyboard.press("Escape")
    expect(mark).to_be_focused()
    expect(japan.locator(".atlas-card")).to_have_count(0)
    japan.keyboard.press("Tab")
    expect(japan.get_by_role("link", name="Source 2", exact=True).first).to_be_focused()
    expect(japan.get_by_role("group", name="Source 2")).to_be_visible()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    yield context.new_page()
    context.close()


def test_first_touch_opens_the_card_and_the_second_follows(phone: Page, address: str) -> None:
    phone.goto(f"{address}partners/japan/")
    mark = phone.get_by_role("link", name="Source 1", exact=True).first
    mark.tap()
    card = phone.locator(".atlas-card")
    expect(card).to_contain_text(FIRST_SOURCE)
    assert "#" not in phone.url
    box = card.bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    mark.tap()
    assert phone.url.endswith("#source-1")
    phone.get_by_role("heading", level=2).first.tap()
    expect(card).to_have_count(0)


def test_statement_is_copied_with_its_sources_and_address(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}groups/partnership-for-peace/")
    statement = page.locator(".atlas-statements li[id]").first
    own = statement.get_by_role("link", name="Address of this statement")
    own.click()
    assert page.url.endswith(f"#{statement.get_attribute('id')}")
    page.get_by_role("button", name="Copy statement with its sources").click()
    expect(statement.get_by_role("status").last).to_have_text("Copied.")
    words, *sources, place = str(page.evaluate("navigator.clipboard.readText()")).split("\n")
    number = statement.get_by_role("link", name="Source").first.inner_text()
    texts = {row.id: row.text for row in statements(the_data.atlas()).rows}
    assert words.startswith(texts[f"groups/partnership-for-peace#{statement.get_attribute('id')}"])
    assert "[" not in words
    assert sources[0].startswith(f"{number} ") and ". http" in sources[0]
    assert place.startswith("“Partnership for Peace”, Partnerships Atlas, edition of ")
    assert place.endswith(f"#{statement.get_attribute('id')}")
    form = parse_qs(urlsplit(str(page.get_by_role("link", name="Report a mistake").first.get_attribute("href"))).query)
    assert form["page"] == [f"groups/partnership-for-peace/#{statement.get_attribute('id')}"]
    assert form["shown"] == [words]
    page.get_by_role("button", name="Copy link").click()
    assert place.endswith(str(page.evaluate("navigator.clipboard.readText()")))
    context.close()


def test_text_that_is_copied_has_no_numbers_of_sources(japan: Page) -> None:
    copied = japan.evaluate(
        """() => {
            const range = document.createRange();
            range.selectNodeContents(document.querySelector(".atlas-summary"));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return getSelection().toString();
        }"""
    )
    assert copied.strip().endswith("one of the four Indo-Pacific partners.")


def test_references_and_sources_lead_to_each_other_without_scripts(browser: Browser, address: str) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    page.get_by_role("link", name="Source 2", exact=True).first.click()
    assert page.url.endswith("#source-2")
    page.locator("#source-2").get_by_role("link", name="Where it is first cited").click()
    assert page.url.endswith("#atlas-cited-2")
    context.close()


def test_name_of_a_record_previews_it_for_a_pointer_and_a_keyboard(japan: Page) -> None:
    """Kind, name, state and a sentence; Escape sends it away, and a link out of the site has none."""
    link = japan.locator(".atlas-summary").get_by_role("link", name="partner across the globe")
    card = japan.locator("[data-card]")
    link.hover()
    expect(card).to_contain_text("Format")
    expect(card).to_contain_text("Partners on")
    assert browsing.accessibility_faults(japan) == []
    japan.keyboard.press("Escape")
    expect(card).to_have_count(0)
    japan.get_by_role("link", name="Cite this page").focus()
    japan.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(card).to_contain_text("Partners across the globe")


def test_name_has_no_preview_where_there_is_no_hover(phone: Page, address: str) -> None:
    """A touch of it follows it."""
    phone.goto(f"{address}partners/japan/")
    phone.locator(".atlas-summary").get_by_role("link", name="partner across the globe").tap()
    phone.wait_for_url("**/groups/partners-across-the-globe/")


def test_preview_that_cannot_be_fetched_is_none(japan: Page) -> None:
    japan.route("**/previews.json", lambda route: route.abort())
    japan.locator(".atlas-summary").get_by_role("link", name="partner across the globe").hover()
    japan.wait_for_timeout(500)
    expect(japan.locator("[data-card]")).to_have_count(0)
    japan.unroute_all()


def test_mark_of_a_chart_has_a_card_and_does_not_jump(japan: Page) -> None:
    mark = japan.locator("figure[data-chart] a.is-event[href='#aso-council']")
    mark.click()
    card = japan.locator("[data-card]")
    expect(card).to_contain_text("Taro Aso")
    assert japan.evaluate("scrollY") == 0
    card.get_by_role("link", name="Show in the list").click()
    expect(japan.locator("#aso-council")).to_be_in_viewport()


def test_country_of_the_map_has_a_card_with_its_state(page: Page, address: str) -> None:
    browsing.visit(page, f"{address}partners/?as-of=2014-04-01")
    page.locator("a[data-partner=mongolia]").first.hover()
    expect(page.locator("[data-card]")).to_contain_text("Mongolia: Partner since")
    assert browsing.accessibility_faults(page) == []


def test_row_of_a_table_is_copied_with_its_sources(browser: Browser, address: str) -> None:
    """A statement in a row is one like others: it has an address, and is read cell by cell."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    row = page.locator("#row-partners-across-the-globe")
    row.get_by_role("link", name="Address of this statement").click()
    page.get_by_role("button", name="Copy statement with its sources").click()
    expect(row.get_by_role("status").last).to_have_text("Copied.")
    words, *_, place = str(page.evaluate("navigator.clipboard.readText()")).split("\n")
    assert words.startswith("Partners across the globe; April 2011")
    assert place.endswith("#row-partners-across-the-globe")
    context.close()


def test_card_of_a_name_tells_the_day_that_the_page_shows(page: Page, address: str) -> None:
    """In the directory, in what a record was on a day, in a comparison up to one: name, kind and state of the day."""
    browsing.visit(page, f"{address}partners/?as-of=1999-05-01")
    card = page.locator("[data-card]")
    page.locator('tr[data-partner="north-macedonia"] th a').hover()
    expect(card).to_contain_text("Partnerthe former Yugoslav Republic of MacedoniaOn 1 May 1999: Partner since")
    expect(card).not_to_contain_text("NATO member")
    page.locator('tr[data-partner="finland"] [data-group="eapc"] a').hover()
    expect(card).to_contain_text("Partners on 1 May 1999: 25")
    page.get_by_role("button", name="Back to").click()
    expect(page.locator("#as-of-words")).to_have_text(EDITION)
    page.locator('tr[data-partner="moldova"] [data-group="eapc"] a').hover()
    expect(card).to_contain_text(f"Partners on {EDITION}: ")
    page.goto(f"{address}groups/eapc/?as-of=1999-05-01")
    page.locator("#atlas-day-answer").get_by_role("link", name="Finland").hover()
    expect(card).to_contain_text("On 1 May 1999: Partner since")
    browsing.visit(page, f"{address}partners/compare/?partners=finland,sweden&to=1999")
    page.locator("#compare").get_by_role("link", name="Finland", exact=True).first.hover()
    expect(card).to_contain_text("On 31 December 1999: Partner since")


def test_card_of_a_name_tells_the_day_of_a_page_of_the_past(page: Page, address: str) -> None:
    """On the page of a summit's first day and of a year's last; what has become of it since is told as of today."""
    card = page.locator("[data-card]")
    page.goto(f"{address}partners/as-of/1999-washington/")
    page.get_by_role("region", name="Partnership formats").get_by_role("link", name="Finland").first.hover()
    expect(card).to_contain_text("On 23 April 1999: Partner since")
    page.locator("#status + dl").get_by_role("link", name="the former Yugoslav").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(card).to_contain_text("On 23 April 1999: Partner since")
    page.locator("#since + dl").get_by_role("link", name="Finland").hover()
    expect(card).to_contain_text("NATO member since 4 April 2023")
    page.goto(f"{address}partners/as-of/2004/")
    page.locator("#changes + ol").get_by_role("link", name="Bulgaria").first.hover()
    expect(card).to_contain_text("On 31 December 2004: NATO member since")

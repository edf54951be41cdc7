"""The timeline in a browser: filters, address, chips, zoom, order; by mouse, touch, keyboard and without scripts."""

import gzip
import re
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

import browsing
import the_data
from counted import Numbers
from directory import EDITION
from weekly import weekly

pytestmark = pytest.mark.browser

SHOWN = ".atlas-of-year:not([hidden]) li[id]:not([hidden])"


@pytest.fixture
def page(page: Page, address: str) -> Page:
    page.goto(f"{address}timeline/")
    return page


@pytest.fixture
def kept(kept: Page, address: str) -> Page:
    browsing.turn(kept, f"{address}timeline/")
    return kept


def number(page: Page) -> int:
    shown = page.locator(SHOWN).count()
    assert page.locator("#result").inner_text().startswith(str(shown))
    return shown


def asks(page: Page, part: str, is_asked: bool = True) -> None:
    """Wait until the address has a part, or has it no more: the browser tells of a new address a little later."""
    page.wait_for_url(lambda url: (part in url) is is_asked)


def answering(dimension: str, value: str) -> str:
    """What selects events of a value: they have a link to its record, or say it where it is no record."""
    if dimension == "kind":
        return f':has(> p > a:first-child[href^="../{value}/"], > p > strong > a[href^="../{value}/"])'
    if dimension == "body":
        return f'[data-body~="{value}"]'
    return f':has(a[href^="../{dimension}s/{value}/"])'


def middle(element: Locator) -> tuple[float, float]:
    box = element.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def open_filters(page: Page) -> None:
    """Open them; where they are open they stay so."""
    if page.locator(".atlas-more").get_attribute("aria-expanded") != "true":
        page.locator(".atlas-more").click()


@pytest.mark.parametrize(
    ("dimension", "label", "value"),
    [("kind", "Decisions", "decisions"), ("group", "Mediterranean Dialogue", "mediterranean-dialogue")],
)
def test_timeline_filters_by_box(kept: Page, dimension: str, label: str, value: str) -> None:
    open_filters(kept)
    box = kept.locator(f'input[name="{dimension}"][value="{value}"]')
    promised = int(box.locator("xpath=..").locator(".atlas-count").inner_text())
    kept.get_by_label(label, exact=False).and_(box).check()
    assert number(kept) == promised
    assert kept.locator(f"{SHOWN}:not({answering(dimension, value)})").count() == 0
    asks(kept, f"{dimension}={value}")


@pytest.mark.parametrize(
    ("dimension", "value"), [("partner", "japan"), ("tool", "itpp"), ("body", "nac-foreign-ministers")]
)
def test_timeline_filters_by_list(kept: Page, dimension: str, value: str, numbers: Numbers) -> None:
    open_filters(kept)
    kept.locator(f"select[name={dimension}]").select_option(value)
    assert 0 < number(kept) < numbers.events
    assert kept.locator(f"{SHOWN}:not({answering(dimension, value)})").count() == 0


def test_timeline_filters_by_words_without_case_or_accents(kept: Page) -> None:
    kept.get_by_label("Words").fill("SHINZO ABE")
    expect(kept.locator(SHOWN).filter(has_not_text="Abe")).to_have_count(0)
    assert number(kept) >= 1


def test_timeline_filters_list_strip_and_picture_together(kept: Page) -> None:
    kept.get_by_label("Words").fill("Riga")
    expect(kept.locator("#chart")).not_to_have_attribute("open", "")
    drawn = kept.locator("#matches path").evaluate_all("paths => paths.map(path => path.getAttribute('d')).join('')")
    assert drawn.count("M") == number(kept)
    kept.get_by_text("Chart of formats and summits").click()
    expect(kept.locator('[data-picture] a[href="#summits-1990-london"]')).to_be_hidden()
    expect(kept.locator('[data-picture] a[href="#summits-2006-riga"]')).to_be_visible()
    kept.get_by_role("button", name="Take off Words: Riga").click()
    expect(kept.locator("#chart")).to_have_attribute("open", "")


def test_timeline_years_with_matches_are_open_and_tell_how_many(page: Page) -> None:
    years = page.locator(".atlas-of-year")
    before = years.evaluate_all("years => years.map(year => year.open)")
    assert before == [False] * (len(before) - 1) + [True]
    page.get_by_label("Words").fill("Mongolia")
    open_years = page.locator(".atlas-of-year:not([hidden])")
    assert 0 < open_years.count() < len(before)
    assert all(open_years.evaluate_all("years => years.map(year => year.open)"))
    for year in open_years.all():
        shown = year.locator("li[id]:not([hidden])").count()
        assert year.locator("[data-count]").inner_text().startswith(str(shown))
    page.get_by_label("Words").fill("")
    assert years.evaluate_all("years => years.map(year => year.open)") == before


def test_timeline_opens_the_year_of_an_address(kept: Page, address: str) -> None:
    """Of an event, of one that stands under another's, of a year, and of a second one after the first."""
    kept.goto("about:blank")
    kept.goto(f"{address}timeline/#partners-soviet-union-coup-condemned")
    expect(kept.locator("#partners-soviet-union-coup-condemned")).to_be_in_viewport()
    kept.evaluate("location.hash = 'moldova--began--parp'")
    expect(kept.locator("[id='azerbaijan--began--parp']")).to_be_in_viewport()
    kept.get_by_role("navigation", name="Years").get_by_role("link", name="2004").click()
    expect(kept.locator("[id='2004'] > li").first).to_be_in_viewport()
    expect(kept.get_by_role("heading", name="2004")).to_be_in_viewport()


def test_timeline_all_years_are_opened_and_folded(page: Page) -> None:
    page.get_by_role("button", name="Open all years").click()
    assert page.locator(".atlas-of-year:not([open])").count() == 0
    page.get_by_role("button", name="Fold all years").click()
    assert page.locator(".atlas-of-year[open]").count() == 0


def test_timeline_is_dense_and_uses_the_width(page: Page) -> None:
    page.get_by_role("button", name="Open all years").click()
    browsing.restyle(page, "* { content-visibility: visible !important }")
    heights, right, list_right = page.evaluate("""() => {
        const events = [...document.querySelectorAll("li[id]")].map((event) => event.getBoundingClientRect());
        const texts = [...document.querySelectorAll("li[id] summary")].map((one) => one.getBoundingClientRect());
        const { right } = document.getElementById("list").getBoundingClientRect();
        return [events.map(({ height }) => height), Math.max(...texts.map(({ right }) => right)), right];
    }""")
    assert median(heights) <= 46
    assert list_right - right < 100


def test_timeline_page_is_light(site: Path, numbers: Numbers) -> None:
    """An event may take 132 bytes, with its share of the chart: 853 of them are 110 KiB."""
    assert len(gzip.compress((site / "timeline" / "index.html").read_bytes(), 9)) <= 132 * numbers.events


def test_timeline_address_is_read(kept: Page, address: str, numbers: Numbers) -> None:
    browsing.turn(kept, f"{address}timeline/?group=mediterranean-dialogue&from=2004&to=2016&kind=nonsense")
    assert 0 < number(kept) < numbers.events
    years = {int(year or 0) for year in kept.locator(".atlas-of-year:not([hidden])").evaluate_all(
        "sections => sections.map(section => section.dataset.year)")}  # fmt: skip
    assert min(years) >= 2000 and max(years) <= 2016
    chips = kept.get_by_role("list", name="Filters that are set").get_by_role("button")
    expect(chips).to_have_text(
        ["Take off Partnership format: Mediterranean Dialogue", "Take off Years: 2004 to 2016", "Take all off"]
    )


def test_timeline_address_that_is_not_known_says_so_until_something_is_asked(
    kept: Page, address: str, numbers: Numbers
) -> None:
    browsing.turn(kept, f"{address}timeline/?group=eapc,pfpp&from=soon")
    expect(kept.get_by_role("status")).to_contain_text(
        f"{numbers.events} events. “soon” is not read as a day from 1 January 1990"
    )
    expect(kept.get_by_role("status")).to_contain_text("Not known here, and left out: “pfpp”.")
    kept.get_by_label("Words").fill("Riga")
    expect(kept.get_by_role("status")).not_to_contain_text("left out")


def test_timeline_begins_on_a_day_as_readers_write_it(kept: Page) -> None:
    """What was understood is said in the field, in a chip and in the address; a month ends on its last day."""
    for year, written in enumerate(("April 1, 2011", "2012-04-01", "Apr 2013", "1 April 2014"), 2011):
        field = kept.get_by_role("textbox", name="From")
        field.fill(written)
        field.press("Enter")
        expect(field).to_have_value(f"1 April {year}")
        expect(kept.get_by_role("button", name=f"Take off Days: 1 April {year} to {EDITION}")).to_be_visible()
        asks(kept, f"from={year}-04-01")
    kept.get_by_label("to", exact=True).fill("Sept 2014")
    kept.get_by_label("to", exact=True).blur()
    asks(kept, "to=2014-09-30")
    expect(kept.locator("#summits-2014-wales")).to_be_visible()
    expect(kept.get_by_role("slider", name="First year")).to_have_attribute("aria-valuetext", "from 1 April 2014")
    shown = number(kept)
    kept.get_by_label("to", exact=True).fill("4 September 2014")
    kept.get_by_label("to", exact=True).blur()
    asks(kept, "to=2014-09-04")
    assert 0 < number(kept) < shown
    expect(kept.locator("#summits-2014-wales")).to_be_visible()


def test_timeline_reads_the_days_of_every_event(kept: Page) -> None:
    """From the words of its date, or beside them: those that the data has."""
    read = kept.evaluate(
        f"""async () => {{ {browsing.OWN}
        const {{ spanOf }} = await import(own("assets/timeline/dates.js"));
        const span = (event) => event.dataset.days?.split("/") ?? spanOf(event.firstElementChild.textContent);
        return [...document.querySelectorAll("#list li[id]")].map((event) => [event.id, ...span(event)]);
    }}"""
    )
    atlas = the_data.atlas()
    last = atlas.edition.latest
    days = {moment.anchor: (moment.date.earliest, moment.date.latest) for moment in atlas.moments}
    wrong = [
        (anchor, first, end)
        for anchor, first, end in read
        if (first, min(end, max(last.isoformat(), first)))
        != (days[anchor][0].isoformat(), min(days[anchor][1], max(last, days[anchor][0])).isoformat())
    ]
    assert wrong == []
    assert len(read) == len(days)


def test_timeline_says_which_day_it_does_not_understand(kept: Page, numbers: Numbers) -> None:
    """And how one is written; what is shown stays, and so does the address."""
    field = kept.get_by_label("From")
    field.fill("04/01/2014")
    field.press("Enter")
    expect(kept.get_by_role("status")).to_contain_text("“04/01/2014” is not read as a day")
    expect(kept.get_by_role("status")).to_contain_text("Write it as 1 April 2014")
    expect(field).to_have_attribute("aria-invalid", "true")
    asks(kept, "?", is_asked=False)
    field.fill("2014")
    field.press("Enter")
    expect(kept.get_by_role("status")).not_to_contain_text("not read")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(kept.get_by_role("button", name="Take off Years: 2014 to 2026")).to_be_visible()


def test_timeline_back_forward_and_reload_keep_the_filters(page: Page) -> None:
    whole = number(page)
    open_filters(page)
    page.locator('input[value="decisions"]').check()
    decisions = number(page)
    page.locator("select[name=partner]").select_option("japan")
    both = number(page)
    page.go_back()
    assert number(page) == decisions
    expect(page.locator('input[value="decisions"]')).to_be_checked()
    page.go_back()
    assert number(page) == whole
    page.go_forward()
    page.go_forward()
    assert number(page) == both
    page.reload()
    assert number(page) == both


def test_timeline_typing_is_one_step_back(kept: Page, numbers: Numbers) -> None:
    kept.get_by_label("Words").press_sequentially("cyber")
    assert number(kept) < numbers.events
    kept.go_back()
    asks(kept, "words=", is_asked=False)
    assert " of " not in kept.locator("#result").inner_text()


@pytest.mark.parametrize("key", ["words", "q"])  # the second in addresses of earlier editions
def test_timeline_asked_for_a_word_opens_no_search(kept: Page, address: str, key: str) -> None:
    kept.goto(f"{address}timeline/?{key}=cyber")
    expect(kept.get_by_label("Words")).to_have_value("cyber")
    assert " of " in kept.locator("#result").inner_text()
    expect(kept.get_by_role("listbox")).to_have_count(0)
    assert not kept.evaluate("document.activeElement.matches('input')")


def test_timeline_keeps_its_filters_while_one_searches(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?kind=decisions")
    shown = page.locator("#result").inner_text()
    assert " of " in shown
    page.keyboard.press("/")
    page.keyboard.type("istanbul")
    expect(page.get_by_role("option").first).to_be_visible()
    page.wait_for_url("**?kind=decisions&search=istanbul")
    page.reload()
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator("#result")).to_have_text(shown)


def test_timeline_chip_takes_its_filter_off(kept: Page, address: str) -> None:
    browsing.turn(kept, f"{address}timeline/?partner=japan&kind=decisions")
    kept.get_by_role("button", name="Take off Partner: Japan").click()
    kept.wait_for_url("**?kind=decisions")
    expect(kept.get_by_role("button", name="Take off Kind: Decisions")).to_be_focused()
    kept.get_by_role("button", name="Take off Kind: Decisions").click()
    kept.wait_for_url("**/timeline/")
    expect(kept.get_by_label("Words")).to_be_focused()


def test_timeline_button_of_the_filters_is_named_by_its_words(page: Page) -> None:
    button = page.get_by_role("button", name="Filters", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_timeline_without_result_says_why_and_leads_back(kept: Page, address: str) -> None:
    browsing.turn(kept, f"{address}timeline/?group=mediterranean-dialogue&to=1990")
    assert kept.locator("#result").inner_text().startswith("0 of")
    empty = kept.locator("#no-result")
    expect(empty).to_contain_text(
        "No event matches all of these together: Partnership format: Mediterranean Dialogue; Years: 1990."
    )
    empty.get_by_role("button", name="Without years").click()
    assert number(kept) > 0


def test_timeline_zoom_by_mouse(page: Page) -> None:
    page.locator("[data-picture]").evaluate("picture => picture.scrollIntoView({block: 'end'})")
    box = page.locator("[data-picture]").bounding_box()
    assert box
    y = box["y"] + box["height"] - 30
    page.mouse.move(box["x"] + box["width"] * 0.4, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, y, steps=4)
    page.mouse.up()
    asks(page, "from=2004")
    asks(page, "to=2012")
    expect(page.locator('[data-picture] a[href="#summits-2006-riga"] use')).to_be_visible()
    expect(page.locator('[data-picture] a[href="#summits-2021-brussels"] use')).to_be_hidden()


def test_timeline_zoom_writes_once_to_the_history(page: Page) -> None:
    """Dozens of years open and fold with it, and each write holds up what is seen; all are open after a reload."""
    page.evaluate("""() => {
        window.writes = 0;
        const write = history.replaceState;
        history.replaceState = function (...given) { window.writes += 1; return write.apply(this, given); };
    }""")
    page.get_by_role("button", name="Closer").click()
    page.wait_for_function("history.state?.open?.length > 5")
    page.wait_for_timeout(300)
    assert page.evaluate("writes") <= 3
    opened = page.locator(".atlas-of-year[open]").count()
    page.reload()
    expect(page.locator(".atlas-of-year[open]")).to_have_count(opened)


def test_timeline_zoom_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    strip = page.locator(".atlas-overview")
    strip.scroll_into_view_if_needed()
    box = strip.bounding_box()
    assert box
    session = context.new_cdp_session(page)
    y = box["y"] + 20

    def touch(kind: str, *shares: float) -> None:
        points = [{"x": box["x"] + box["width"] * share, "y": y} for share in shares]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 0.3)
    for share in (0.35, 0.4, 0.5):
        touch("touchMove", share)
    touch("touchEnd")
    page.wait_for_url("**from=2001**")
    asks(page, "to=2008")
    context.close()


def test_timeline_zoom_by_keyboard(kept: Page) -> None:
    kept.get_by_role("slider", name="First year").focus()
    for _ in range(3):
        kept.keyboard.press("ArrowRight")
    asks(kept, "from=1993")
    expect(kept.get_by_role("slider", name="First year")).to_have_attribute("aria-valuetext", "from 1993")
    kept.get_by_role("button", name="Whole").focus()
    kept.keyboard.press("Enter")
    asks(kept, "from=", is_asked=False)
    kept.get_by_role("button", name="Closer").press("Enter")
    asks(kept, "from=")
    kept.get_by_role("button", name="Wider").press("Enter")
    asks(kept, "from=", is_asked=False)


def test_timeline_handles_stop_at_each_other(kept: Page) -> None:
    kept.get_by_role("slider", name="Last year").fill("2005")
    asks(kept, "to=2004")
    kept.get_by_role("slider", name="First year").fill("2020")
    asks(kept, "from=2004")
    asks(kept, "to=2004")
    expect(kept.get_by_role("slider", name="First year")).to_have_value("2004")
    kept.get_by_role("slider", name="Last year").fill("1995")
    asks(kept, "from=2004")
    expect(kept.get_by_role("slider", name="Last year")).to_have_value("2005")


def test_timeline_order_is_switched(kept: Page) -> None:
    first = kept.locator(SHOWN).first.get_attribute("id")
    kept.get_by_role("button", name="Newest first").click()
    assert kept.locator(SHOWN).last.get_attribute("id") == first
    kept.wait_for_url("**?order=newest")
    kept.get_by_role("button", name="Oldest first").click()
    assert kept.locator(SHOWN).first.get_attribute("id") == first


def test_timeline_marks_are_reached_in_order_of_time(page: Page) -> None:
    """Arrows and Tab lead from mark to mark, and Enter to the event in the list."""
    first = page.locator("[data-picture] a").first
    first.focus()
    assert "London" in (first.get_attribute("aria-label") or "")
    page.keyboard.press("Tab")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowLeft")
    expect(first).to_be_focused()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == second
    page.keyboard.press("Enter")
    asks(page, "#")
    assert page.url.split("#")[1].startswith(("summits-", "decisions-", "milestones-"))
    expect(page.locator(f"[id='{page.url.split('#')[1]}']")).to_be_in_viewport()


def test_timeline_filters_strip_and_rail_stay_in_sight_and_mark_the_year(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#groups-nacc-joined-1991")
    page.mouse.wheel(0, 60)
    expect(page.get_by_label("Words")).to_be_in_viewport()
    expect(page.locator("#matches")).to_be_in_viewport()
    expect(page.get_by_role("navigation", name="Years").locator("[aria-current]")).to_have_text("1991")
    strip = page.locator(".atlas-strip").bounding_box()
    follow = page.locator("#follow").bounding_box()
    assert strip and strip["height"] <= 120
    assert follow and follow["y"] + follow["height"] < 270


def test_timeline_has_one_line_in_sight_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}timeline/#summits-2006-riga")
    rail = page.get_by_role("navigation", name="Years")
    expect(rail.locator("[aria-current]")).to_have_text("2006")
    expect(rail.locator("[aria-current]")).to_be_in_viewport()
    expect(page.locator("#matches")).not_to_be_in_viewport()
    box = rail.bounding_box()
    assert box and box["height"] <= 40
    expect(page.locator("#summits-2006-riga")).to_be_in_viewport()
    context.close()


def test_timeline_mark_has_a_card_in_place_of_a_jump(page: Page) -> None:
    """Also beside the mark, as it is smaller than a finger."""
    page.locator('[data-picture] a[href="#summits-2014-wales"] use').scroll_into_view_if_needed()
    box = page.locator('[data-picture] a[href="#summits-2014-wales"] use').bounding_box()
    assert box
    page.mouse.click(box["x"] - 5, box["y"] - 5)
    card = page.locator(".atlas-card")
    expect(card).to_contain_text("4–5 September 2014")
    expect(card).to_contain_text("Wales Summit 2014")
    assert "#" not in page.url
    card.get_by_role("link", name="Show in the list").click()
    asks(page, "#summits-2014-wales")
    expect(page.locator("#summits-2014-wales")).to_be_in_viewport()
    page.locator("#matches a").focus()
    page.keyboard.press("ArrowRight")
    expect(card).to_be_visible()
    page.evaluate("scrollTo(0, 0)")
    assert browsing.accessibility_faults(page) == []


def test_timeline_strip_by_keyboard_and_pointer(page: Page) -> None:
    """One of its marks is found by Tab, arrows lead on, and each has a card."""
    page.get_by_label("Words").fill("Mongolia")
    events = page.locator(SHOWN).evaluate_all("events => events.map(event => '#' + event.id)")
    mark = page.locator("#matches a")
    mark.focus()
    for event in events:
        expect(mark).to_be_focused()
        expect(mark).to_have_attribute("href", event)
        page.keyboard.press("ArrowRight")
    expect(page.locator(".atlas-card")).to_contain_text("Mongolia")
    page.keyboard.press("Enter")
    asks(page, events[-1])
    page.get_by_label("Words").focus()
    box = page.locator("#matches").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.9, box["y"] + box["height"] - 6)
    page.wait_for_timeout(50)
    told = page.locator(f"{mark.get_attribute('href')} > a").inner_text()
    page.mouse.move(*middle(mark))
    expect(page.locator(".atlas-card")).to_contain_text(told)


def test_timeline_strip_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}timeline/?words=Mongolia")
    x, y = middle(page.locator("#matches a"))
    page.touchscreen.tap(x - 9, y - 9)
    expect(page.locator(".atlas-card")).to_be_visible()
    assert "#" not in page.url
    context.close()


def test_timeline_by_keyboard_alone(page: Page) -> None:
    page.get_by_label("Words").focus()
    page.keyboard.type("Mongolia")
    page.keyboard.press("Tab")
    page.keyboard.type("2012")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#more-filters")).to_be_visible()
    asks(page, "words=Mongolia")
    asks(page, "from=2012")
    assert number(page) > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    asks(page, "kind=summits")


def test_timeline_is_whole_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    expect(page.locator(".atlas-filters")).to_be_hidden()
    expect(page.locator("[data-picture]")).to_be_visible()
    page.get_by_role("link", name="Riga Summit 2006").first.click()
    page.wait_for_url("**#summits-2006-riga")
    event = page.locator("#summits-2006-riga")
    covered = page.get_by_role("navigation", name="Years").bounding_box()
    box = event.bounding_box()
    assert covered and box and box["y"] >= covered["y"] + covered["height"]
    event.locator("summary").click()
    expect(event.locator("details > div a").first).to_be_visible()
    page.locator('[data-year="2010"] > summary').click()
    alone = page.locator("#partners-kazakhstan-transit-agreement")
    expect(alone).to_be_visible()
    alone.locator("summary").click()
    expect(alone.locator("details > div a")).to_have_attribute("href", "../sources/nato-2010s/#nato-topics-49598-2017")
    context.close()


def test_timeline_picture_is_moved_across_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    last = page.get_by_role("link", name="Ankara Summit 2026 (Ankara 2026), summit")
    last.focus()
    expect(last).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(("width", "scheme", "state"), browsing.looks("closed", "open"))
def test_timeline_has_no_accessibility_fault(
    browser: Browser, address: str, width: int, scheme: str, state: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}timeline/?group=mediterranean-dialogue&from=2004")
    if state == "open":
        open_filters(page)
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []


def test_small_chart_leads_to_the_filtered_timeline(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    chart = page.locator('figure.atlas-chart[data-partner="japan"]')
    expect(chart.get_by_role("link", name="Partners across the globe:")).to_be_visible()
    chart.get_by_role("link", name="Its events on the timeline").click()
    page.wait_for_url("**/timeline/?partner=japan")
    expect(page.get_by_role("button", name="Take off Partner: Japan")).to_be_visible()


def test_timeline_in_print_has_its_sources_and_no_buttons(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}timeline/")
    page.emulate_media(media="print")
    expect(page.locator(".atlas-order")).to_be_hidden()
    expect(page.locator("#filters")).to_be_hidden()
    cited = page.locator("#summits-1990-london details")
    expect(cited.locator("summary")).to_be_hidden()
    tops = cited.locator("div a").evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
    assert len(tops) == 2 and tops[0] == tops[1] > 0


@pytest.mark.parametrize("years", ["from=2004&to=2016", *weekly("from=2010&to=2016", "from=2015")])
def test_timeline_on_paper_cuts_off_no_name(context: BrowserContext, address: str, years: str) -> None:
    page = context.new_page()
    page.goto(f"{address}timeline/?group=mediterranean-dialogue&{years}")
    page.set_viewport_size({"width": 794, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("button", name="Take all off", exact=True)).to_be_hidden()
    cut = page.locator("[data-picture]").evaluate("""picture => {
        const edge = picture.getBoundingClientRect().right + 1;
        const names = [...picture.querySelectorAll(".atlas-name")].filter((name) => name.checkVisibility());
        return names.filter((name) => name.getBoundingClientRect().right > edge).map((name) => name.textContent);
    }""")
    assert cut == []


@pytest.mark.parametrize("year", ["2026", *weekly("2010")])
def test_rail_marks_the_year_that_it_led_to(context: BrowserContext, address: str, year: str) -> None:
    page = context.new_page()
    browsing.visit(page, f"{address}timeline/")
    link = page.get_by_role("navigation", name="Years").get_by_role("link", name=year, exact=True)
    link.click()
    expect(link).to_have_attribute("aria-current", "true")


def test_events_that_are_shown_can_be_taken_along(kept: Page, address: str) -> None:
    """As a table in the order of the list, with what was asked and an address for each event."""
    kept.context.grant_permissions(["clipboard-read", "clipboard-write"])
    browsing.visit(kept, f"{address}timeline/?words=cyber&order=newest")
    kept.get_by_text("Copy or download").click()
    kept.get_by_role("button", name="Copy as table").click()
    expect(kept.get_by_text(re.compile(r"^Table of [0-9]+ rows copied\.$"))).to_be_visible()
    title, _, columns, _, *rows = kept.evaluate("navigator.clipboard.readText()").splitlines()
    assert title == "**Events of NATO's partnerships (Words: cyber)**"
    assert columns == "| Date | Record | Event | Sources | Address |"
    listed = kept.locator("#list li:not([hidden])")
    assert len([row for row in rows if row.startswith("|")]) == listed.count() > 5
    assert all(part in rows[0] for part in (listed.first.get_attribute("id") or "", "timeline/?words=cyber"))

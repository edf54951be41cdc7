"""The timeline in a browser: filters, address, chips, zoom, order; by mouse, touch, keyboard and without scripts."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import browsing
from counted import Numbers

pytestmark = pytest.mark.browser

SHOWN = ".atlas-of-year:not([hidden]) li[data-kind]:not([hidden])"


@pytest.fixture
def page(page: Page, address: str) -> Page:
    page.goto(f"{address}timeline/")
    return page


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def number(page: Page) -> int:
    shown = page.locator(SHOWN).count()
    assert status(page).startswith(str(shown))
    return shown


def asks(page: Page, part: str, is_asked: bool = True) -> None:
    """Wait until the address has a part, or has it no more: the browser tells of a new address a little later."""
    page.wait_for_url(lambda url: (part in url) is is_asked)


def open_filters(page: Page) -> None:
    page.locator(".atlas-more").click()


@pytest.mark.parametrize(
    ("dimension", "label", "value"),
    [("kind", "Decisions", "decisions"), ("group", "Mediterranean Dialogue", "mediterranean-dialogue")],
)
def test_timeline_filters_by_box(page: Page, dimension: str, label: str, value: str) -> None:
    open_filters(page)
    box = page.locator(f'input[name="{dimension}"][value="{value}"]')
    promised = int(box.locator("xpath=..").locator(".atlas-count").inner_text())
    page.get_by_label(label, exact=False).and_(box).check()
    assert number(page) == promised
    assert page.locator(f'{SHOWN}:not([data-{dimension}~="{value}"])').count() == 0
    asks(page, f"{dimension}={value}")


@pytest.mark.parametrize(
    ("dimension", "value"), [("partner", "japan"), ("tool", "itpp"), ("body", "nac-foreign-ministers")]
)
def test_timeline_filters_by_list(page: Page, dimension: str, value: str, numbers: Numbers) -> None:
    open_filters(page)
    page.locator(f"select[name={dimension}]").select_option(value)
    assert 0 < number(page) < numbers.events
    assert page.locator(f'{SHOWN}:not([data-{dimension}~="{value}"])').count() == 0


def test_timeline_filters_by_words_without_case_or_accents(page: Page) -> None:
    page.get_by_label("Words").fill("SHINZO ABE")
    expect(page.locator(SHOWN).filter(has_not_text="Abe")).to_have_count(0)
    assert number(page) >= 1


def test_timeline_filters_list_and_picture_together(page: Page) -> None:
    page.get_by_label("Words").fill("Riga")
    out = page.locator('.is-wide a[href="#summits-1990-london"]')
    expect(out).to_be_hidden()
    expect(page.locator('.is-wide a[href="#summits-2006-riga"]')).to_be_visible()


def test_timeline_address_is_read(page: Page, address: str, numbers: Numbers) -> None:
    page.goto(f"{address}timeline/?group=mediterranean-dialogue&from=2004&to=2016&kind=nonsense")
    assert 0 < number(page) < numbers.events
    years = {int(year or 0) for year in page.locator(".atlas-of-year:not([hidden])").evaluate_all(
        "sections => sections.map(section => section.dataset.year)")}  # fmt: skip
    assert min(years) >= 2000 and max(years) <= 2016
    chips = page.get_by_role("list", name="Filters that are set").get_by_role("button")
    expect(chips).to_have_text(
        ["Take off Partnership format: Mediterranean Dialogue", "Take off Years: 2004 to 2016", "Take all off"]
    )


def test_timeline_address_that_is_not_known_says_so_until_something_is_asked(
    page: Page, address: str, numbers: Numbers
) -> None:
    page.goto(f"{address}timeline/?group=eapc,pfpp&from=soon")
    expect(page.get_by_role("status")).to_contain_text(
        f"{numbers.events} events. Not known here, and left out: “pfpp”, “soon”."
    )
    page.get_by_label("Words").fill("Riga")
    expect(page.get_by_role("status")).not_to_contain_text("left out")


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


def test_timeline_typing_is_one_step_back(page: Page, numbers: Numbers) -> None:
    page.get_by_label("Words").press_sequentially("cyber")
    assert number(page) < numbers.events
    page.go_back()
    asks(page, "words=", is_asked=False)
    assert " of " not in status(page)


@pytest.mark.parametrize("key", ["words", "q"])  # the second in addresses of earlier editions
def test_timeline_asked_for_a_word_opens_no_search(page: Page, address: str, key: str) -> None:
    page.goto(f"{address}timeline/?{key}=cyber")
    expect(page.get_by_label("Words")).to_have_value("cyber")
    assert " of " in status(page)
    expect(page.get_by_role("listbox")).to_have_count(0)
    assert not page.evaluate("document.activeElement.matches('input')")


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


def test_timeline_chip_takes_its_filter_off(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?partner=japan&kind=decisions")
    page.get_by_role("button", name="Take off Partner: Japan").click()
    page.wait_for_url("**?kind=decisions")
    expect(page.get_by_role("button", name="Take off Kind: Decisions")).to_be_focused()
    page.get_by_role("button", name="Take off Kind: Decisions").click()
    page.wait_for_url("**/timeline/")
    expect(page.get_by_label("Words")).to_be_focused()


def test_timeline_button_of_the_filters_is_named_by_its_words(page: Page) -> None:
    button = page.get_by_role("button", name="Filters", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_timeline_without_result_says_why_and_leads_back(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?group=mediterranean-dialogue&to=1990")
    assert status(page).startswith("0 of")
    empty = page.locator("#no-result")
    expect(empty).to_contain_text(
        "No event matches all of these together: Partnership format: Mediterranean Dialogue; Years: 1990."
    )
    empty.get_by_role("button", name="Without years").click()
    assert number(page) > 0


def test_timeline_zoom_by_mouse(page: Page) -> None:
    page.locator(".atlas-picture.is-wide").evaluate("picture => picture.scrollIntoView({block: 'end'})")
    box = page.locator(".atlas-picture.is-wide").bounding_box()
    assert box
    y = box["y"] + box["height"] - 30
    page.mouse.move(box["x"] + box["width"] * 0.4, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, y, steps=4)
    page.mouse.up()
    asks(page, "from=2004")
    asks(page, "to=2012")
    expect(page.locator('.is-wide a[href="#summits-2006-riga"] use')).to_be_visible()
    expect(page.locator('.is-wide a[href="#summits-2021-brussels"] use')).to_be_hidden()


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


def test_timeline_zoom_by_keyboard(page: Page) -> None:
    page.get_by_role("slider", name="First year").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    asks(page, "from=1993")
    expect(page.get_by_role("slider", name="First year")).to_have_attribute("aria-valuetext", "from 1993")
    page.get_by_role("button", name="Whole").focus()
    page.keyboard.press("Enter")
    asks(page, "from=", is_asked=False)
    page.get_by_role("button", name="Closer").press("Enter")
    asks(page, "from=")
    page.get_by_role("button", name="Wider").press("Enter")
    asks(page, "from=", is_asked=False)


def test_timeline_handles_stop_at_each_other(page: Page) -> None:
    page.get_by_role("slider", name="Last year").fill("2005")
    asks(page, "to=2004")
    page.get_by_role("slider", name="First year").fill("2020")
    asks(page, "from=2004")
    asks(page, "to=2004")
    expect(page.get_by_role("slider", name="First year")).to_have_value("2004")
    page.get_by_role("slider", name="Last year").fill("1995")
    asks(page, "from=2004")
    expect(page.get_by_role("slider", name="Last year")).to_have_value("2005")


def test_timeline_order_is_switched(page: Page) -> None:
    first = page.locator(SHOWN).first.get_attribute("id")
    page.get_by_role("button", name="Newest first").click()
    assert page.locator(SHOWN).last.get_attribute("id") == first
    page.wait_for_url("**?order=newest")
    page.get_by_role("button", name="Oldest first").click()
    assert page.locator(SHOWN).first.get_attribute("id") == first


def test_timeline_marks_are_reached_in_order_of_time(page: Page) -> None:
    """Arrows and Tab lead from mark to mark, and Enter to the event in the list."""
    first = page.locator(".is-wide a").first
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


def test_timeline_year_stays_in_sight(page: Page) -> None:
    page.locator("#partners-soviet-union-coup-condemned").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('groups-nacc-joined-1991').scrollIntoView()")
    page.mouse.wheel(0, 300)
    expect(page.locator("h2[id='1991']")).to_be_in_viewport()


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
    expect(page.locator(".atlas-picture.is-wide")).to_be_visible()
    page.get_by_role("link", name="Riga Summit 2006").first.click()
    page.wait_for_url("**#summits-2006-riga")
    event = page.locator("#summits-2006-riga")
    event.get_by_text("sources").click()
    expect(event.locator(".atlas-cited-by li").first).to_be_visible()
    alone = page.locator("#partners-kazakhstan-transit-agreement").get_by_role("link", name="Source: NATO")
    expect(alone).to_have_attribute("href", "../sources/nato-2010s/#nato-topics-49598-2017")
    context.close()


def test_timeline_turns_upright_on_a_phone_and_is_said_once(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}timeline/")
    expect(page.locator(".atlas-picture.is-upright")).to_be_visible()
    expect(page.get_by_role("link", name="28–29 November 2006: Riga Summit 2006, summit")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(
    ("width", "scheme", "state"),
    [(1440, "light", "closed"), (1440, "dark", "open"), (390, "light", "open"), (390, "dark", "closed")],
)
def test_timeline_has_no_accessibility_fault(
    browser: Browser, address: str, width: int, scheme: str, state: str
) -> None:
    """Any two of width, colours and state meet in one of them."""
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
    cited = page.locator("#summits-1990-london .atlas-cited-by")
    expect(cited.locator("summary")).to_be_hidden()
    tops = cited.locator("li").evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    assert len(tops) == 2 and tops[0] == tops[1] > 0


@pytest.mark.parametrize("years", ["from=2004&to=2016", "from=2010&to=2016", "from=2015"])
def test_timeline_on_paper_cuts_off_no_name(context: BrowserContext, address: str, years: str) -> None:
    page = context.new_page()
    page.goto(f"{address}timeline/?group=mediterranean-dialogue&{years}")
    page.set_viewport_size({"width": 794, "height": 1000})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_role("button", name="Take all off", exact=True)).to_be_hidden()
    cut = page.locator(".atlas-picture.is-wide").evaluate("""picture => {
        const edge = picture.getBoundingClientRect().right + 1;
        const names = [...picture.querySelectorAll(".atlas-name")].filter((name) => name.checkVisibility());
        return names.filter((name) => name.getBoundingClientRect().right > edge).map((name) => name.textContent);
    }""")
    assert cut == []

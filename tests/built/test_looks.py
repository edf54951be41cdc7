"""What all pages look like: style sheet, colours, drawer, print; each with and without scripts and by keyboard."""

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

import the_data
from atlas.publishing import stylesheet
from browsing import visit
from site_pages import Pages

pytestmark = pytest.mark.browser


def test_no_page_uses_what_the_style_sheet_leaves_out(site: Path) -> None:
    used: dict[str, str] = {}
    for file in site.rglob("*.html"):
        for names in re.findall(r'class="([^"]*)"', file.read_text("utf-8")):
            used.update(dict.fromkeys(names.split(), file.relative_to(site).as_posix()))
    # Names that the theme's markup carries, but that need none of the rules.
    known = {"md-source"}
    assert {name: page for name, page in used.items() if stylesheet.is_unused(name) and name not in known} == {}


def test_pages_ask_for_one_style_sheet_of_all(site: Path) -> None:
    for page in ("index.html", "partners/japan/index.html", "about/index.html"):
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]*)"', (site / page).read_text("utf-8"))
        assert [sheet for sheet in sheets if "styles/atlas.css" in sheet] == sheets[:1]
        assert not [sheet for sheet in sheets if "stylesheets/" in sheet]


def test_pages_tell_other_sites_what_they_are(site: Path) -> None:
    page = (site / "partners/japan/index.html").read_text("utf-8")
    tells = dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[\w:]+)" content="([^"]*)"', page))
    assert tells["og:title"] == "Japan"
    assert tells["og:url"].endswith("/partners/japan/")
    assert html.unescape(tells["og:description"]) == the_data.catalogue().entries["partners/japan"].record.summary.text
    assert tells["twitter:card"] == "summary_large_image"


def test_pictures_for_other_sites_exist(site: Path) -> None:
    pictures = {
        picture
        for file in site.rglob("*.html")
        for picture in re.findall(r'property="og:image" content="[^"]*/(assets/[^"]*)"', file.read_text("utf-8"))
    }
    assert len(pictures) > 5
    assert [picture for picture in pictures if not (site / picture).is_file()] == []


def test_choice_of_colours_is_kept(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.goto(address)
    button = page.get_by_role("button", name="Colours")
    for scheme in ("default", "slate"):
        button.click()
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", scheme)
    page.goto(f"{address}partners/japan/")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    button.click()
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")


TABS = [
    "Partners",
    "Timeline",
    "Formats and programmes",
    "Summits and decisions",
    "Answers",
    "Sources and data",
]


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    return page


def test_drawer_opens_and_closes_by_keyboard(phone: Page, address: str) -> None:
    phone.goto(f"{address}partners/japan/")
    button = phone.get_by_role("button", name="Sections")
    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(phone.locator(".md-nav--primary a").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_focus_is_seen(page: Page, address: str) -> None:
    page.goto(f"{address}partners/japan/")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        # A field to write in shows by its cursor that it has the focus.
        if page.evaluate("document.activeElement.tagName") != "INPUT":
            seen.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert set(seen) == {"solid"}


def test_skip_link_comes_first_and_leads_to_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}partners/japan/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article a, article button, article input').matches(':focus')")


def test_inferred_date_tells_its_reason_on_hover_and_focus(page: Page, address: str) -> None:
    page.goto(f"{address}partners/georgia/")
    why = page.locator(".atlas-why").first
    assert _height(why) <= 1
    why.hover()
    assert _height(why) > 10
    page.mouse.move(0, 0)
    assert _height(why) <= 1
    why.focus()
    assert _height(why) > 10


def test_inferred_date_tells_its_reason_on_a_phone_by_touch(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}partners/georgia/")
    why = page.locator(".atlas-why").first
    why.tap()
    assert _height(why) > 10
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def _height(why: Locator) -> float:
    box = why.locator(".atlas-reason").bounding_box()
    assert box
    return box["height"]


def test_reduced_motion_is_respected(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    )
    assert moving == 0


def test_printed_page_can_be_cited(page: Page, address: str) -> None:
    page.goto(f"{address}partners/japan/")
    page.emulate_media(media="print")
    expect(page.locator(".atlas-printed")).to_contain_text("edition of")
    expect(page.locator(".atlas-printed")).to_contain_text("/partners/japan/")
    expect(page.locator("#citation")).to_be_visible()
    for hidden in (".md-header", ".md-tabs", ".md-footer", ".atlas-trail", ".atlas-forms", ".md-sidebar--secondary"):
        expect(page.locator(hidden).first).to_be_hidden()
    shown = page.locator(".atlas-sources a[href^=http]").first
    printed = shown.evaluate("link => getComputedStyle(link, '::after').content")
    assert (shown.get_attribute("href") or "?") in printed


@pytest.mark.parametrize(
    "path", ["partners/compare/", "partners/as-of/", "partners/as-of/2010-lisbon/", "questions/", "data/"]
)
def test_head_of_a_printed_page_names_the_edition(pages: Pages, path: str) -> None:
    head = pages[path].text.partition('class="atlas-printed">')[2].partition("</div>")[0]
    assert "edition of" in head


def test_reference_is_copied_and_said(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}milestones/2020-asia-pacific-ministerial/")
    page.get_by_role("link", name="Cite this page").click()
    page.get_by_role("button", name="Copy the reference").click()
    expect(page.get_by_role("status").filter(has_text="Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#citation").inner_text()
    page.get_by_text("For reference managers").click()
    page.get_by_role("button", name="Copy BibTeX").click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{")


def test_reference_is_there_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}milestones/2020-asia-pacific-ministerial/#cite")
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    page.get_by_text("For reference managers").click()
    expect(page.get_by_text("@misc{")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download RIS").click()
    assert download.value.suggested_filename == "2020-asia-pacific-ministerial.ris"
    context.close()


def test_page_answers_above_the_fold(page: Page, address: str) -> None:
    """What a newcomer asks first is on the first screen: the state, the picture, and what leads to more."""
    for path, part, words in (
        ("partners/japan/", "figure svg text", "Individually Tailored"),
        ("partners/japan/", "[data-verdict]", "Partner since"),
        ("summits/2010-lisbon/", "figure li", "Berlin partnership policy"),
        ("groups/mediterranean-dialogue/", "figure svg text", "Tunisia"),
        ("groups/partnership-for-peace/", "[data-verdict]", "18, of which 2 suspended"),
        ("groups/partnership-for-peace/", "figure svg text", "Romania"),
        ("tools/itpp/", "figure svg text", "Japan"),
    ):
        page.goto(address + path)
        found = page.locator(part).filter(has_text=words).first
        expect(found).to_be_visible()
        box = found.bounding_box()
        assert box and box["y"] + 20 < 900, (path, words)


@pytest.mark.parametrize("path", ["partners/ukraine/", "groups/partnership-for-peace/", "operations/kfor/"])
def test_picture_begins_on_the_first_screen_of_a_phone(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    box = phone.locator("figure svg").first.bounding_box()
    assert box and box["y"] < 844 - 60


@pytest.mark.parametrize("page", ["partners/japan/index.html", "404.html"])
def test_foot_leads_to_every_page_of_the_navigation(site: Path, page: str) -> None:
    foot = (site / page).read_text("utf-8").partition("<footer")[2].partition("Back to top")[0]
    for address in (
        "groups/",
        "tools/",
        "a-z/",
        "data/",
        "about/method/",
        "editing/",
        "developing/recipes/",
        "coverage/",
    ):
        assert re.search(rf'href="[^"]*(?<!\w){address}"', foot), address


def test_missing_page_names_the_sections(site: Path) -> None:
    text = (site / "404.html").read_text("utf-8").partition("<h1>There is no page")[2].partition("</ul>")[0]
    assert [re.sub(r"<[^>]+>", "", line).strip() for line in re.findall(r"<li>.*?</li>", text)][: len(TABS)] == TABS


def test_tabs_are_few_and_the_drawer_has_them_with_the_pages_beside_this_one(phone: Page, address: str) -> None:
    phone.goto(f"{address}groups/eapc/")
    assert phone.locator(".md-tabs a").all_text_contents() == TABS
    drawer = [text.strip() for text in phone.locator(".md-nav--primary a").all_text_contents()]
    beside = ["Programmes and agreements", "Operations", "Who served with NATO"]
    assert drawer == ["Home", *TABS[:3], *beside, *TABS[3:], "About", "Editing"]


def test_closed_drawer_takes_no_focus(phone: Page, address: str) -> None:
    phone.goto(f"{address}groups/eapc/")
    for _ in range(12):
        phone.keyboard.press("Tab")
        assert not phone.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")


def test_list_of_rules_sets_code_as_code(site: Path) -> None:
    text = (site / "data/rules/index.html").read_text("utf-8")
    assert "<code>archived</code>" in text
    assert "`" not in text


def test_home_page_leads_to_each_answer(pages: Pages) -> None:
    links = set(pages[""].links)
    assert {
        "groups/mediterranean-dialogue/",
        "summits/2010-lisbon/",
        "partners/japan/",
        "partners/?as-of=2022-01-01&status=suspended,cooperation-suspended",
        "milestones/2020-asia-pacific-ministerial/#cite",
    } <= links


@pytest.mark.parametrize("path", ["groups/eapc/", "partners/compare/?partners=japan,australia"])
def test_column_names_on_a_phone_take_room_of_their_own(phone: Page, address: str, path: str) -> None:
    """A name that is laid over its cell covers the value or is cut off below it."""
    phone.goto(f"{address}{path}")
    cells = phone.locator("td[data-label]")
    expect(cells.first).to_be_visible()
    places = cells.evaluate_all("all => all.map((cell) => getComputedStyle(cell, '::before').position)")
    assert set(places) == {"static"}


# What stands before source numbers that fell to the next line, alone.
NUMBERS_ALONE = """all => all.filter((numbers) => {
  const words = document.createTreeWalker(numbers.parentElement, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let text = words.nextNode(); text && !numbers.contains(text); text = words.nextNode()) {
    if (text.data.trim()) last = text;
  }
  if (!last) return false;
  const end = last.data.trimEnd().length;
  const letter = document.createRange();
  letter.setStart(last, end - 1);
  letter.setEnd(last, end);
  return numbers.querySelector("a").getBoundingClientRect().top > letter.getBoundingClientRect().bottom;
}).map((numbers) => numbers.parentElement.textContent)"""


@pytest.mark.parametrize("path", ["eras/", "summits/2008-bucharest/", "partners/japan/"])
def test_source_numbers_stand_on_the_line_of_their_last_word(phone: Page, address: str, path: str) -> None:
    phone.goto(f"{address}{path}")
    phone.locator("details").evaluate_all("all => all.forEach((fold) => { fold.open = true; })")
    assert phone.locator(".atlas-cites").evaluate_all(NUMBERS_ALONE) == []


def test_slash_of_the_breadcrumbs_stays_on_the_line_of_the_name_before_it(phone: Page, address: str) -> None:
    phone.goto(f"{address}summits/2017-brussels/")
    steps = phone.locator(".atlas-trail li")
    assert "/" in steps.first.evaluate("step => getComputedStyle(step, '::after').content")
    assert steps.last.evaluate("step => getComputedStyle(step, '::before').content") == "none"
    lines = steps.evaluate_all("all => all.map((step) => step.getClientRects().length)")
    assert lines[:-1] == [1, 1]


def test_word_with_a_hyphen_keeps_together_in_a_heading(phone: Page, address: str) -> None:
    phone.goto(f"{address}decisions/2011-pmf-partner-involvement/")
    words = phone.locator("h1 .atlas-unbroken")
    expect(words).to_have_text(["NATO-led"])
    height, line = words.evaluate("word => [word.offsetHeight, parseFloat(getComputedStyle(word).lineHeight)]")
    assert height < 1.5 * line


def test_chosen_part_of_the_map_is_told_in_the_readers_own_colours(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    visit(page, f"{address}partners/")
    chosen, other = (
        page.locator(f'.atlas-map-buttons [aria-pressed="{state}"]').first.evaluate(
            "e => getComputedStyle(e).backgroundColor"
        )
        for state in ("true", "false")
    )
    context.close()
    assert chosen != other

"""A reader searches: by whatever name, in whatever spelling, with a keyboard alone and on a phone; and comes back."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

import browsing
from atlas.model.addresses import address as address_of
from site_pages import version_of
from the_data import catalogue
from weekly import weekly

pytestmark = pytest.mark.browser

FIRST_LOAD = 120 * 1024
"""The most bytes, compressed, that are loaded before the first result."""
LATER = ("search/texts.json", "search/names.json", "sources/index.json")
"""What is fetched when a search needs more than names, dates and summaries."""
RIGHT_FIRST = 0.97
"""The least part of all searches for which the right page comes first."""
FIRST_RESULT = 50
"""The most milliseconds from a query to its first result."""

FIRST_THREE = (
    f"async (queries) => {{ {browsing.OWN}"
    + """
    const { Engine } = await import(own("assets/search/engine.js"));
    const read = async (path) => (await fetch(own(path))).json();
    const engine = new Engine(await read("search/index.json"));
    await engine.addTexts(await read("search/texts.json"));
    engine.addNames(await read("search/names.json"));
    return queries.map((query) => engine.search(query).slice(0, 3).map(({ record }) => record.address));
}"""
)
"""Asks the engine itself, which takes less time than typing."""


FINDER = f"""{browsing.OWN}
    const {{ Engine }} = await import(own("assets/search/engine.js"));
    const {{ Finder, inOrder }} = await import(own("assets/search/finder.js"));
    const read = async (path) => (await fetch(own(path))).json();
    const engine = new Engine(await read("search/index.json"));
    await engine.addTexts(await read("search/texts.json"));
    const finder = new Finder(engine);
    await finder.find("partners 1999");
"""
"""What stands behind the box, with all that a search fetches when it needs it but names in other languages."""

STATUS = ".atlas-search__status"
"""How many results there are, as it is seen."""

TIMES = (
    f"async (queries) => {{ {FINDER}"
    + """
    const times = [];
    for (const query of queries) {
        const start = performance.now();
        await finder.find(query);
        times.push(performance.now() - start);
    }
    return times.sort((one, other) => one - other);
}"""
)
"""Milliseconds for each query, asked for the first time, the quickest first."""

FOUND = (
    f"async (queries) => {{ {FINDER}"
    + """
    engine.addNames(await read("search/names.json"));
    engine.addSources(await read("sources/index.json"));
    finder.renew();
    const { option } = await import(own("assets/search/result.js"));
    const [site, shown] = ["https://atlas.test/", []];
    for (const query of queries) {
        const { answers, found } = await finder.find(query);
        const options = inOrder(answers, found).slice(0, 8).map((one, at) => option(one, engine.kinds, site, at));
        shown.push(options.map(({ href }) => href.replace(site, "")));
    }
    return shown;
}"""
)
"""Addresses of what the box shows first for each query; to type them all takes ten times as long."""


@pytest.fixture
def page(page: Page, address: str) -> Iterator[Page]:
    """The home page with the search opened by its key; the next test finds nothing of what was asked in it."""
    page.goto(address)
    page.keyboard.press("/")
    yield page
    page.unroute_all()
    page.evaluate("localStorage.clear(); sessionStorage.clear()")


@pytest.fixture
def kept(kept: Page, address: str) -> Page:
    """Such a page for tests that do no more than ask: of what was asked before nothing is shown."""
    if not kept.get_by_role("combobox").is_visible():
        kept.goto(address)
        kept.keyboard.press("/")
    kept.get_by_role("combobox").fill("")
    expect(kept.get_by_role("option")).to_have_count(0)
    return kept


def options(page: Page) -> list[str]:
    """Addresses of the results that are shown, from the site's root."""
    found: list[str] = page.locator("[role=option]").evaluate_all("all => all.map(one => one.href)")
    return [href.partition("/partnerships-atlas/")[2] for href in found]


def ask(page: Page, query: str) -> list[str]:
    """Results of a query that is put into the box."""
    page.get_by_role("combobox").fill(query)
    expect(page.locator(STATUS)).to_contain_text("result")
    return options(page)


def searches() -> Iterator[tuple[str, list[str]]]:
    """What readers ask, and the addresses that must be found: the first one before all others."""
    for entry in catalogue().of("searches"):
        for search in entry.record.searches:
            record = address_of(search.first) if search.first else search.page
            yield search.asked, [address for address in (record, search.answer) if address is not None]


def leads_to(address: str, right: str) -> bool:
    """Whether a result leads to a page, or to some passage of it where none is asked for."""
    return right in (address, address.partition("#")[0])


def fetch_all(page: Page) -> None:
    """Ask for what stands in texts, in names of other languages and among the sources, so that all of it is there."""
    for query, right in (("kvirikashvili", "#tbilisi-2016"), ("ญี่ปุ่น", "partners/japan/"), ("72368", "#nato-news-72368")):
        page.get_by_role("combobox").fill(query)
        expect(page.get_by_role("option").first).to_have_attribute("href", re.compile(f"{right}$"))


def test_search_puts_the_right_page_first(kept: Page) -> None:
    """A question that fails is told with the kept that came first in place of the right one."""
    asked = list(searches())
    found = dict(zip([query for query, _ in asked], kept.evaluate(FOUND, [query for query, _ in asked]), strict=True))
    wrong = [
        f'"{query}": first came {found[query][0] if found[query] else "nothing"}, not {right[0]}'
        for query, right in asked
        if not any(leads_to(one, right[0]) for one in found[query][:1])
    ]
    lost = [
        f'"{query}": {one} is not in the first three'
        for query, right in asked
        for one in right
        if not any(leads_to(address, one) for address in found[query][:3])
    ]
    assert len(asked) >= 250
    assert not lost, "\n".join([*lost, *wrong])
    assert len(wrong) <= (1 - RIGHT_FIRST) * len(asked), "\n".join(wrong)


def test_search_shows_in_the_box_what_is_found(kept: Page) -> None:
    """Which is what is asked above, here for one recorded search in twelve."""
    fetch_all(kept)
    asked = [query for query, _ in searches()][::12]
    shown = [ask(kept, query)[:8] for query in asked]
    assert shown == kept.evaluate(FOUND, asked)


def test_search_answers_at_once(page: Page) -> None:
    """All but a few, which other work on the machine may have held up."""
    times = page.evaluate(TIMES, [query for query, _ in searches()])
    assert times[int(0.95 * len(times))] <= FIRST_RESULT, times[-20:]


def test_search_finds_every_name_of_every_record(kept: Page) -> None:
    """The record itself is among the first three for each of its names, also for a misspelt one."""
    named = [
        (name, address_of(entry.reference))
        for entry in catalogue().entries.values()
        if entry.kind.has_pages or entry.kind.folder == "glossary"
        for name in (entry.record.name, *entry.record.also_known_as, *entry.record.misspellings)
    ]
    found = kept.evaluate(FIRST_THREE, [name for name, _ in named])
    lost = [(name, right, first) for (name, right), first in zip(named, found, strict=True) if right not in first]
    assert not lost


def test_search_loads_nothing_before_it_is_needed_and_little_then(
    context: BrowserContext, address: str, site: Path
) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address + version_of(site))))
    page.goto(f"{address}partners/japan/", wait_until="networkidle")
    before = [path for path in asked if "search" in path]
    assert sorted(before) == ["assets/search/box.js"]
    asked.clear()
    page.keyboard.press("/")
    page.keyboard.type("riga")
    expect(page.get_by_role("option").first).to_be_visible()
    assert "search/index.json" in asked
    own = {"assets/directory/match.js", "partners/standing.json"}
    assert all("search" in path or path.startswith("assets/shared/") or path in own for path in asked)
    assert not {"search/names.json", "sources/index.json"} & set(asked)
    size = {
        path: len(gzip.compress((site / version_of(site) / path).read_bytes(), 6))
        for path in asked
        if path not in LATER
    }
    assert sum(size.values()) <= FIRST_LOAD, size


def test_answers_come_first_and_are_told(page: Page, address: str) -> None:
    """A day that there is not is told, nothing that is typed runs or breaks, and the keyboard reaches answers."""
    status, first = page.locator(STATUS), page.get_by_role("option").first
    box = page.get_by_role("combobox")
    for query in ("1999-02-31", "partners 2090"):
        ask(page, query)
        expect(status).to_contain_text("is not read as a day from 1 January 1990 to")
    for query in ("%", "100% <img src=x onerror=document.title='!'> 1999", "malta 1996 " * 300, "a" * 3000):
        ask(page, query)
    assert page.title() != "!"
    assert page.locator("[role=listbox] img").count() == 0
    ask(page, "norway")
    expect(first).to_contain_text("NATO member since 24 August 1949; never a partner.")
    ask(page, "japan 2012")
    expect(first).to_contain_text("Partners across the globe (since April 2011; inferred)")
    ask(page, "soviet union")
    expect(first).to_contain_text("ended on 21 December 1991 or on 26 December 1991, sources differ")
    ask(page, "partners 1999-05-01")
    expect(status).to_have_text(re.compile(r"^\d+ results, 1 of them an answer$"))
    number = re.findall(r"\d+", status.inner_text())[0]
    expect(page.locator("label", has=page.get_by_role("radio", name="All"))).to_have_text(f"All {number}")
    expect(first).to_contain_text("Partners on 1 May 1999")
    assert browsing.accessibility_faults(page) == []
    page.get_by_role("radio", name="Formats").check(force=True)
    expect(first).not_to_contain_text("Partners on 1 May 1999")
    page.get_by_role("radio", name="All").check(force=True)
    box.fill("was malta a partner in 1996?")
    expect(first).to_contain_text("Partner since 26 April 1995. Formats: Partnership for Peace (since 26 April 1995). ")
    expect(first).to_contain_text("On 31 December 1996: left in October 1996.")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}partners/malta/?as-of=1996")
    expect(page.get_by_role("heading", name="On 1 January 1996")).to_be_visible()


def test_answers_agree_with_the_pages_that_they_lead_to(page: Page, address: str) -> None:
    """The directory and the list of changes tell the number that the answer told."""
    ask(page, "members of PfP on 1 June 1994")
    number = re.search(r"(\d+) partners", page.get_by_role("option").first.inner_text())
    page.get_by_role("option").first.click()
    expect(page.locator("#count")).to_have_text(re.compile(rf"^{number[1] if number else ''} of \d+ records$"))
    page.goto(address)
    page.keyboard.press("/")
    ask(page, "what changed in 2014")
    told = page.get_by_role("option").first.locator(".atlas-search__text").inner_text()
    page.get_by_role("option").first.click()
    expect(page.locator("#between-told")).to_have_text(told)


def test_answer_quoted_alone_says_nothing_that_is_not_so(page: Page) -> None:
    """Nobody suspended is not nobody in it; of agreements no day is told; what was in force on a day stands with it."""
    ask(page, "NRC suspended 2014")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("Partners suspended, of those in NATO-Russia Council on 1 January 2014")
    expect(first).to_contain_text("No partners suspended. On 31 December 2014: 1 partner: Russia")
    ask(page, "serbia pfp sofa")
    expect(page.get_by_text("not in it")).to_have_count(0)
    expect(first).to_contain_text("Serbia")
    ask(page, "what changed in October 2014")
    expect(first).to_contain_text("No changes for certain among NATO's partners")


def test_address_of_a_search_says_what_of_it_is_left_out(page: Page, address: str) -> None:
    """Until something else is asked; also where nothing is asked that the search knows."""
    seen = page.locator(STATUS)
    page.goto(f"{address}search/?q=malta&q=japan&kind=partners&kind=tools&view=list")
    expect(page.get_by_role("option").first).to_contain_text("Malta")
    expect(seen).to_contain_text("Not known here, and left out: “view=list”.")
    expect(seen).to_contain_text("left out: “q=japan”, “kind=tools”.")
    page.get_by_role("combobox").fill("japan")
    expect(page.get_by_role("option").first).to_contain_text("Japan")
    expect(seen).not_to_contain_text("left out")
    page.goto(f"{address}search/?q=malta&kind=planets")
    expect(seen).to_contain_text("Not known here, and left out: “kind=planets”.")
    page.goto(f"{address}search/?query=malta&utm_source=x")
    expect(seen).to_have_text("Not known here, and left out: “query=malta”.")
    page.goto(f"{address}timeline/?search=malta&search=japan&words=riga")
    expect(page.locator(f"[data-search] {STATUS}")).to_contain_text("left out: “search=japan”.")


def test_empty_box_says_what_it_takes(page: Page) -> None:
    hint = page.get_by_text("Try a name, a day")
    expect(hint).to_be_visible()
    expect(page.locator("#atlas-search")).to_have_accessible_description(re.compile("^Try a name, a day"))
    page.keyboard.type("r")
    expect(hint).to_be_hidden()


def test_every_result_leads_to_a_place_that_there_is(site: Path) -> None:
    """Records, pages, texts and changes: each address is that of a page, and its end that of a part of it."""
    index, texts = (
        json.loads((site / version_of(site) / "search" / file).read_text("utf-8"))
        for file in ("index.json", "texts.json")
    )
    records = [record["address"] for record in index["records"]]
    passages = [
        f"{address}#{anchor}"
        for address, own in zip(records, texts["texts"], strict=False)
        for anchor, *_ in own
        if anchor
    ]
    parts: dict[str, set[str]] = {}
    for address in {*records, *passages, *(address for address, *_ in texts["changes"])}:
        path, _, anchor = address.partition("#")
        if path not in parts:
            text = (site / path / "index.html").read_text("utf-8")
            parts[path] = set(re.findall(r"\bid=[\"']?([^\"'\s>]+)", text))
        assert not anchor or anchor in parts[path], address


def test_names_of_no_record_lead_to_no_stranger(kept: Page) -> None:
    """A country without a record is no misspelling of another; one that has a record is none of those."""
    told = kept.evaluate(
        f"async (queries) => {{ {browsing.OWN}"
        """
            const { Engine } = await import(own("assets/search/engine.js"));
            const engine = new Engine(await (await fetch(own("search/index.json"))).json());
            const names = (query) => engine.search(query).map(({ name }) => name?.text);
            return queries.map((query) => [engine.stateWithoutRecord(query)?.name ?? null, names(query)]);
        }""",
        ["Taiwan", "is fiji a partner of nato", "Iran", "mali", "Kosovo Force", "Norway", "Georgia", "korea"],
    )
    names = [name for name, _ in told]
    assert names == ["Taiwan", "Fiji", "Iran", "Mali", None, None, None, None]
    for name, found in told[:4]:
        assert all(name in text for text in found if text), (name, found)


@pytest.mark.parametrize(
    ("query", "kind", "reason", "marked"),
    [
        ("mongolia", "Partner", "", "Mongolia"),
        ("moldavia", "Partner", "Also known as Moldavia", "Moldavia"),
        ("schweden", "Ally, once a partner", "In another language: Schweden", "Schweden"),
        ("JPN", "Partner", "Country code JPN", ""),
        ("bibtex", "Page", "Look here for: BibTeX", "BibTeX"),
        ("vilnus", "Summit", "Perhaps a misspelling of this name", ""),
        ("summit latvia 2006", "Summit", "Latvia", "2006"),
        ("clearing house", "Programme", "", "Clearing"),
        ("further additional protocol", "Agreement", "", "Further"),
    ],
)
def test_result_says_its_kind_and_why_it_was_found(kept: Page, query: str, kind: str, reason: str, marked: str) -> None:
    ask(kept, query)
    first = kept.get_by_role("option").first
    expect(first.locator(".atlas-search__kind")).to_have_text(kind)
    if reason:
        expect(first.locator(".atlas-search__reason").first).to_have_text(reason)
    if marked:
        expect(first.locator("mark").get_by_text(marked, exact=True).first).to_be_visible()


def test_search_with_a_keyboard_alone(page: Page, address: str) -> None:
    """Search, filter, open a result, come back to the same results, and leave."""
    page.keyboard.type("istanbul")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("radio", name="Partners")).to_be_attached()  # which are found in texts, that come later
    page.keyboard.press("Tab")  # the button that clears
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="All")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Partners")).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Formats")).to_be_checked()
    expect(page.get_by_role("radio", name="Formats")).to_be_focused()
    page.wait_for_load_state("networkidle")
    shown = options(page)
    assert shown and all(one.startswith("groups/") for one in shown)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    active = page.locator("[role=option][aria-selected=true]")
    expect(box).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}groups/istanbul-cooperation-initiative/")
    page.go_back()
    expect(page).to_have_url(f"{address}?search=istanbul&search-kind=groups")
    expect(box).to_have_value("istanbul")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(1)
    expect(page.locator("[role=option]")).to_have_count(len(shown))  # some come with the texts, a moment later
    assert options(page) == shown
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page).to_have_url(address)


def test_search_that_is_sent_off_writes_a_kind_only_where_one_is_chosen(context: BrowserContext, address: str) -> None:
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    for choice, query in (("All", "?q=istanbul"), ("Formats", "?q=istanbul&kind=groups")):
        page.goto(f"{address}summits/")
        page.get_by_role("combobox").or_(page.get_by_role("textbox", name="Search")).fill("istanbul")
        page.get_by_role("radio", name=choice).check(force=True)
        page.get_by_role("combobox").press("Enter")
        expect(page).to_have_url(f"{address}search/{query}")
        assert [url for url in asked if "/search/?" in url][-1] == page.url


@pytest.mark.parametrize("width", [320, *weekly(390, 1440)])
def test_words_in_the_empty_search_box_are_not_cut(context: BrowserContext, address: str, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(address)
    page.keyboard.press("/")
    room, needed = page.locator("input[name=q]").evaluate(
        """(box) => {
            const style = getComputedStyle(box);
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = `${style.fontSize} ${style.fontFamily}`;
            const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
            return [box.clientWidth - sides, pen.measureText(box.placeholder).width];
        }"""
    )
    assert needed <= room


def test_search_has_a_page_and_an_address(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("prague 2002")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=prague+2002")
    expect(page.get_by_role("option").first).to_contain_text("Prague Summit 2002")
    page.get_by_role("combobox").fill("riga 2006")
    expect(page.get_by_role("option").first).to_contain_text("Riga Summit 2006")
    expect(page).to_have_url(f"{address}search/?q=riga+2006")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(f"{address}summits/2006-riga/")
    page.go_back()
    expect(page.get_by_role("combobox")).to_have_value("riga 2006")
    expect(page.get_by_role("option").first).to_contain_text("Riga Summit 2006")


@pytest.mark.parametrize("query", ["brexit", *weekly("qqqqxyz", "volleyball")])
def test_search_that_finds_nothing_guesses_nothing_and_leads_on(page: Page, address: str, query: str) -> None:
    assert ask(page, query) == []
    expect(page.locator(STATUS)).to_have_text("No results")
    after = page.locator(".atlas-search__after")
    expect(after).to_contain_text("Nearest names")
    after.get_by_role("link", name="A-Z of all names").click()
    expect(page).to_have_url(f"{address}a-z/")


def test_search_tells_when_it_cannot_be_loaded(page: Page) -> None:
    page.reload()
    page.route("**/search/index.json", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type("riga")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    expect(page.locator(".atlas-search__after").get_by_role("link")).to_be_visible()


@pytest.mark.parametrize(
    ("width", "scheme", "query", "path"),
    [
        (1440, "light", "istanbul", ""),
        (390, "dark", "qqqqxyz", "search/"),
        *weekly((1440, "dark", "qqqqxyz", ""), (390, "light", "istanbul", "search/")),
    ],
)
def test_open_search_has_no_accessibility_fault(
    browser: Browser, address: str, width: int, scheme: str, query: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}{path}?{'q' if path else 'search'}={query}")
    expect(page.locator(STATUS)).to_contain_text("result")
    page.keyboard.press("ArrowDown")
    wide = page.evaluate("document.documentElement.scrollWidth")
    faults = browsing.accessibility_faults(page)
    context.close()
    assert faults == []
    assert wide <= width


def test_search_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    expect(page.get_by_role("combobox")).to_be_hidden()
    page.get_by_role("link", name="Search", exact=True).tap()
    box = page.locator("#atlas-search")
    expect(box).to_be_focused()
    box.fill("mongolia")
    page.get_by_role("option").first.tap()
    expect(page).to_have_url(f"{address}partners/mongolia/")
    page.go_back()
    expect(page.get_by_role("option").first).to_contain_text("Mongolia")
    page.get_by_role("button", name="Close the search").tap()
    expect(box).to_be_hidden()
    context.close()


def test_search_without_scripts_leads_to_all_names(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}partners/japan/")
    page.locator("#atlas-search").fill("moldavia")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=moldavia")
    page.get_by_role("main").get_by_role("link", name="A-Z").click()
    page.get_by_role("main").get_by_role("link", name="Moldavia").click()
    expect(page).to_have_url(f"{address}partners/moldova/")
    context.close()

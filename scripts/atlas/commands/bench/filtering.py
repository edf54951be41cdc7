"""How long lists take from a change of what is asked to the paint that shows it, in a real browser."""

import functools
import json
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Route, sync_playwright

from atlas.commands import browser
from atlas.commands.bench import measurements
from atlas.commands.bench.measurements import FailedError, Measurement
from atlas.publishing.project import Project
from atlas.serving.compressed import serving

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
_GOALS = {1: 50.0, 10: 200.0}
_ROUNDS = 7
# The frame after the change is drawn when a task that was put off in it runs.
_MEASURE = """async () => {
    const at = id => document.getElementById(id);
    const set = (field, value, type = "input") => {
        field.value = value;
        field.dispatchEvent(new Event(type, { bubbles: true }));
    };
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
    }));
    await painted();
    const start = performance.now();
    CHANGE;
    return await painted() - start;
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A page whose list is narrowed: its address, what is opened first, and changes by name, as scripts.

    `items` is what it counts; `grown` makes its text, and that of its files, so many times as large.
    """

    address: str
    items: str
    noun: str
    opened: str
    changes: Mapping[str, str]
    grown: Callable[[str, int], str]


def _grown_timeline(text: str, factor: int) -> str:
    """The page with each event as many times, each time at an anchor of its own."""
    for event in set(re.findall(r'<li id="[^"]+"[^>]*><a href="#.*?</details></li>', text, re.DOTALL)):
        copies = [event.replace('<li id="', f'<li id="{copy}-', 1) for copy in range(1, factor)]
        text = text.replace(event, "".join([event, *copies]))
    return text


def _grown_directory(text: str, factor: int) -> str:
    """The page, or its file, with each partner as many times, each time under an id of its own."""
    if text.startswith("{"):
        told = json.loads(text)
        others = {f"{copy}-{name}": one for copy in range(1, factor) for name, one in told["partners"].items()}
        return json.dumps({**told, "partners": {**told["partners"], **others}})
    for row in re.findall(r'<tr data-partner="[^"]+".*?</tr>', text, re.DOTALL):
        copies = [row.replace('data-partner="', f'data-partner="{copy}-', 1) for copy in range(1, factor)]
        text = text.replace(row, "".join([row, *copies]))
    return text


PAGES = (
    Asked(
        "timeline/",
        ".atlas-of-year li[id]",
        "events",
        ".atlas-more",  # open, as it is then that most has to be drawn
        {
            "group": """document.querySelector("[name=group][value=partnership-for-peace]").click()""",
            "group off": """document.querySelector("#chips li:last-child button").click()""",
            "kind": """document.querySelector("[name=kind][value=decisions]").click()""",
            "kind off": """document.querySelector("#chips li:last-child button").click()""",
            "partner": """set(at("filters").elements.partner, "japan", "change")""",
            "partner off": """document.querySelector("#chips li:last-child button").click()""",
            "words": """set(at("filters").elements.words, "cyber")""",
            "words off": """set(at("filters").elements.words, "")""",
            "closer": """document.querySelector("[data-zoom=in]").click()""",
            "whole": """document.querySelector("[data-zoom=whole]").click()""",
        },
        _grown_timeline,
    ),
    Asked(
        "partners/",
        "#rows tr",
        "partners",
        "#facets summary",
        {
            "group": """document.querySelector("[name=group][value=partnership-for-peace]").click()""",
            "group off": """document.querySelector("[name=group][value=partnership-for-peace]").click()""",
            "day": """set(at("as-of"), "12 March 1999")""",
            "another day": """set(at("with"), "29 March 2004")""",
            "no other day": """set(at("with"), "")""",
            "change": """at("after").click()""",
            "last day": """at("latest").click()""",
            "words": """set(at("facets").elements.words, "an")""",
            "words off": """set(at("facets").elements.words, "")""",
            "order": """document.querySelector("th[data-sort=region] button").click()""",
            "order back": """document.querySelector("th[data-sort=name] button").click()""",
        },
        _grown_directory,
    ),
    Asked(
        "partners/compare/?partners=ukraine,georgia,sweden,finland",
        "#compare tbody tr",
        "rows",
        "h1",
        {
            "differences": """at("differences").click()""",
            "all": """at("differences").click()""",
        },
        lambda text, _: text,
    ),
)


def filtering(site: Path, times: Iterable[int]) -> Iterator[Measurement]:
    """The slowest change on each page, the median of several, with all there is and with as many times more.

    `site` is the folder that the project's own site is built into, if it is not there yet. The comparison takes what
    two to four partners have, and is measured once.
    """
    found = browser.find()
    if not found:
        raise FailedError(browser.ADVICE)
    if not site.is_dir():
        measurements.run(
            [sys.executable, str(Project().root / "scripts" / "build.py"), "--site", str(site)], site.parent
        )
    with serving(site) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=FLAGS)
        for asked, factor in ((asked, factor) for asked in PAGES for factor in times):
            if factor > 1 and "?" in asked.address:
                continue
            page = started.new_page(viewport={"width": 1440, "height": 900})
            if factor > 1:
                page.route(f"**/{asked.address}*", functools.partial(_multiplied, asked=asked, factor=factor))
            page.goto(f"{address}{asked.address}", wait_until="networkidle")
            page.locator(asked.opened).first.click()
            number = page.locator(asked.items).count()
            name, value = _slowest(page, asked)
            what = f"{asked.address.split('?')[0]} with {number} {asked.noun}, slowest change to paint ({name})"
            yield Measurement(what, value, _GOALS.get(factor, 20.0 * factor), "ms")
            page.close()
        started.close()


def _slowest(page: Page, asked: Asked) -> tuple[str, float]:
    taken: dict[str, list[float]] = {}
    for _ in range(_ROUNDS):
        for name, change in asked.changes.items():
            taken.setdefault(name, []).append(page.evaluate(_MEASURE.replace("CHANGE", change)))
    medians = {name: statistics.median(values) for name, values in taken.items()}
    return max(medians.items(), key=lambda pair: pair[1])


def _multiplied(route: Route, asked: Asked, factor: int) -> None:
    response = route.fetch()
    is_grown = response.headers.get("content-type", "").startswith(("text/html", "application/json"))
    route.fulfill(response=response, body=asked.grown(response.text(), factor) if is_grown else response.body())

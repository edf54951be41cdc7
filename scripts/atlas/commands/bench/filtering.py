"""How long the timeline takes from a change of its filters to the paint that shows it, in a real browser."""

import functools
import re
import statistics
import sys
from collections.abc import Iterable, Iterator
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
_MEASURE = """async change => {
    const [name, value] = change;
    const form = document.getElementById("filters");
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
    }));
    await painted();
    const start = performance.now();
    if (name === "zoom") document.querySelector(`[data-zoom=${value}]`).click();
    else if (name === "words") {
        form.elements.words.value = value;
        form.elements.words.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (name === "partner") {
        form.elements.partner.value = value;
        form.elements.partner.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (name === "off") document.querySelector("#chips li:last-child button").click();
    else form.querySelector(`[name=${name}][value="${value}"]`).click();
    return await painted() - start;
}"""
_CHANGES = (
    ("group", "partnership-for-peace"),
    ("off", ""),
    ("kind", "decisions"),
    ("off", ""),
    ("partner", "japan"),
    ("off", ""),
    ("words", "cyber"),
    ("words", ""),
    ("zoom", "in"),
    ("zoom", "whole"),
)


def filtering(site: Path, times: Iterable[int]) -> Iterator[Measurement]:
    """The slowest change of a filter, each the median of several, with all events and with as many times more.

    `site` is the folder that the project's own site is built into, if it is not there yet.
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
        for factor in times:
            page = started.new_page(viewport={"width": 1440, "height": 900})
            page.route("**/timeline/", functools.partial(_multiplied, factor=factor))
            page.goto(f"{address}timeline/")
            page.locator(".atlas-more").click()  # open, as it is then that most has to be drawn
            number = page.locator(".atlas-of-year li[id]").count()
            name, value = _slowest(page)
            goal = _GOALS.get(factor, 20.0 * factor)
            yield Measurement(f"timeline of {number} events, slowest change to paint ({name})", value, goal, "ms")
            page.close()
        started.close()


def _slowest(page: Page) -> tuple[str, float]:
    taken: dict[str, list[float]] = {}
    for _ in range(_ROUNDS):
        for place, change in enumerate(_CHANGES):
            taken.setdefault(f"{place} {change[0]}", []).append(page.evaluate(_MEASURE, change))
    medians = {name.split()[1]: statistics.median(values) for name, values in taken.items()}
    return max(medians.items(), key=lambda pair: pair[1])


def _multiplied(route: Route, factor: int) -> None:
    """The page with each event as many times, each time at an anchor of its own."""
    response = route.fetch()
    text = response.text()
    for event in set(re.findall(r'<li id="[^"]+" data-kind.*?</details></li>', text, re.DOTALL)) if factor > 1 else ():
        copies = [event.replace('<li id="', f'<li id="{copy}-', 1) for copy in range(1, factor)]
        text = text.replace(event, "".join([event, *copies]))
    route.fulfill(response=response, body=text)

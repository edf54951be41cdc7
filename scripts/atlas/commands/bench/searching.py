"""What the first search loads and how long an answer takes, in a real browser."""

import gzip
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from atlas.commands import browser
from atlas.commands.bench import synthetic
from atlas.commands.bench.measurements import FailedError, Measurement
from atlas.exports.search_index import INDEX
from atlas.exports.search_texts import TEXTS
from atlas.model.addresses import Site
from atlas.publishing.project import Project
from atlas.reading.catalogue import Catalogue
from atlas.render.site import pages
from atlas.rules.check import check
from atlas.serving.compressed import serving

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
MISSPELT = "qqxzvw"
_LOAD = """async () => {
    const { Engine } = await import("./assets/search/engine.js");
    const index = await (await fetch("search/index.json")).json();
    window.engine = new Engine(index);
}"""
_LOAD_TEXTS = "async () => engine.addTexts(await (await fetch('search/texts.json')).json())"

_ASK = "query => { engine.search(query); }"


def searching(project: Project, folder: Path, sizes: Iterable[int]) -> Iterator[Measurement]:
    """For each number of made-up records, 0 being the project's own: bytes loaded, and the time of a search.

    The time is the processor's, which other work on the machine disturbs less than the clock: of the index of names and
    then the texts being made ready once, and of the slowest of some searches, each asked for the first time.
    """
    for number in sizes:
        data = project.data
        if number:
            data = folder / str(number) / "data"
            synthetic.write(data, number)
        catalogue, _ = check(data)
        size, found = _prepare(project, folder / f"{number}-site", catalogue)
        with _opened(folder / f"{number}-site") as (page, session):
            ready = _spent(session, partial(page.evaluate, _LOAD))
            texts = _spent(session, partial(page.evaluate, _LOAD_TEXTS))
            asked = _queries(catalogue)
            slowest = max(_spent(session, partial(page.evaluate, _ASK, query)) for query in asked)
        what = f"search of {found} pages"
        yield Measurement(f"{what}: loaded by the first search, compressed", size / 1024, 120.0, "KiB")
        yield Measurement(f"{what}: index made ready", ready * 1000, 1000.0, "ms")
        yield Measurement(f"{what}: texts made ready later", texts * 1000, 1000.0, "ms")
        yield Measurement(f"{what}: from the last key to the result", slowest * 1000, 50.0, "ms")


def _prepare(project: Project, site: Path, catalogue: Catalogue) -> tuple[int, int]:
    """Write what a search loads; returns its compressed size in bytes and how many pages it finds."""
    for folder in ("search", "shared"):
        shutil.copytree(project.docs / "assets" / folder, site / "assets" / folder)
    (site / "search").mkdir()
    texts = pages(catalogue, Site("Atlas", "https://example.org/", "https://example.org"))
    for path in (INDEX, TEXTS):
        (site / path).write_text(texts[path], "utf-8")
    (site / "index.html").write_text("<!doctype html><title>Search</title>")
    loaded = [*site.rglob("*.js"), site / INDEX]
    found = sum(path.endswith(".md") for path in texts)
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in loaded), found


def _queries(catalogue: Catalogue) -> list[str]:
    """Searches of several sorts: names, words of texts, one letter, and one that nothing is like."""
    names = [entry.record.name for entry in catalogue.entries.values() if entry.kind.has_pages]
    texts = [entry.contents.texts[0][1] for entry in catalogue.of("partners")]
    return [*names[:: max(1, len(names) // 10)], *(text[:40] for text in texts[:5]), names[0][0], MISSPELT]


def _spent(session: CDPSession, work: Callable[[], object]) -> float:
    """Seconds of processor time that the page's scripts take."""

    def used() -> float:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))

    before = used()
    work()
    return used() - before


@contextmanager
def _opened(site: Path) -> Iterator[tuple[Page, CDPSession]]:
    """A page of the folder in a browser, with its clock set to processor time."""
    found = browser.find()
    if not found:
        raise FailedError(browser.ADVICE)
    with serving(site) as address, sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=FLAGS)
        page = started.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(address)
        yield page, session
        started.close()

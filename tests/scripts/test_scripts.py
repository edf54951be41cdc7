"""Scripts that know nothing of a page, tested in the browser that they run in: files beside this one hold the tests."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from atlas.serving.compressed import serving
from places import ROOT

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.test.js"))
TESTS = [
    (file.name, name)
    for file in FILES
    for name in re.findall(r'^test\("(.+?)", ', file.read_text("utf-8"), re.MULTILINE)
]


SCRIPTS = ROOT / "docs" / "assets"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a server from which scripts and tests can be imported."""
    with serving(ROOT) as address:
        page = browser.new_page()
        page.route("**/tests/scripts/", lambda route: route.fulfill(content_type="text/html", body="<!doctype html>"))
        page.goto(f"{address}tests/scripts/")
        yield page
        page.close()


@pytest.mark.parametrize(("file", "name"), TESTS)
def test_script(page: Page, file: str, name: str) -> None:
    fault = page.evaluate(
        """async ([file, name]) => {
            try {
                await import(`./${file}`);
                const { tests } = await import("./testing.js");
                await tests.get(name)();
            } catch (fault) {
                return String(fault.stack ?? fault);
            }
        }""",
        [file, name],
    )
    assert fault is None, fault


def test_every_script_test_is_run(page: Page) -> None:
    """A test whose name is written otherwise than the others would be overlooked."""
    registered = page.evaluate(
        """async (files) => {
            for (const file of files) await import(`./${file}`);
            return [...(await import("./testing.js")).tests.keys()];
        }""",
        [file.name for file in FILES],
    )
    assert sorted(registered) == sorted(name for _, name in TESTS)


def test_scripts_find_nothing_by_our_classes() -> None:
    """Classes are for style sheets: who renames one looks there. What scripts find has an id or a data- attribute."""
    searched = re.compile(r"(?:querySelector(?:All)?|closest|matches)\??\.?\([^)]*\.atlas-")
    found = [
        f"{file.name}: {line.strip()}"
        for file in SCRIPTS.rglob("*.js")
        for line in file.read_text("utf-8").splitlines()
        if searched.search(line)
    ]
    assert not found

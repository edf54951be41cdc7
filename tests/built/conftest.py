"""What tests of the built site share: its pages, its address, a browser on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from atlas.serving.compressed import serving
from counted import Numbers
from counted import numbers as numbers_of_the_data
from places import SITE_OF_DATA
from site_pages import Pages


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On a site that was built for them run, of the tests in a browser, only those that count what is in the data."""
    if SITE_OF_DATA:
        left_out = [item for item in items if item.get_closest_marker("browser") and not _counts(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _counts(item: pytest.Item) -> bool:
    return "numbers" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def numbers() -> Numbers:
    """How much there is in the site's data."""
    return numbers_of_the_data()


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Every page of the site by its address from the root."""
    return Pages(site)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site served as a good host does, below the path that mkdocs.yml gives it."""
    with serving(site, "/partnerships-atlas/") as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context
    context.close()


@pytest.fixture(scope="module")
def one_page(browser: Browser) -> Iterator[Page]:
    """A page for many tests, as a new one for each takes longer than most of them."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def _stays_open(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def kept(_stays_open: Page) -> Iterator[Page]:
    """A page that goes on from test to test: for those that begin with an address, by `turn`, and leave all as it was.

    All but what stands in the address, and menus that are open.
    """
    with _faultless(_stays_open):
        yield _stays_open


@pytest.fixture
def page(one_page: Page) -> Iterator[Page]:
    """That page on a desk's screen, on which any fault of a script fails the test."""
    one_page.set_viewport_size({"width": 1440, "height": 900})
    one_page.emulate_media(media="screen", color_scheme="light")
    with _faultless(one_page):
        yield one_page


@contextmanager
def _faultless(page: Page) -> Iterator[None]:
    faults: list[str] = []

    def told(error: Error) -> None:
        faults.append(str(error))

    page.on("pageerror", told)
    yield
    page.remove_listener("pageerror", told)
    assert not faults

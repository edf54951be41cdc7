"""What all tests share."""

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from atlas.commands import browser as browsers
from atlas.reading.problems import Problem
from data_folder import Changes, Finds, Place, expect, tiny

# The suite tries the same texts each time, so that it tells of the change and not of luck;
# `pytest --hypothesis-profile search` looks for new ones.
settings.register_profile("suite", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("search", max_examples=20_000, deadline=None)
settings.load_profile("suite")

# Trees of hundreds of pages are kept to the end, and to look through them again and again for what can be thrown away
# takes a tenth of the time.
gc.set_threshold(100_000, 50, 100)

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="run also the tests that take longest, as once a week")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked as thorough, unless that is asked for."""
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chrome or Chromium, one for all tests of a process."""
    found = browsers.find(for_tests=True)
    assert found, browsers.ADVICE
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def data(tmp_path: Path) -> Callable[..., Path]:
    """Writes the tiny data folder with some files changed: `data({"partners/japan.yml": ...})`."""
    return lambda changed=None: tiny(tmp_path, changed)


@pytest.fixture
def finds(tmp_path: Path) -> Finds:
    """Checks a changed data folder: `finds(rule, changed, *words)`; see `data_folder.expect`."""

    def check_folder(rule: str, changed: Changes, *words: str, at: Sequence[Place] = ()) -> list[Problem]:
        return expect(tmp_path, rule, changed, *words, at=at)

    return check_folder

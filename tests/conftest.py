"""What all tests share."""

import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from atlas.commands import browser as browsers
from atlas.publishing.lock import alone
from atlas.reading.problems import Problem
from data_folder import Changes, Finds, Place, expect, tiny
from places import ROOT, SITE_OF_DATA

Once = Callable[[str, Callable[[Path], None]], Path]
_WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
"""Which of several processes this is; nothing in a run with one."""

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
    # Nobody looks at the screen: pages are laid out, scrolled and clicked as ever, but what there is no memory for is
    # not painted, which takes a seventh of a page's time.
    "--force-gpu-mem-available-mb=1",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--thorough", action="store_true", help="run also the tests that take longest, as once a week")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked as thorough, unless that is asked for; tests of the site wait until it is built."""
    if not config.getoption("--thorough"):
        left_out = [item for item in items if item.get_closest_marker("thorough")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    items.sort(key=_needs_the_site)


def _needs_the_site(item: pytest.Item) -> bool:
    return "site" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """`once(name, make)`: a folder that `make` fills for the first process of a run; the others wait and take it."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if _WORKER else own

    def made(name: str, make: Callable[[Path], None]) -> Path:
        folder = shared / "shared" / name
        with alone(folder.with_name(f"lock-{name}")):
            if not folder.exists():
                make(folder)
        return folder

    return made


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The site of the real data, built by the real command, or the one that the run is for."""
    return Path(SITE_OF_DATA) if SITE_OF_DATA else once("site", _build)


def _build(folder: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session", autouse=True)
def _built_ahead(request: pytest.FixtureRequest, once: Once) -> None:
    """One of several processes has the site built while all are at tests that need none."""
    if _WORKER == "gw0" and not SITE_OF_DATA and any(map(_needs_the_site, request.session.items)):
        threading.Thread(target=once, args=("site", _build), daemon=True).start()


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

"""The real site, built once from the real data by the real command."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from atlas.serving.compressed import serving
from places import ROOT
from site_pages import Pages


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, str(ROOT / "scripts" / "build.py"), "--site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


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

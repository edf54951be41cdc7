"""The same pages come out of other builders, so the site can move to one. Run where these are installed.

`docs/developing/decisions.md` says what Zensical cannot do; what is taken out and left uncompared here is all of that.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from places import ROOT
from site_pages import Page, Pages, version_of

pytestmark = pytest.mark.other_builders

THEME = Path("scripts/atlas/publishing/theme")
GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def installed(command: str) -> str:
    """The file of a command; the test is skipped where there is none."""
    found = shutil.which(command)
    if found is None:
        pytest.skip(f"{command} is not installed; requirements-builders.lock has it")
    return found


def run(*arguments: str, folder: Path) -> None:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(arguments, cwd=folder, env=variables, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr


def contents(site: Path) -> dict[str, bytes]:
    """What is in each file of a site, without the name of what has made it."""
    files = [file for file in site.rglob("*") if file.is_file()]
    return {file.relative_to(site).as_posix(): GENERATOR.sub(b"", file.read_bytes()) for file in files}


def test_properdocs_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    command = installed("properdocs")
    run(command, "build", "--strict", "-f", "mkdocs.yml", "-d", str(tmp_path / "site"), folder=ROOT)
    ours, other = contents(site), contents(tmp_path / "site")
    assert [name for name in sorted(ours.keys() | other.keys()) if ours.get(name) != other.get(name)] == []


@pytest.fixture(scope="module")
def of_zensical(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The pages that Zensical makes of `docs/` as our build has left it."""
    command = installed("zensical")
    folder = tmp_path_factory.mktemp("zensical")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert "!relative $docs_dir" in settings
    (folder / "mkdocs.yml").write_text(settings.replace("!relative $docs_dir", "docs"), "utf-8")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / THEME, folder / THEME, ignore=shutil.ignore_patterns("sitemap.xml"))
    run(command, "build", folder=folder)
    return Pages(folder / "site")


def test_zensical_gives_the_same_pages_with_the_same_titles(site: Path, of_zensical: Pages) -> None:
    ours = {address: (page.title, page.headings) for address, page in Pages(site).items()}
    assert {address: (page.title, page.headings) for address, page in of_zensical.items()} == ours


def test_pages_of_zensical_have_the_same_links_and_ask_for_the_same(site: Path, of_zensical: Pages) -> None:
    ours, version = Pages(site), version_of(site)
    assert [name for name, page in ours.items() if places(page, version) != places(of_zensical[name], version)] == []


def places(page: Page, version: str) -> set[tuple[str, str] | str]:
    """Where a page leads and what it asks for, without the folder of the version and the link to its own content.

    A link that climbs above the host's root ends there, which makes up for those that Zensical lets begin too high.
    """
    found: set[tuple[str, str] | str] = set()
    for link in (*page.links, *page.asks):
        found.add(page.resolve(link.replace(version, "")) or link)
    return found - {(page.address, "atlas-content"), (page.address, "__skip")}

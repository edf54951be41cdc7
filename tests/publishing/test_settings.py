"""What mkdocs.yml says of the places of site and repository, and what it may not say."""

import re
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from atlas.publishing import mkdocs_site, settings
from atlas.publishing.project import site_of
from atlas.reading.problems import Problem
from other_sites import project
from places import ROOT

JAPAN = "data/partners/japan.yml"
PLACES = {
    "site_url": '!ENV [ATLAS_SITE_URL, "https://example.org/partnerships-atlas/"]',
    "repo_url": '!ENV [ATLAS_REPO_URL, "https://example.org/partnerships-atlas"]',
    "edit_uri": '!ENV [ATLAS_EDIT_URI, "edit/main/docs/"]',
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("settings") / "project")


def configured(root: Path, **changed: str) -> tuple[MkDocsConfig, list[Problem]]:
    """The settings with some of the places changed; one that is given as nothing is left out."""
    file = root / "mkdocs.yml"
    text = before = file.read_text("utf-8")
    for key, value in changed.items():
        line = f"{key}: {PLACES[key]}\n"
        assert line in text
        text = text.replace(line, f"{key}: {value}\n" if value else "")
    try:
        file.write_text(text, "utf-8")
        config, problems = mkdocs_site.configure(file)
        assert config, problems
        return config, problems
    finally:
        file.write_text(before, "utf-8")


@pytest.mark.parametrize(
    ("repository", "edit", "goal"),
    [
        ("https://github.com/o/r", "edit/main/docs/", f"https://github.com/o/r/edit/main/{JAPAN}"),
        ("https://github.com/o/r.git", "edit/main/docs/", f"https://github.com/o/r/edit/main/{JAPAN}"),
        ("https://github.com/o/r/", "blob/v1.2/docs", f"https://github.com/o/r/blob/v1.2/{JAPAN}"),
        ("https://gitlab.com/g/s/r", "-/edit/main/docs/", f"https://gitlab.com/g/s/r/-/edit/main/{JAPAN}"),
        ("https://codeberg.org/o/r", "_edit/main/docs/", f"https://codeberg.org/o/r/_edit/main/{JAPAN}"),
        ("https://github.com/o/r", "edit/main/sites/atlas/docs/", f"https://github.com/o/r/edit/main/sites/atlas/{JAPAN}"),
        ("https://github.com/o/r", "https://code.test/x/docs/", f"https://code.test/x/{JAPAN}"),
        ("", "https://code.test/x/docs/", f"https://code.test/x/{JAPAN}"),
        ("https://code.test/r", '"?file=docs/"', f"https://code.test/r?file={JAPAN}"),
        ("https://github.com/o/r", '""', ""),
        ("https://github.com/o/r", "", f"https://github.com/o/r/edit/master/{JAPAN}"),  # as MkDocs does
        ("https://gitlab.com/o/r", "", f"https://gitlab.com/o/r/edit/master/{JAPAN}"),
        ("https://bitbucket.org/o/r", "", f"https://bitbucket.org/o/r/src/default/{JAPAN}"),
        ("https://code.test/r", "", ""),
        ("", "edit/main/docs/", ""),
        ("https://code.test/r", '""\nedit_uri_template: "edit/docs/{path}?plain"', f"https://code.test/r/edit/{JAPAN}?plain"),
        (
            "https://code.test/r",
            '""\nedit_uri_template: "https://ide.test/?f=docs%2F{path!q}"',
            "https://ide.test/?f=data%2Fpartners%2Fjapan.yml",
        ),
    ],
)  # fmt: skip
def test_record_is_edited_beside_the_pages(root: Path, repository: str, edit: str, goal: str) -> None:
    config, problems = configured(root, repo_url=repository, edit_uri=edit)
    assert problems == []
    assert site_of(config).edit(JAPAN) == goal


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ('""\nuse_directory_urls: false', "use_directory_urls must be true"),
        ('""\nedit_uri_template: "edit/{path}"', 'edit_uri_template must hold "docs/{path}"'),
    ],
)
def test_setting_that_links_cannot_honour_is_told_at_its_line(root: Path, changed: str, words: str) -> None:
    _, problems = configured(root, edit_uri=changed)
    (problem,) = [one for one in problems if one.rule == "setting"]
    assert words in problem.message
    assert (problem.path, problem.line) == ("mkdocs.yml", 10)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("docs_dir: docs", "docs_dir: scripts", "docs_dir must be"),
        ("site_dir: site", "site_dir: data/site", "site_dir is inside data/"),
        ("  name: material\n", "  name: mkdocs\n", "theme must be material"),
        ("  custom_dir: scripts/atlas/publishing/theme\n", "", "theme must be material"),
        ("hooks:\n  - scripts/hooks.py\n", "", "hooks must have scripts/hooks.py"),
        ('"edit/main/docs/"', '"edit/main/"', 'edit_uri must end in "docs/"'),
    ],
)
def test_setting_of_another_place_is_told(tmp_path: Path, before: str, after: str, words: str) -> None:
    root = project(tmp_path / "project")
    file = root / "mkdocs.yml"
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after), "utf-8")
    _, problems = mkdocs_site.configure(file)
    assert [problem.message for problem in problems if words in problem.message]


@pytest.mark.parametrize(
    "address",
    ["", "https://example.org/", "https://www.EXAMPLE.com/a/", "https://atlas.test/", "http://localhost:8000/",
     "https://atlas.example/", "https://x.invalid/"],
)  # fmt: skip
def test_address_that_nobody_can_have_is_a_placeholder(root: Path, address: str) -> None:
    config, _ = configured(root, site_url=address, repo_url="https://code.org/o/r")
    (problem,) = settings.placeholders(config, "warning")
    assert problem.message.startswith("site_url is") and "ATLAS_SITE_URL" in problem.message


def test_address_that_somebody_has_is_none(root: Path) -> None:
    config, _ = configured(root, site_url="https://myexample.org/", repo_url="https://contest.org/r")
    assert settings.placeholders(config, "error") == []
    without, _ = configured(root, site_url="https://myexample.org/", repo_url="")
    assert settings.placeholders(without, "error") == []


def test_host_may_say_the_places_by_variables(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_SITE_URL", "https://o.io/r")
    monkeypatch.setenv("ATLAS_REPO_URL", "https://gitlab.com/o/r")
    monkeypatch.setenv("ATLAS_EDIT_URI", "-/edit/x/docs/")
    config, _ = configured(root)
    assert settings.placeholders(config, "error") == []
    site = site_of(config)
    assert site.absolute("a-z/") == "https://o.io/r/a-z/"
    assert site.edit(JAPAN) == f"https://gitlab.com/o/r/-/edit/x/{JAPAN}"


def test_every_setting_of_the_atlas_is_read() -> None:
    """One that nothing reads would promise whoever publishes the site what does not come."""
    extra = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nextra:\n")[2].partition("\n\n")[0]
    package = ROOT / "scripts" / "atlas"
    code = "".join(file.read_text("utf-8") for ending in ("py", "html") for file in package.rglob(f"*.{ending}"))
    read = set(re.findall(r"config\.extra(?:\.get\(\"|\.)(\w+)", code))
    unread = yaml.safe_load(extra).keys() - read - {"generator"}  # which Material reads
    assert unread == set(), "read it in site_of of publishing/project.py"

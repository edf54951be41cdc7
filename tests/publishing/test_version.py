"""The version of the site: another for other bytes, the same for the same ones, and an address for what pages load."""

import os
import re
from pathlib import Path

import pytest

from atlas.publishing import version
from atlas.publishing.project import Project
from places import ROOT

FILES = {"data/partners/japan.yml": "1", "docs/index.md": "2"}
PACKAGES = {"mkdocs": "1.6.1"}


def project(folder: Path) -> Project:
    """A project of a few files."""
    texts = {
        "mkdocs.yml": "site_name: Atlas\n",
        "data/partners/japan.yml": "name: Japan\n",
        "docs/index.md": "# Atlas\n",
        "docs/partners/japan.md": "made\n",
        "scripts/atlas/x.j2": "{{ page }}\n",
        "scripts/__pycache__/x.pyc": "kept by Python\n",
    }
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    return Project(folder)


@pytest.mark.parametrize(
    ("files", "packages"),
    [
        ({**FILES, "docs/index.md": "3"}, PACKAGES),
        ({**FILES, "docs/new.md": "2"}, PACKAGES),
        ({"data/partners/japan.yml": "1"}, PACKAGES),
        ({"data/partners/korea.yml": "1", "docs/index.md": "2"}, PACKAGES),
        (FILES, {"mkdocs": "1.6.2"}),
    ],
)
def test_version_differs_with_a_byte_a_file_a_name_or_a_package(
    files: dict[str, str], packages: dict[str, str]
) -> None:
    assert version.version(files, packages) != version.version(FILES, PACKAGES)


def test_version_does_not_hang_on_the_order_of_files() -> None:
    other = version.version(dict(reversed(FILES.items())), PACKAGES)
    assert other == version.version(FILES, PACKAGES)
    assert re.fullmatch(r"[0-9a-f]{12}", other)  # shared/site.js knows it by this form


def test_version_is_the_same_in_another_place_and_at_another_time(tmp_path: Path) -> None:
    one, other = project(tmp_path / "one"), project(tmp_path / "other")
    os.utime(other.config, (1, 1))
    assert version.Versions().of(one) == version.Versions().of(other)


def test_version_follows_from_what_is_written_by_hand_alone(tmp_path: Path) -> None:
    made, versions = project(tmp_path), version.Versions()
    before = versions.of(made)
    for path in ("docs/partners/japan.md", "scripts/__pycache__/x.pyc"):
        (tmp_path / path).write_text("made anew")
    assert versions.of(made) == before
    for path in ("data/partners/japan.yml", "docs/index.md", "scripts/atlas/x.j2", "mkdocs.yml"):
        (tmp_path / path).write_text("another text")
        assert versions.of(made) != before, path
        before = versions.of(made)


def test_version_reads_only_files_that_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, versions, seen, reads = project(tmp_path), version.Versions(), list[str](), Path.read_bytes

    def read(file: Path) -> bytes:
        seen.append(file.name)
        return reads(file)

    versions.of(made)
    (tmp_path / "docs/index.md").write_text("# Another\n")
    monkeypatch.setattr(Path, "read_bytes", read)
    changed = versions.of(made)
    assert seen == ["index.md"]
    assert changed == version.Versions().of(made)


def test_indexes_that_scripts_fetch_are_those_of_a_version() -> None:
    scripts = "".join(file.read_text("utf-8") for file in (ROOT / "docs" / "assets").rglob("*.js"))
    assert set(re.findall(r'"((?:search|sources|partners)/[\w-]+\.json)"', scripts)) == version.INDEXES


@pytest.mark.parametrize(
    ("path", "moves"),
    [
        ("assets/atlas.js", True),
        ("styles/atlas.css", True),
        ("assets/fonts/atlas-serif-600.woff2", True),
        ("partners/standing.json", True),
        ("assets/lost.js", False),
        ("partners/japan.csl.json", False),
        ("data/partners.json", False),
        ("assets/flags/jp.svg", False),
        ("index.md", False),
    ],
)
def test_what_pages_load_has_an_address_for_each_version_and_what_people_keep_has_not(path: str, moves: bool) -> None:
    assert version.is_versioned(path) is moves

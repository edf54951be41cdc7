"""edition.py as an editor runs it."""

import csv
import zipfile
from pathlib import Path

import pytest
import yaml

from commands.project import JAPAN, Copy

EDITION = "data/edition.yml"
KEPT = "data/editions/2026-11-24.zip"
TOLD = """changes:
  - id: talks
    date: 2026-11-25
    text: Japan's summary says more.
"""


@pytest.fixture
def kept(copy: Copy) -> Copy:
    """A copy in which one edition is kept, and something was changed since."""
    done = copy.run("edition", "2026-11-24")
    assert (done.returncode, done.stdout) == (0, "No edition was kept before, so there is none to compare with\n"), (
        done.stderr
    )
    assert f"Kept {KEPT}: " in done.stderr
    copy.change(JAPAN, "talks with NATO", "talks and works with NATO")
    return copy


def written(copy: Copy) -> dict[str, bytes]:
    files = (*sorted((copy.root / "data").rglob("*")), copy.root / "CITATION.cff")
    return {file.relative_to(copy.root).as_posix(): file.read_bytes() for file in files if file.is_file()}


def test_edition_is_kept_and_dated(kept: Copy) -> None:
    assert yaml.safe_load((kept.root / EDITION).read_text("utf-8"))["date"].isoformat() == "2026-11-24"
    cited = yaml.safe_load((kept.root / "CITATION.cff").read_text("utf-8"))
    assert (cited["version"], cited["date-released"]) == ("2026-11-24", "2026-11-24")
    with zipfile.ZipFile(kept.root / KEPT) as packed:
        assert {"partners.csv", "datapackage.json", "SHA256SUMS"} <= set(packed.namelist())
    done = kept.run("build")
    assert done.returncode == 0, done.stderr
    data = kept.root / "site" / "data"
    with zipfile.ZipFile(kept.root / KEPT) as packed:
        for name in packed.namelist():
            assert (data / "2026-11-24" / name).read_bytes() == packed.read(name), name
    assert "talks with" in (data / "2026-11-24" / "partners.csv").read_text("utf-8")
    assert "talks and works with" in (data / "partners.csv").read_text("utf-8")
    page = (data / "2026-11-24" / "index.html").read_text("utf-8")
    assert "https://atlas.home.arpa/partnerships-atlas/data/2026-11-24/" in page
    assert 'href="../../data/2026-11-24/"' in (data / "editions" / "index.html").read_text("utf-8")


def test_what_has_changed_is_told_and_written_as_a_table(kept: Copy, tmp_path: Path) -> None:
    before = written(kept)
    done = kept.run("edition", "--table", str(tmp_path / "changes.csv"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "partners: 1 changed\n" in done.stdout
    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["listing"] == "partners"]
    (row,) = rows
    assert (row["key"], row["column"]) == ("japan", "summary")
    assert "talks with" in row["before"] and "talks and works with" in row["after"]
    assert written(kept) == before


def test_next_edition_tells_readers_what_changed(kept: Copy) -> None:
    before = written(kept)
    untold = kept.run("edition", "2026-11-25")
    assert untold.returncode == 1 and "readers are told what changed" in untold.stderr
    assert written(kept) == before
    with (kept.root / EDITION).open("a", encoding="utf-8") as file:
        file.write(TOLD)
    before = written(kept)
    assert kept.run("edition", "2026-11-25", "--dry-run").returncode == 0
    assert written(kept) == before
    done = kept.run("edition", "2026-11-25")
    assert done.returncode == 0 and "partners: 1 changed" in done.stdout
    with zipfile.ZipFile(kept.root / "data/editions/2026-11-25.zip") as packed:
        assert b"talks and works with" in packed.read("changes.csv")


@pytest.mark.parametrize(
    ("day", "code", "words"),
    [
        ("2026-11-24", 1, "is kept already"),
        ("2026-11-20", 1, "is kept already"),
        ("2026-11", 2, "is no full date"),
        ("tomorrow", 2, "tomorrow"),
    ],
)
def test_day_that_no_edition_can_have_is_refused(kept: Copy, day: str, code: int, words: str) -> None:
    before = written(kept)
    done = kept.run("edition", day)
    assert done.returncode == code and words in done.stderr
    assert written(kept) == before


def test_data_with_problems_make_no_edition(kept: Copy) -> None:
    kept.change(JAPAN, "region:", "regoin:")
    before = written(kept)
    done = kept.run("edition", "2026-11-25")
    assert done.returncode == 1 and "unknown-key" in done.stdout and "no edition can be made" in done.stderr
    assert written(kept) == before

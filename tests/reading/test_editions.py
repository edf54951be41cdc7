"""Editions in the data folder: read by their days, and what is none is told with its cure."""

import zipfile
from pathlib import Path

import pytest

from atlas.reading.catalogue import read
from data_folder import tiny


def put(folder: Path, name: str, content: bytes | None = None) -> Path:
    file = folder / "editions" / name
    file.parent.mkdir(exist_ok=True)
    if content is None:
        with zipfile.ZipFile(file, "w") as packed:
            packed.writestr("partners.csv", "id\r\njapan\r\n")
    else:
        file.write_bytes(content)
    return file


def test_editions_are_read_newest_first(tmp_path: Path) -> None:
    folder = tiny(tmp_path)
    for name in ("2026-01-05.zip", "2026-11-03.zip", ".hidden"):
        put(folder, name)
    catalogue, problems = read(folder)
    assert problems == []
    assert [kept.day.edtf for kept in catalogue.kept_editions] == ["2026-11-03", "2026-01-05"]
    newest = catalogue.kept_editions[0]
    assert newest.texts == {"partners.csv": newest.text("partners.csv")} == {"partners.csv": "id\r\njapan\r\n"}
    assert newest.sizes == {"partners.csv": 11}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("newest.zip", None, "is called by its day"),
        ("2026-02-30.zip", None, "there is no day 2026-02-30"),
        ("2026-02-03.zip", b"no zip", "cannot be read"),
    ],
)
def test_what_is_no_edition_is_told(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    folder = tiny(tmp_path)
    put(folder, name, content)
    catalogue, (problem,) = read(folder)
    assert (problem.rule, problem.path) == ("bad-edition", f"data/editions/{name}")
    assert words in problem.message and "older commit" in problem.message
    assert catalogue.kept_editions == ()

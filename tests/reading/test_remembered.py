"""Records that an earlier process has read are used only where reading would give the same."""

import os
import shutil
from pathlib import Path

import pytest

from atlas.reading import catalogue as catalogues
from atlas.reading import data_files, remembered
from atlas.reading.catalogue import Catalogue, Kept
from places import DATA

JAPAN = "partners/japan"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Few of the real records, each of another kind."""
    for name in ("edition.yml", "partners/japan.yml", "summits/2006-riga.yml", "groups/partnership-for-peace.yml"):
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(DATA / name, tmp_path / "data" / name)
    return tmp_path / "data"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of files whose YAML has been read."""
    found: list[str] = []
    parse = data_files.parse

    def told(text: str, path: str) -> object:
        found.append(path)
        return parse(text, path)

    monkeypatch.setattr(data_files, "parse", told)
    return found


def read(data: Path) -> Catalogue:
    return catalogues.read(data, kept=Kept(data.parent / "records"))[0]


def test_records_of_the_time_before_are_the_same_and_are_not_read_anew(data: Path, parsed: list[str]) -> None:
    before = read(data)
    parsed.clear()
    after = read(data)
    assert parsed == ["data/edition.yml"]
    assert after.entries == before.entries
    assert {type(entry.record) for entry in after.entries.values()} == {
        entry.kind.record for entry in before.entries.values()
    }


def test_a_file_with_another_text_is_read_anew_though_its_time_and_size_are_the_same(
    data: Path, parsed: list[str]
) -> None:
    read(data)
    file = data / "partners" / "japan.yml"
    state = file.stat()
    file.write_text(file.read_text("utf-8").replace("name: Japan", "name: Nippn"), "utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    parsed.clear()
    assert read(data).entries[JAPAN].record.name == "Nippn"
    assert parsed == ["data/edition.yml", "data/partners/japan.yml"]


def test_the_text_of_another_file_is_no_record_of_this_one(data: Path) -> None:
    read(data)
    (data / "summits" / "2006-riga.yml").write_bytes((data / "partners" / "japan.yml").read_bytes())
    catalogue, problems = catalogues.read(data, kept=Kept(data.parent / "records"))
    assert "summits/2006-riga" not in catalogue.entries
    assert [problem.rule for problem in problems] == ["wrong-folder"]


def test_problems_are_told_each_time(data: Path) -> None:
    file = data / "partners" / "japan.yml"
    file.write_text(file.read_text("utf-8") + "nonsense: yes\n", "utf-8")
    told = [catalogues.read(data, kept=Kept(data.parent / "records"))[1] for _ in range(2)]
    assert told[0] == told[1] != []


@pytest.mark.parametrize("harm", [b"", b"x" * 10, None], ids=["empty", "cut off", "changed"])
def test_a_file_that_is_not_whole_is_not_used(data: Path, harm: bytes | None, parsed: list[str]) -> None:
    before = read(data)
    file = data.parent / "records"
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + b"?" if harm is None else whole[: len(harm)])
    parsed.clear()
    assert read(data).entries == before.entries
    assert len(parsed) == 4
    assert file.read_bytes() == whole


def test_what_cannot_be_written_is_no_fault(data: Path) -> None:
    (data.parent / "records").mkdir()
    assert JAPAN in read(data).entries
    assert JAPAN in read(data).entries


def test_records_that_are_gone_are_not_kept(data: Path) -> None:
    read(data)
    with_all = (data.parent / "records").stat().st_size
    (data / "partners" / "japan.yml").unlink()
    read(data)
    assert (data.parent / "records").stat().st_size < with_all


def test_records_are_read_anew_by_other_code_or_other_packages(tmp_path: Path) -> None:
    """A digest of the code stands before the records: of no record can it be told what of the code it is made by."""
    for name in ("model/records.py", "reading/reader.py", "rules/rule.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("first = 1\n")
    first = remembered.reader(tmp_path, ("3.11", "2.12"))
    assert remembered.reader(tmp_path, ("3.11", "2.12")) == first
    assert remembered.reader(tmp_path, ("3.11", "2.13")) != first
    (tmp_path / "rules" / "rule.py").write_text("first = 2\n")
    assert remembered.reader(tmp_path, ("3.11", "2.12")) == first
    for name in ("model/records.py", "reading/reader.py"):
        before = remembered.reader(tmp_path, ("3.11", "2.12"))
        (tmp_path / name).write_text("first = 2\n")
        assert remembered.reader(tmp_path, ("3.11", "2.12")) != before


def test_what_other_code_has_kept_is_not_used(data: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    read(data)
    parsed.clear()
    monkeypatch.setattr(remembered, "_reader", lambda: b"-" * 32)
    read(data)
    assert len(parsed) == 4

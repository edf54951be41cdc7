from pathlib import Path

import pytest

from atlas.publishing.docs_folder import write


def snapshot(folder: Path) -> dict[str, int]:
    return {
        file.relative_to(folder).as_posix(): file.stat().st_mtime_ns for file in folder.rglob("*") if file.is_file()
    }


def test_write_makes_files_and_folders(tmp_path: Path) -> None:
    done = write({"partners/japan.md": "Japan\n", "sources/index.md": "Sources – all\n"}, tmp_path)
    assert done == 2
    assert (tmp_path / "sources" / "index.md").read_bytes() == "Sources – all\n".encode()


def test_write_leaves_alone_what_is_right(tmp_path: Path) -> None:
    pages = {"partners/japan.md": "Japan\n", "partners/iraq.md": "Iraq\n"}
    write(pages, tmp_path)
    before = snapshot(tmp_path)
    done = write({**pages, "partners/iraq.md": "Iraq!\n"}, tmp_path)
    assert done == 1
    assert snapshot(tmp_path)["partners/japan.md"] == before["partners/japan.md"]
    assert (tmp_path / "partners" / "iraq.md").read_text() == "Iraq!\n"


def test_write_removes_what_no_page_is_left_of(tmp_path: Path) -> None:
    write({"partners/japan.md": "Japan\n", "partners/deep/er/x.md": "x\n", "sources/index.md": "s\n"}, tmp_path)
    done = write({"sources/index.md": "s\n"}, tmp_path)
    assert done == 2
    assert sorted(snapshot(tmp_path)) == ["sources/index.md"]
    assert not (tmp_path / "partners" / "deep").exists()


def test_write_never_touches_what_is_written_by_hand(tmp_path: Path) -> None:
    for name in ("index.md", "about/method.md", "assets/atlas.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("by hand")
    write({"partners/japan.md": "Japan\n"}, tmp_path)
    write({}, tmp_path)
    assert sorted(snapshot(tmp_path)) == ["about/method.md", "assets/atlas.css", "index.md"]


@pytest.mark.parametrize("path", ["about/index.md", "index.md", "../partners/x.md", "partners/../about/index.md"])
def test_write_refuses_pages_outside_the_generated_folders(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not in a generated folder"):
        write({path: "text", "partners/japan.md": "Japan\n"}, tmp_path)
    assert snapshot(tmp_path) == {}

from pathlib import Path

import pytest

from atlas.publishing.swap import objection, replacing


def write(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(place.name for place in folder.iterdir())


def test_replacing_puts_the_new_folder_in_place(tmp_path: Path) -> None:
    write(tmp_path / "site", "old")
    with replacing(tmp_path / "site") as new:
        (new / "index.html").write_text("new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert names(tmp_path) == ["site"]


def test_replacing_makes_a_first_site(tmp_path: Path) -> None:
    with replacing(tmp_path / "site") as new:
        (new / "index.html").write_text("new")
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("raised", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_replacing_given_up_keeps_the_old_one(tmp_path: Path, raised: BaseException) -> None:
    write(tmp_path / "site", "old")
    with pytest.raises(type(raised)), replacing(tmp_path / "site") as new:
        (new / "index.html").write_text("half of the n")
        raise raised
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("refused", [1, 2])
def test_replacing_takes_back_a_rename_when_the_next_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    write(tmp_path / "site", "old")
    rename, calls = Path.rename, 0

    def counted(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == refused:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", counted)
    with pytest.raises(PermissionError), replacing(tmp_path / "site"):
        pass
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize(
    ("left", "kept"),
    [
        ({"site": "old", ".site-new": "half"}, "old"),  # cut off while building
        ({".site-old": "old", ".site-new": "new"}, "old"),  # between the two renames
        ({"site": "new", ".site-old": "old"}, "new"),  # before the old one was removed
    ],
)
def test_replacing_first_mends_what_was_left(tmp_path: Path, left: dict[str, str], kept: str) -> None:
    for name, text in left.items():
        write(tmp_path / name, text)
    with pytest.raises(KeyboardInterrupt), replacing(tmp_path / "site"):
        raise KeyboardInterrupt
    assert (tmp_path / "site" / "index.html").read_text() == kept
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize(
    ("site", "words"),
    [
        ("project", "holds the project itself"),
        (".", "holds the project itself"),
        ("project/docs/site", "is inside docs/"),
        ("project/data", "is inside data/"),
        ("project/mkdocs.yml", "is a file"),
        ("elsewhere", "something else than a built site"),
        ("missing/site", "there is no folder"),
        ("project/site", ""),
        ("empty", ""),
        ("built", ""),
    ],
)
def test_objection_spares_what_is_no_site(tmp_path: Path, site: str, words: str) -> None:
    for folder in ("project/docs", "project/data", "elsewhere", "empty", "built"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "project" / "mkdocs.yml").touch()
    (tmp_path / "elsewhere" / "index.html").touch()
    for name in ("index.html", "404.html", "sitemap.xml"):
        (tmp_path / "built" / name).touch()
    told = objection((tmp_path / site).resolve(), tmp_path / "project")
    assert words in told if words else told == ""

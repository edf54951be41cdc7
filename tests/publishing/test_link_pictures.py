"""The pictures that other sites show beside a link."""

from pathlib import Path

import pytest
from PIL import Image

from atlas.publishing import link_pictures
from places import ROOT


@pytest.fixture(scope="module")
def drawn() -> dict[str, Image.Image]:
    """The pictures of our site, drawn once, as that takes long."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    (name,) = (line.removeprefix("site_name:").strip() for line in settings if line.startswith("site_name:"))
    return dict(link_pictures.pictures(name))


@pytest.fixture(autouse=True)
def _drawn_before(drawn: dict[str, Image.Image], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_pictures, "pictures", lambda name: iter(drawn.items()))


def test_pictures_are_fresh() -> None:
    assert list(link_pictures.stale("Atlas", ROOT / "docs")) == [], "run python3 scripts/generate.py"


def test_pictures_have_the_size_that_sites_want_and_are_small() -> None:
    for file in (ROOT / "docs" / link_pictures.FOLDER).glob("*.png"):
        with Image.open(file) as picture:
            assert picture.size == (1200, 630)
        assert file.stat().st_size < 60_000, file.name


def test_stale_tells_missing_changed_and_needless(tmp_path: Path) -> None:
    written = link_pictures.write("Atlas", tmp_path)
    folder = tmp_path / link_pictures.FOLDER
    assert sorted(written) == sorted(file.name for file in folder.glob("*.png"))
    (folder / "partners.png").unlink()
    Image.new("RGB", link_pictures.SIZE).save(folder / "groups.png")
    Image.new("RGB", link_pictures.SIZE).save(folder / "zebras.png")
    assert sorted(link_pictures.stale("Atlas", tmp_path)) == ["groups.png", "partners.png", "zebras.png"]
    link_pictures.write("Atlas", tmp_path)
    assert list(link_pictures.stale("Atlas", tmp_path)) == []

"""The pictures that other sites show beside a link."""

from pathlib import Path

import pytest
from PIL import Image

from atlas import social

ROOT = Path(__file__).parents[1]


def test_pictures_are_fresh() -> None:
    name = next(
        line.removeprefix("site_name:").strip()
        for line in (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
        if line.startswith("site_name:")
    )
    assert list(social.stale(name, ROOT / "docs")) == [], "run python3 scripts/generate.py"


def test_pictures_have_the_size_that_sites_want_and_are_small() -> None:
    for file in (ROOT / "docs" / social.FOLDER).glob("*.png"):
        with Image.open(file) as picture:
            assert picture.size == (1200, 630)
        assert file.stat().st_size < 60_000, file.name


def test_stale_tells_missing_changed_and_needless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = dict(social.pictures("Atlas"))  # once, as drawing takes long
    monkeypatch.setattr(social, "pictures", lambda name: iter(drawn.items()))
    written = social.write("Atlas", tmp_path)
    folder = tmp_path / social.FOLDER
    assert sorted(written) == sorted(file.name for file in folder.glob("*.png"))
    (folder / "partners.png").unlink()
    Image.new("RGB", social.SIZE).save(folder / "groups.png")
    Image.new("RGB", social.SIZE).save(folder / "zebras.png")
    assert sorted(social.stale("Atlas", tmp_path)) == ["groups.png", "partners.png", "zebras.png"]
    social.write("Atlas", tmp_path)
    assert list(social.stale("Atlas", tmp_path)) == []

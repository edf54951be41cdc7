"""What others have made: it is what docs/assets/vendor.toml says, to the byte, with its licence."""

import hashlib
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VENDORED = tomllib.loads((ROOT / "docs" / "assets" / "vendor.toml").read_text("utf-8"))


def sha256(files: list[Path]) -> str:
    """The hash of a file; of several, that of the list that `sha256sum *` gives."""
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    if len(files) == 1:
        return hashes[0]
    listed = "".join(f"{found}  {file.name}\n" for found, file in zip(hashes, files, strict=True))
    return hashlib.sha256(listed.encode()).hexdigest()


@pytest.mark.parametrize("name", VENDORED)
def test_vendored_files_are_those_of_their_release(name: str) -> None:
    told = VENDORED[name]
    assert sha256(sorted(ROOT.glob(told["files"]))) == told["sha256"]
    assert told["release"] and (ROOT / told["license"]).is_file()


def test_every_typeface_is_told() -> None:
    told = {file for entry in VENDORED.values() for file in ROOT.glob(entry["files"])}
    assert set((ROOT / "scripts" / "atlas" / "publishing" / "theme").rglob("*.woff2")) <= told

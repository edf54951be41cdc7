"""The copy of the project that each test of a command has for itself."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from commands.project import Copy, make
from places import ROOT


@pytest.fixture(scope="session")
def built(once: Callable[[str, Callable[[Path], None]], Path]) -> Copy:
    """A copy with its site built, one for all processes; not to be changed."""
    return Copy(once("built", _build) / "project")


def _build(folder: Path) -> None:
    done = make(folder).run("build")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def whole(built: Copy, tmp_path: Path) -> Copy:
    """The same, for one test to change, and to start its scripts anew."""
    shutil.copytree(built.root, tmp_path / "project", symlinks=True)
    return Copy(tmp_path / "project")


@pytest.fixture
def copy(built: Copy, tmp_path: Path) -> Copy:
    """The same, for one test to change but for the scripts, which are most of its files: those of the project."""
    root = tmp_path / "project"
    shutil.copytree(built.root, root, symlinks=True, ignore=shutil.ignore_patterns("scripts"))
    (root / "scripts").symlink_to(ROOT / "scripts", target_is_directory=True)
    return Copy(root)

"""What each test of a command that edits the data has for itself: data and pages, without scripts and a built site."""

import shutil
from pathlib import Path

import pytest

from commands.project import Copy, make


@pytest.fixture(scope="session")
def unbuilt(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The data and pages; not to be changed."""
    copy = make(tmp_path_factory.mktemp("unbuilt"))
    shutil.rmtree(copy.root / "scripts")
    return copy


@pytest.fixture
def copy(unbuilt: Copy, tmp_path: Path) -> Copy:
    """The same, for one test to change."""
    shutil.copytree(unbuilt.root, tmp_path / "project")
    return Copy(tmp_path / "project")

"""The copy of the project that each test of a command has for itself."""

import shutil
from pathlib import Path

import pytest

from commands.project import Copy, make


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy with its site built; not to be changed."""
    copy = make(tmp_path_factory.mktemp("built"))
    done = copy.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


@pytest.fixture
def copy(built: Copy, tmp_path: Path) -> Copy:
    """The same, for one test to change."""
    shutil.copytree(built.root, tmp_path / "project", symlinks=True)
    return Copy(tmp_path / "project")

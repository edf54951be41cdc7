"""What all tests share."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from atlas.problems import Problem
from data_folder import Changes, Finds, Place, expect, tiny


@pytest.fixture
def data(tmp_path: Path) -> Callable[..., Path]:
    """Writes the tiny data folder with some files changed: `data({"partners/japan.yml": ...})`."""
    return lambda changed=None: tiny(tmp_path, changed)


@pytest.fixture
def finds(tmp_path: Path) -> Finds:
    """Checks a changed data folder: `finds(rule, changed, *words)`; see `data_folder.expect`."""

    def check_folder(rule: str, changed: Changes, *words: str, at: Sequence[Place] = ()) -> list[Problem]:
        return expect(tmp_path, rule, changed, *words, at=at)

    return check_folder

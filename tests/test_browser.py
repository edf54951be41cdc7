"""Which browser the tests and the bench take."""

from pathlib import Path

import pytest

from atlas import browser

posix = pytest.mark.skipif("sys.platform == 'win32'", reason="programs have no ending here")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with Chromium with and without windows on it, and no browser named or in the usual places."""
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser, "_PLACES", ())
    for variable in browser.VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@posix
def test_find_prefers_windows_but_for_tests(path: Path) -> None:
    assert browser.find() == path / "chromium"
    assert browser.find(for_tests=True) == path / "chromium-headless-shell"


@posix
@pytest.mark.parametrize("left", ["chromium", "chromium-headless-shell"])
def test_find_takes_what_there_is(path: Path, left: str) -> None:
    for program in path.iterdir():
        if program.name != left:
            program.unlink()
    assert browser.find() == browser.find(for_tests=True) == path / left


@posix
def test_find_takes_the_one_that_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "chromium")
    assert browser.find(for_tests=True) == path / "chromium"
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert browser.find() is browser.find(for_tests=True) is None

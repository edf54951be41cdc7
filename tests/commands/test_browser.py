"""Which browser the tests and the bench take, and what is installed where something is lacking."""

import sys
from pathlib import Path

import pytest

from atlas.commands import browser

posix = pytest.mark.skipif("sys.platform == 'win32'", reason="programs have no ending here")


def program(file: Path, *lines: str) -> None:
    file.write_text("\n".join(("#!/bin/sh", *lines, "")))
    file.chmod(0o755)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with Chromium with and without windows on it, and no browser named or in the usual places."""
    for name in ("chromium", "chromium-headless-shell"):
        program(tmp_path / name)
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
    for found in path.iterdir():
        if found.name != left:
            found.unlink()
    assert browser.find() == browser.find(for_tests=True) == path / left


@posix
def test_find_takes_the_one_that_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "chromium")
    assert browser.find(for_tests=True) == path / "chromium"
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    assert browser.find() is browser.find(for_tests=True) is None


@pytest.fixture
def driver_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Playwright as on a machine that lacks a library of its driver."""
    program(path / "python", "echo 'cannot open libatomic.so.1' >&2", "exit 127")
    monkeypatch.setattr(sys, "executable", str(path / "python"))


@posix
def test_fault_is_told_with_what_to_do(path: Path) -> None:
    assert browser.fault() == ""
    for name in ("chromium", "chromium-headless-shell"):
        (path / name).unlink()
    assert browser.fault() == browser.ADVICE


@posix
@pytest.mark.usefixtures("driver_fails")
def test_fault_of_the_driver_is_told_with_its_library() -> None:
    assert "sudo apt install libatomic1 (cannot open libatomic.so.1)" in browser.fault()


@posix
@pytest.mark.usefixtures("driver_fails")
@pytest.mark.parametrize("lacking", [[], ["chromium", "chromium-headless-shell"]])
def test_install_takes_what_is_lacking(path: Path, lacking: list[str]) -> None:
    for name in lacking:
        (path / name).unlink()
    program(path / "apt-get", f'echo "$@" >> {path}/said')
    assert browser.install() == ""
    words = " ".join((path / "said").read_text().split())
    browsers = "install -y --no-install-recommends chromium-headless-shell " if lacking else ""
    assert words == f"update {browsers}install -y --no-install-recommends libatomic1"


@posix
def test_install_takes_the_browser_with_windows_where_no_other_is_a_package(path: Path) -> None:
    for name in ("chromium", "chromium-headless-shell"):
        (path / name).unlink()
    program(
        path / "apt-get", f'echo "$@" >> {path}/said', 'case "$*" in *shell) echo "E: no package" >&2; exit 100;; esac'
    )
    assert browser.install() == ""
    assert (path / "said").read_text().splitlines()[-1] == "install -y --no-install-recommends chromium"
    program(path / "apt-get", 'echo "E: no network" >&2', "exit 100")
    assert browser.install() == "apt-get update: E: no network"

"""Finds the Chrome or Chromium that tests look at pages with, and gets one where that is plainly wanted."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLES = ("ATLAS_CHROMIUM", "CHROMIUM")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
_SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
"""The same browser without windows, which opens a page with a third of the work."""
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "~/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "${ProgramFiles}/Google/Chrome/Application/chrome.exe",
    "${ProgramFiles(x86)}/Google/Chrome/Application/chrome.exe",
    "${LocalAppData}/Google/Chrome/Application/chrome.exe",
    "${LocalAppData}/Chromium/Application/chrome.exe",
    "${ProgramFiles(x86)}/Microsoft/Edge/Application/msedge.exe",
    "/snap/bin/chromium",
)
_LIBRARY = "libatomic1"
"""What Playwright's driver is linked to and a small Debian lacks."""
ADVICE = (
    "the tests look at the site in a browser, and no Chrome or Chromium was found. Install one (on Debian: sudo apt "
    "install chromium; on Ubuntu: sudo snap install chromium; elsewhere Chrome from its maker), or name one: "
    "CHROMIUM=/path/to/chrome python3 scripts/test.py"
)


def find(for_tests: bool = False) -> Path | None:
    """The browser that the environment names, or else the first in the usual places.

    Tests, which open hundreds of pages, rather take one without windows; the bench one like that of readers.
    """
    for variable in VARIABLES:
        if named := os.environ.get(variable):
            found = shutil.which(named)
            return Path(found) if found else None
    for name in (*_SHELLS, *_NAMES) if for_tests else (*_NAMES, *_SHELLS):
        if found := shutil.which(name):
            return Path(found)
    places = (Path(os.path.expandvars(place)).expanduser() for place in _PLACES)
    return next((place for place in places if place.is_file()), None)


def fault() -> str:
    """What keeps the tests from looking at pages, and what to do about it; nothing where all is there."""
    if find(for_tests=True) is None:
        return ADVICE
    if said := _driver_fault():
        return f"Playwright, which moves the browser, does not start; on Debian: sudo apt install {_LIBRARY} ({said})"
    return ""


def can_install() -> bool:
    """Whether this is a Debian machine on which we may install programs: a container, as a rule."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").is_file() and shutil.which("apt-get") is not None


def install() -> str:
    """Install with apt what is lacking: Chromium, without windows where that is a package, and the driver's library.

    Returns nothing, or what went wrong.
    """
    if problem := _apt("update"):
        return problem
    install = ("install", "-y", "--no-install-recommends")
    if find(for_tests=True) is None:
        problem = _apt(*install, "chromium-headless-shell") and _apt(*install, "chromium")
    return problem or (_apt(*install, _LIBRARY) if _driver_fault() else "")


def _driver_fault() -> str:
    """The last words of Playwright's driver where it does not start."""
    call = [sys.executable, "-m", "playwright", "--version"]
    done = subprocess.run(call, capture_output=True, text=True)
    return _last_line(done.stderr or done.stdout) or f"exit code {done.returncode}" if done.returncode else ""


def _apt(*arguments: str) -> str:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", *arguments], env=environment, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    return f"apt-get {' '.join(arguments)}: {_last_line(done.stderr or done.stdout) or f'exit code {done.returncode}'}"


def _last_line(output: str) -> str:
    return (output.strip().splitlines() or [""])[-1]

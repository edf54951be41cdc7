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


def can_install() -> bool:
    """Whether this is a Debian machine on which we may install programs: a container, as a rule."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return is_root and Path("/etc/debian_version").is_file() and shutil.which("apt-get") is not None


def install() -> str:
    """Install Chromium with apt, without windows where that is a package. Returns nothing, or what went wrong."""
    if problem := _apt("update"):
        return problem
    install = ("install", "-y", "--no-install-recommends")
    return _apt(*install, "chromium-headless-shell") and _apt(*install, "chromium")


def _apt(*arguments: str) -> str:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", *arguments], env=environment, capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    lines = (done.stderr or done.stdout).strip().splitlines()
    return f"apt-get {' '.join(arguments)}: {lines[-1] if lines else f'exit code {done.returncode}'}"

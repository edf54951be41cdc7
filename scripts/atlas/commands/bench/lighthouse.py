"""Measures how fast and how well made the pages are, with Lighthouse (https://developer.chrome.com/docs/lighthouse/)."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from atlas.commands import browser
from atlas.commands.bench.measurements import FailedError
from atlas.serving.compressed import serving

LOCK = Path(__file__).parent / "lighthouse_lock"
"""Names the release of Lighthouse and all that it needs, each with its hash. Made by `npm install --package-lock-only
--omit-lockfile-registry-resolved` in that folder."""
ADVICE = (
    "pages are measured with Lighthouse, which needs Node.js 18 or newer with npm (https://nodejs.org). Install that "
    "and run the command again, which then gets it; or name a Lighthouse that is there: "
    "LIGHTHOUSE=/path/to/lighthouse"
)
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
KIB = 1024
LARGE_PAGES = ("timeline", "partners")
"""Sections whose own pages may weigh more: the chart and the map are on them."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A number that Lighthouse gives for a page, and how much it must or may be."""

    name: str
    least: float | None = None
    most: float | None = None

    def is_met(self, value: float) -> bool:
        """Whether a page reaches it."""
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


GOALS = (
    Goal("performance", least=0.99),
    Goal("accessibility", least=1.0),
    Goal("best practices", least=1.0),
    Goal("SEO", least=1.0),
    Goal("LCP in s", most=1.5),
    Goal("blocking in ms", most=100),
    Goal("layout shift", most=0.01),
    Goal("KiB", most=110),
)
_LARGE = (*GOALS[:-1], Goal("KiB", most=180))


@dataclass(frozen=True, slots=True)
class Measured:
    """What one page got, in the order of its goals; `faults` names the audits that it failed."""

    page: str
    goals: tuple[Goal, ...]
    values: tuple[float, ...]
    faults: tuple[str, ...]

    @property
    def missed(self) -> tuple[str, ...]:
        """Names of the goals that it does not reach."""
        return tuple(goal.name for goal, value in zip(self.goals, self.values, strict=True) if not goal.is_met(value))


def kinds_of_page(site: Path) -> list[str]:
    """A page of each kind, by its address: home, each section's own, and its largest other page."""
    found = [""]
    for folder in sorted(place for place in site.iterdir() if place.is_dir()):
        if (folder / "index.html").is_file():
            found.append(f"{folder.name}/")
        inner = [page for page in folder.glob("*/index.html") if b'http-equiv="refresh"' not in page.read_bytes()]
        if inner:
            largest = max(inner, key=lambda page: (page.stat().st_size, page.parent.name))
            found.append(f"{folder.name}/{largest.parent.name}/")
    return [*found, "404.html"]


def measure(site: Path, url: str, pages: list[str]) -> Iterator[Measured]:
    """Measure pages of a built site as on a telephone, one after another, served compressed below the path of `url`."""
    program, chromium = _program(), browser.find()
    if chromium is None:
        raise FailedError(browser.ADVICE)
    with serving(site, f"{urlsplit(url).path.rstrip('/')}/") as address:
        for page in pages:
            section, _, rest = page.partition("/")
            goals = _LARGE if section in LARGE_PAGES and not rest else GOALS
            yield read(page, goals, _report(program, chromium, address + page))


def read(page: str, goals: tuple[Goal, ...], report: dict[str, Any]) -> Measured:
    """What counts of a report of Lighthouse."""
    categories, audits = report["categories"], report["audits"]
    scores = [categories[name]["score"] or 0.0 for name in ("performance", "accessibility", "best-practices", "seo")]
    values = (
        *scores,
        audits["largest-contentful-paint"]["numericValue"] / 1000,
        audits["total-blocking-time"]["numericValue"],
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-byte-weight"]["numericValue"] / KIB,
    )
    counted = {
        audit["id"]
        for name in ("accessibility", "best-practices", "seo")
        for audit in categories[name]["auditRefs"]
        if audit["weight"]
    }
    return Measured(page, goals, values, tuple(sorted(name for name in counted if audits[name]["score"] == 0)))


def _report(program: Path, chromium: Path, address: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.json"
        call = [str(program), address, "--quiet", "--output=json", f"--output-path={file}", f"--chrome-flags={FLAGS}"]
        call.append("--only-categories=performance,accessibility,best-practices,seo")
        environment = {**os.environ, "CHROME_PATH": str(chromium)}
        done = subprocess.run(call, env=environment, capture_output=True, text=True)
        if done.returncode or not file.is_file():
            raise FailedError(f"lighthouse {address}: {(done.stderr or done.stdout).strip()}")
        report: dict[str, Any] = json.loads(file.read_text("utf-8"))
    if error := report.get("runtimeError"):
        raise FailedError(f"lighthouse {address}: {error['message']}")
    return report


def _program() -> Path:
    """Lighthouse: the one that is named, the one on the path, or our own, which is fetched once."""
    named = os.environ.get("LIGHTHOUSE")
    found = shutil.which(named or "lighthouse")
    if found:
        return Path(found)
    if named:
        raise FailedError(f"LIGHTHOUSE={named} is no program: {ADVICE}")
    names = ("package.json", "package-lock.json")
    folder = _cache() / f"lighthouse-{sha256((LOCK / names[1]).read_bytes()).hexdigest()[:12]}"
    program = folder / "node_modules" / ".bin" / ("lighthouse.cmd" if os.name == "nt" else "lighthouse")
    if not program.is_file():
        npm = shutil.which("npm")
        if npm is None:
            raise FailedError(ADVICE)
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copy2(LOCK / name, folder)
        call = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = subprocess.run(call, cwd=folder, capture_output=True, text=True)
        if done.returncode:
            raise FailedError(f"{ADVICE}. npm says: {(done.stderr or done.stdout).strip()}")
    return program


def _cache() -> Path:
    """Where this machine's user keeps what programs can fetch again."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "partnerships-atlas"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "partnerships-atlas"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "partnerships-atlas"

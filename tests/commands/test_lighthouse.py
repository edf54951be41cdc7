"""Measuring pages: which, what counts of a report, and that they are served as a good host serves them."""

import gzip
import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from atlas.commands.bench import lighthouse
from atlas.serving.compressed import serving
from commands.project import Copy

CACHES = ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA")
"""Variables that say where a Lighthouse fetched before would be."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in {
        "index.html": "<p>home</p>",
        "404.html": "<p>lost</p>",
        "partners/index.html": "<p>all</p>",
        "partners/japan/index.html": "<p>a long page of Japan</p>",
        "partners/nippon/index.html": '<meta http-equiv="refresh" content="0; url=../japan/">' + "x" * 99,
        "partners/malta/index.html": "<p>short</p>",
        "assets/a.css": "p{}",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def report(performance: float = 1.0, weight: int = 1000) -> dict[str, Any]:
    categories = {
        name: {"score": 1.0, "auditRefs": [{"id": "target-size", "weight": 7}, {"id": "notes", "weight": 0}]}
        for name in ("performance", "accessibility", "best-practices", "seo")
    }
    categories["performance"]["score"] = performance
    numbers = {"largest-contentful-paint": 1500, "total-blocking-time": 20, "cumulative-layout-shift": 0.0}
    audits: dict[str, Any] = {name: {"numericValue": number, "score": 1} for name, number in numbers.items()}
    audits["total-byte-weight"] = {"numericValue": weight, "score": 1}
    return {"categories": categories, "audits": {**audits, "target-size": {"score": 0}, "notes": {"score": 0}}}


def test_pages_measured_are_one_of_each_kind(site: Path) -> None:
    assert lighthouse.kinds_of_page(site) == ["", "partners/", "partners/japan/", "404.html"]


def test_report_tells_missed_goals_and_the_audits_that_count() -> None:
    good = lighthouse.read("partners/japan/", lighthouse.GOALS, report())
    assert (good.missed, good.faults) == ((), ("target-size",))
    poor = lighthouse.read("partners/japan/", lighthouse.GOALS, report(0.97, 151 * 1024))
    assert poor.missed == ("performance", "KiB")


def test_site_is_served_compressed_below_its_path(site: Path) -> None:
    with serving(site, "/atlas/") as address:
        with urllib.request.urlopen(f"{address}partners/japan/") as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(answer.read()) == b"<p>a long page of Japan</p>"
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address.replace("/atlas/", "/partners/"))


def test_bench_without_site_says_how_to_get_one(copy: Copy) -> None:
    for file in (copy.root / "site").glob("*.html"):
        file.unlink()
    done = copy.run("bench", "--pages")
    assert done.returncode == 1
    assert "run python3 scripts/build.py first" in done.stderr


def test_bench_with_a_lighthouse_that_is_not_there_says_how_to_get_it(copy: Copy) -> None:
    done = copy.run("bench", "--pages", "", LIGHTHOUSE="/nowhere/lighthouse")
    assert done.returncode == 1
    assert "LIGHTHOUSE=/nowhere/lighthouse is no program" in done.stderr and "Node.js" in done.stderr


def test_bench_without_npm_says_how_to_get_lighthouse(copy: Copy, tmp_path: Path) -> None:
    done = copy.run("bench", "--pages", "", PATH="/nowhere", **dict.fromkeys(CACHES, str(tmp_path)))
    assert done.returncode == 1
    assert "Node.js" in done.stderr and "LIGHTHOUSE=/path/to/lighthouse" in done.stderr


def test_lighthouse_and_all_that_it_needs_are_locked_by_their_hashes() -> None:
    needed = json.loads((lighthouse.LOCK / "package.json").read_text("utf-8"))["dependencies"]
    locked = json.loads((lighthouse.LOCK / "package-lock.json").read_text("utf-8"))["packages"]
    own = locked.pop("")
    assert own["dependencies"] == needed
    assert {name: locked[f"node_modules/{name}"]["version"] for name in needed} == needed
    assert [name for name, package in locked.items() if not package["integrity"].startswith("sha512-")] == []
    assert [name for name, package in locked.items() if "resolved" in package] == []

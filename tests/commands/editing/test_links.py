"""What stands between the sources and a link checker."""

import json
from pathlib import Path
from typing import Any

from commands.project import Copy

SOURCE = "data/sources/nato-1.yml"


def report(file: Path, **maps: dict[str, list[dict[str, Any]]]) -> str:
    """A report as lychee writes it, with what no answer to our question stands in left out."""
    file.write_text(json.dumps({"total": 1, "errors": 1, "success_map": {}, "error_map": {}, **maps}))
    return str(file)


def test_each_address_is_written_on_a_page_named_after_its_record(copy: Copy, tmp_path: Path) -> None:
    copy.change(SOURCE, "https://www.nato.int/one", "https://www.nato.int/one?a=1&b=(2)")
    done = copy.run("links", "pages", str(tmp_path / "links"))
    assert (done.returncode, done.stderr) == (0, f"Wrote 1 addresses into {tmp_path / 'links'}\n")
    (page,) = (tmp_path / "links").iterdir()
    assert page.name == "nato-1.html"
    assert '<a href="https://www.nato.int/one?a=1&amp;b=(2)">' in page.read_text("utf-8")


def test_dead_address_is_told_with_its_record_and_archive_copy(copy: Copy, tmp_path: Path) -> None:
    gone = {"url": "https://www.nato.int/ONE", "status": {"text": "404 Not | Found", "code": 404}}
    file = report(tmp_path / "links.json", error_map={"links/nato-1.html": [gone]})
    done = copy.run("links", "report", file)
    assert done.returncode == 1
    assert done.stdout.splitlines()[2:] == [
        f"| `{SOURCE}` | <https://www.nato.int/one> | 404 Not \\| Found "
        "| <https://web.archive.org/web/2011/https://www.nato.int/one> |"
    ]
    assert "1 sources were not reached" in done.stderr


def test_address_without_answer_and_one_of_no_record_are_told_too(copy: Copy, tmp_path: Path) -> None:
    slow = {"url": "https://www.nato.int/one", "status": {"text": "Timeout"}}
    lost = {"url": "https://nowhere.test/", "status": {}}
    file = report(tmp_path / "a.json", timeout_map={"links/nato-1.html": [slow]}, error_map={"x/lost.html": [lost]})
    rows = copy.run("links", "report", file).stdout.splitlines()[2:]
    assert [row.split(" | ")[2] for row in rows] == ["Timeout", "no answer"]
    assert rows[1].endswith("| none known |")


def test_report_without_dead_addresses_or_without_sense(copy: Copy, tmp_path: Path) -> None:
    done = copy.run("links", "report", report(tmp_path / "links.json"))
    assert (done.returncode, done.stdout) == (0, "")
    (tmp_path / "links.json").write_text("No output. Check the run.")
    for file in ("links.json", "missing.json"):
        done = copy.run("links", "report", str(tmp_path / file))
        assert done.returncode == 2
        assert done.stderr.startswith("error: ") and "Traceback" not in done.stderr

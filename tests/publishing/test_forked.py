"""Work that is shared between copies of this process."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from atlas.publishing import forked
from places import ROOT


def test_each_gives_what_comes_of_all_things() -> None:
    """Things and what comes of them are sent; what the work itself is made of need not be."""
    added = 1000
    assert sorted(forked.each(lambda number: number + added, range(50))) == list(range(1000, 1050))


def test_each_shares_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: 2)
    found = set(forked.each(lambda _: os.getpid(), range(200)))
    assert os.getpid() not in found or sys.platform != "linux"


@pytest.mark.parametrize("processors", [1, 2])
def test_each_raises_what_the_work_raises(monkeypatch: pytest.MonkeyPatch, processors: int) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: processors)

    def fail(number: int) -> int:
        raise OSError(28, "No space left on device", f"file-{number}")

    with pytest.raises(OSError, match="No space left") as told:
        list(forked.each(fail, [1, 2]))
    assert told.value.filename in ("file-1", "file-2")


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
def test_each_lets_end_what_is_begun_before_it_raises(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who ends a copy while it sends what came of its work waits for ever, once in some thousand times."""
    monkeypatch.setattr(forked, "_processors", lambda: 2)

    def work(number: int) -> None:
        (tmp_path / f"began-{number}").touch()
        while not (tmp_path / "began-2").exists():
            time.sleep(0.01)
        if number == 1:
            raise ValueError(number)
        time.sleep(0.3)
        (tmp_path / f"ended-{number}").touch()

    with pytest.raises(ValueError, match="1"):
        list(forked.each(work, [1, 2, *range(3, 50)]))
    assert (tmp_path / "ended-2").exists() and not (tmp_path / "began-49").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only there are copies made")
def test_copies_end_with_the_process_that_began_them(tmp_path: Path) -> None:
    """However that ends: else they would write into what the next one has begun."""
    code = (
        "import os, pathlib, sys, time; from atlas.publishing import forked; forked._processors = lambda: 2\n"
        "def work(number):\n"
        "    pathlib.Path(sys.argv[1], str(os.getpid())).touch(); time.sleep(60)\n"
        "list(forked.each(work, [1, 2]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    process = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], env=environment)
    while len(found := list(tmp_path.iterdir())) < 2:
        assert process.poll() is None
        time.sleep(0.01)
    process.kill()
    process.wait()
    end = time.monotonic() + 10
    while any(is_running(int(file.name)) for file in found):
        assert time.monotonic() < end
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    """A process that has ended and that nobody has asked for yet is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_each_alone_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked, "_processors", lambda: 1)
    assert list(forked.each(str, [1, 2, 3])) == ["1", "2", "3"]

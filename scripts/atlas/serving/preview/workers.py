"""Starts the processes that build, one ahead of need, and hears what comes of them."""

import json
import os
import queue
import re
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from atlas.publishing.pipeline import Published
from atlas.reading.problems import Problem
from atlas.serving.preview.worker import Order

_FRAME = re.compile(r'File "(.+)", line (\d+)')
"""A step of a Python traceback."""


@dataclass(frozen=True, slots=True)
class Result:
    """One site that was built, or not; `last` where nothing more comes of the order."""

    folder: Path
    published: Published
    last: bool


class Workers:
    """One process at most is at work, and one waits for the next order."""

    def __init__(self, scripts: Path) -> None:
        self._scripts = scripts
        self._spare: subprocess.Popen[str] | None = self._start()
        self._busy: subprocess.Popen[str] | None = None
        self.results: queue.Queue[Result] = queue.Queue()

    def order(self, order: Order, *, fresh: bool = False) -> None:
        """Give up what is under way and build this. `fresh` where the code has changed since the spare one started."""
        self.stop(spare=fresh)
        process = self._spare or self._start()
        self._busy, self._spare = process, None
        self.results = queue.Queue()
        listener = threading.Thread(target=_listen, args=(process, order, self.results), daemon=True)
        listener.start()

    def prepare(self) -> None:
        """Start the next process; best when none is at work, as it takes its share of the machine."""
        self._spare = self._spare or self._start()

    def stop(self, *, spare: bool = True) -> None:
        """End the process at work, and the waiting one too."""
        for process in (self._busy, self._spare if spare else None):
            if process:
                process.kill()
                process.wait()
        self._busy = None
        if spare:
            self._spare = None

    def _start(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "atlas.serving.preview.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(self._scripts), "PYTHONIOENCODING": "utf-8"},
        )


def _listen(process: "subprocess.Popen[str]", order: Order, results: "queue.Queue[Result]") -> None:
    assert process.stdin and process.stdout and process.stderr
    folder = Path(order.folder)
    errors: list[str] = []
    # What it says beside its results must be read, or it stops when the pipe is full.
    reader = threading.Thread(target=lambda: errors.extend(process.stderr or ()), daemon=True)
    reader.start()
    try:
        process.stdin.write(json.dumps(asdict(order)) + "\n")
        process.stdin.close()
        for line in process.stdout:
            result = _read(line)
            results.put(result)
            if result.last or result.folder == folder:
                return
    except OSError:
        pass  # it ended before it could read
    reader.join(1)
    results.put(Result(folder, Published(False, [_failure("".join(errors), Path(order.root))]), last=True))


def _failure(said: str, root: Path) -> Problem:
    """What a process said at its end, at the last place in the project that its traceback names."""
    why = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "it ended without a word")
    places = [(Path(path), int(line)) for path, line in _FRAME.findall(said)]
    ours = [(path.relative_to(root), line) for path, line in places if path.is_relative_to(root / "scripts")]
    path, line = ours[-1] if ours else (Path("scripts"), 1)
    return Problem(path.as_posix(), line, 1, "build", f"the build itself failed: {why}")


def _read(line: str) -> Result:
    data = json.loads(line)
    folder = Path(data.pop("folder"))
    problems = [Problem(**problem) for problem in data.pop("problems")]
    published = Published(problems=problems, **data)
    return Result(folder, published, last=not published.done)

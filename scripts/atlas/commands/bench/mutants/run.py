"""Tries faults, on all cores, in copies of the project, and counts those that the quick tests notice."""

import contextlib
import json
import math
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from atlas.commands.bench.measurements import FailedError
from atlas.commands.bench.mutants import quick_tests

if TYPE_CHECKING:
    from atlas.commands.bench.mutants.changes import Change

MODULES = ("model", "reading", "derive", "rules", "wording.py")
"""What is tried where nothing is named, in `scripts/atlas/`."""
GOAL = 85.0
LONGEST = 20.0
"""The most seconds of tests for one fault, the quickest first: the slow ones notice little that these do not."""
_CALL = [sys.executable, "-m", quick_tests.__name__]
_PLAIN = "scripts/atlas/__init__.py"
_NONE_LEFT = 5
"""What pytest answers where none of the tests that were chosen is there any more: so none has noticed anything."""
_LEFT_OUT = (".git", ".venv", ".atlas", "site", "__pycache__", "node_modules", ".*_cache", ".hypothesis", ".site-*")


@dataclass(frozen=True, slots=True)
class Tried:
    """A fault of a file, and whether a test noticed it."""

    file: str
    change: "Change"
    is_killed: bool

    def __str__(self) -> str:
        return f"{self.file}:{self.change.line}: {self.change.before} -> {self.change.after}"


@dataclass(slots=True)
class Score:
    """How many faults of one module were noticed, in per cent."""

    module: str
    killed: int = 0
    survivors: list[Tried] = field(default_factory=list)

    @property
    def per_cent(self) -> float:
        """The share that was noticed."""
        return 100 * self.killed / ((self.killed + len(self.survivors)) or 1)

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached."""
        return self.per_cent >= GOAL

    def __str__(self) -> str:
        numbers = f"{self.killed:8} {len(self.survivors):8} {self.per_cent:8.0f} {GOAL:8.0f}"
        return f"{self.module:48} {numbers}{'' if self.is_met else '  MISSED'}"


def total(scores: Iterable[Score]) -> Score:
    """The score of several modules together."""
    whole = Score("all")
    for score in scores:
        whole.killed += score.killed
        whole.survivors += score.survivors
    return whole


@dataclass(frozen=True, slots=True)
class Reach:
    """What the quick tests reach: the seconds of each, and for each file the tests by line."""

    seconds: dict[str, float]
    lines: dict[str, dict[int, list[str]]]

    def tests(self, file: str, change: "Change") -> list[list[str]]:
        """Tests that can notice a fault, the quickest first: those that reach it, then all others in their files.

        A test's file may keep what it made for the next test, which then reaches less. What runs on import, as
        a module's top does and what it calls, can matter to every test.
        """
        by_line = self.lines.get(file, {})
        near = {test for line in change.lines for test in by_line.get(line, ())}
        if not near:
            return [self._sorted(self.seconds)]
        files = {test.partition("::")[0] for test in near}
        others = {test for test in self.seconds if test.partition("::")[0] in files} - near
        return [self._sorted(some) for some in (near, others) if some]

    @property
    def any_one(self) -> list[str]:
        """A test by which is seen that tests run at all."""
        return self._sorted(self.seconds)[:1]

    def time_for(self, tests: list[str]) -> float:
        """The seconds after which it is certain that tests do not end."""
        return 30 + 5 * sum(self.seconds[test] for test in tests)

    def _sorted(self, tests: Iterable[str]) -> list[str]:
        found = sorted(tests, key=lambda test: (self.seconds[test], test))
        ends = accumulate(self.seconds[test] for test in found)
        return [test for test, end in zip(found, ends, strict=True) if end <= LONGEST] or found[:1]


def files_of(root: Path, names: Iterable[str]) -> list[str]:
    """Files that are named, or all in a folder that is; each as a path in the project, or one in `scripts/atlas/`."""
    found = []
    for name in names:
        place = next((it for it in (root / "scripts" / "atlas" / name, root / name) if it.exists()), None)
        if place is None:
            raise FailedError(f"there is no {name}, neither here nor in scripts/atlas/")
        files = [place] if place.is_file() else sorted(place.rglob("*.py"))
        found += [file.resolve().relative_to(root.resolve()).as_posix() for file in files]
    return list(dict.fromkeys(found))


def measure(root: Path, folder: Path, names: Iterable[str], sample: int = 1) -> Iterator[Score]:
    """Try every fault of these modules, or one in `sample`; each module's score as soon as it is known."""
    from atlas.commands.bench.mutants.changes import changes  # which needs what this command alone installs

    if not hasattr(os, "fork"):
        raise FailedError("faults are tried in processes that are forked, which this system cannot do")
    files = files_of(root, names)
    copies = [folder / str(number) for number in range(os.cpu_count() or 1)]
    for copy in copies:
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    told = _trace(copies[0], folder / "reach.json")
    reached = told["reached"].items()
    lines = {file: {int(line): tests for line, tests in by_line.items()} for file, by_line in reached}
    reach = Reach(told["seconds"], lines)
    with _Workers(copies, told["packages"], reach) as workers:
        for file in files:
            found = list(islice(changes((root / file).read_text("utf-8")), 0, None, sample))
            if found:
                score = Score(file)
                for tried in workers.tried(file, found):
                    if tried.is_killed:
                        score.killed += 1
                    else:
                        score.survivors.append(tried)
                score.survivors.sort(key=lambda one: one.change.line)
                yield score


def _trace(copy: Path, answer: Path) -> dict[str, Any]:
    call = [*_CALL, str(answer)]
    done = subprocess.run(call, cwd=copy, env=_environment(copy), capture_output=True, text=True)
    if done.returncode:
        raise FailedError(f"the tests must pass before faults are tried: {done.stdout}{done.stderr}")
    told: dict[str, Any] = json.loads(answer.read_text("utf-8"))
    return told


def _environment(copy: Path) -> dict[str, str]:
    # After the copy's scripts comes what this process imports from, without its own scripts.
    path = os.pathsep.join([str(copy / "scripts"), *sys.path[1:]])
    return {**os.environ, "ATLAS_ENVIRONMENT": "current", "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}


class _Workers:
    """Processes that try faults, each in its own copy of the project."""

    def __init__(self, copies: list[Path], packages: list[str], reach: Reach) -> None:
        self._reach = reach
        self._processes = [
            subprocess.Popen(
                _CALL, cwd=copy, env=_environment(copy), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for copy in copies
        ]
        for process in self._processes:
            _say(process, packages)
            as_it_is = {"file": _PLAIN, "text": (copies[0] / _PLAIN).read_text("utf-8")}
            if self._answer(process, as_it_is, reach.any_one) != 0:
                raise FailedError("a test that passes with all others fails alone")

    def __enter__(self) -> "_Workers":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()  # it keeps nothing: its copy is thrown away
            process.communicate()

    def tried(self, file: str, found: "list[Change]") -> list[Tried]:
        """Try faults of a file, each by the next process that is free."""
        waiting: queue.SimpleQueue[Change] = queue.SimpleQueue()
        for change in found:
            waiting.put(change)
        done: list[Tried] = []

        def work(process: "subprocess.Popen[str]") -> None:
            with contextlib.suppress(queue.Empty):
                while True:
                    change = waiting.get_nowait()
                    done.append(Tried(file, change, self._is_killed(process, file, change)))

        threads = [threading.Thread(target=work, args=(process,), daemon=True) for process in self._processes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if len(done) < len(found):
            raise FailedError("a process that tries faults has ended before its work was done")
        return done

    def _is_killed(self, process: "subprocess.Popen[str]", file: str, change: "Change") -> bool:
        request = {"file": file, "text": change.text}
        runs = (self._answer(process, request, tests) for tests in self._reach.tests(file, change))
        return any(code not in (0, _NONE_LEFT) for code in runs)

    def _answer(self, process: "subprocess.Popen[str]", request: dict[str, str], tests: list[str]) -> int | None:
        _say(process, {**request, "tests": tests, "seconds": math.ceil(self._reach.time_for(tests))})
        assert process.stdout
        code: int | None = json.loads(process.stdout.readline())
        return code


def _say(process: "subprocess.Popen[str]", message: object) -> None:
    assert process.stdin
    process.stdin.write(json.dumps(message) + "\n")
    process.stdin.flush()

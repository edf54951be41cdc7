"""Runs the quick tests in a copy of the project: once to see what each reaches, then a few of them for each fault.

`python -m atlas.commands.bench.mutants.quick_tests` with the copy as its folder reads requests from its input, one JSON
object a line, and answers each with a line. Each run is a process of its own, forked from one that has loaded all
packages but nothing of ours.
"""

import contextlib
import functools
import importlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

QUICK = ("model", "reading", "derive", "rules", "render", "exports", "test_wording.py")
"""What in `tests/` needs neither a browser nor a built site."""
_PYTEST = ["-q", "-x", "-p", "no:xdist", "-p", "no:cacheprovider", "--no-header", "--tb=short"]
_OURS = ("atlas", "tests")


class Trace:
    """A plugin that notes which lines of our code each test reaches, and how long it takes."""

    def __init__(self, scripts: Path) -> None:
        import coverage

        self.coverage = coverage.Coverage(data_file=None, include=[f"{scripts}/*"])
        self.seconds: dict[str, float] = {}
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """One test with all that it sets up, as if none had run before it."""
        forget()
        self.coverage.switch_context(item.nodeid)
        start = time.perf_counter()
        result = yield
        self.seconds[item.nodeid] = time.perf_counter() - start
        self.coverage.switch_context("")
        return result

    def told(self) -> dict[str, Any]:
        """The seconds of each test; the tests by file and line; the packages that were loaded."""
        self.coverage.stop()
        data = self.coverage.get_data()
        reached = {
            Path(file).relative_to(Path.cwd()).as_posix(): {
                line: [test for test in tests if test] for line, tests in data.contexts_by_lineno(file).items()
            }
            for file in data.measured_files()
        }
        packages = [name for name in sys.modules if name.partition(".")[0] not in _OURS and name != "__main__"]
        return {"seconds": self.seconds, "reached": reached, "packages": packages}


class Chosen:
    """A plugin that runs the tests that are named, the quickest first."""

    def __init__(self, names: list[str]) -> None:
        self.places = {name: place for place, name in enumerate(names)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave the others out."""
        items[:] = sorted((it for it in items if it.nodeid in self.places), key=lambda it: self.places[it.nodeid])


def forget() -> None:
    """Empty what functions of ours have cached, so that each test reaches what it needs."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "atlas":
            for value in list(vars(module).values()):
                if isinstance(value, functools._lru_cache_wrapper):
                    value.cache_clear()


def trace(answer: Path) -> int:
    """Run all quick tests and write what they reach."""
    plugin = Trace(Path.cwd() / "scripts")
    code = pytest.main([*_PYTEST, *(f"tests/{name}" for name in QUICK)], plugins=[plugin])
    answer.write_text(json.dumps(plugin.told()))
    return int(code)


def run(tests: list[str]) -> int:
    """Run the tests that are named, until one fails. 0 where all pass."""
    files = list(dict.fromkeys(name.partition("::")[0] for name in tests))
    return int(pytest.main([*_PYTEST, *files], plugins=[Chosen(tests)]))


def in_fork(work: Callable[[], int], seconds: float) -> int | None:
    """The exit code of work that is done in a process of its own, or None where it takes too long."""
    child = os.fork()
    if child == 0:
        code = 1
        with contextlib.suppress(BaseException):
            os.setpgid(0, 0)
            silence = os.open(os.devnull, os.O_RDWR)
            for number in range(3):
                os.dup2(silence, number)
            code = work()
        os._exit(code)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def answer(request: dict[str, Any]) -> int | None:
    """Put a faulty text in place of a file, run tests, and put the file back. 0 where no test noticed."""
    file = Path(request["file"])
    good = file.read_bytes()
    for compiled in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
        compiled.unlink()
    file.write_text(request["text"], "utf-8")
    try:
        return in_fork(lambda: run(request["tests"]), request["seconds"])
    finally:
        file.write_bytes(good)


def serve() -> int:
    """Answer requests until there are no more; the first line names the packages to load."""
    sys.dont_write_bytecode = True  # what is compiled from a faulty text must not outlive it
    for name in json.loads(sys.stdin.readline()):
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):  # whoever asked has gone
        for line in sys.stdin:
            print(json.dumps(answer(json.loads(line))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(trace(Path(sys.argv[1])) if len(sys.argv) > 1 else serve())

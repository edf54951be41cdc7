"""How soon the preview answers, and how soon it shows a change, as who looks at it by HTTP sees it."""

import re
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 300.0


class SilentError(Exception):
    """The preview did not do what was waited for."""


def seconds(
    call: Sequence[str], project: Path, environment: Mapping[str, str], record: Path, saves: int
) -> tuple[float, float]:
    """Seconds from the command to the first answer, and from a save of a record to its page with what was changed.

    Of as many saves the middle one counts.
    """
    begun = time.perf_counter()
    with _running(call, project, environment) as (url, said):
        _wait(lambda: _text(url) != "")
        first = time.perf_counter() - begun
        _wait(lambda: any("Built" in line for line in said))
        text = record.read_text("utf-8")
        page = f"{url}{record.parent.name}/{record.stem}/"
        found = []
        for number in range(saves):
            words = f"Change number {number}."
            start = time.perf_counter()
            record.write_text(re.sub(r"(?<=text: )(?=[A-Z])", f"{words} ", text, count=1), "utf-8")
            _wait(lambda words=words: words in _text(page))  # type: ignore[misc]
            found.append(time.perf_counter() - start)
            time.sleep(0.5)  # an editor's next save is not sooner
        record.write_text(text, "utf-8")
    return first, statistics.median(found)


@contextmanager
def _running(call: Sequence[str], project: Path, environment: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    process = subprocess.Popen(
        call, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    said: list[str] = []
    try:
        assert process.stderr
        line = process.stderr.readline()
        address = re.search(r"http://\S+/", line)
        if not address:
            raise SilentError(line)
        yield address[0], _heard(process.stderr, said)
    finally:
        process.terminate()
        process.wait()


def _heard(stream: Iterator[str], said: list[str]) -> list[str]:
    Thread(target=lambda: said.extend(stream), daemon=True).start()
    return said


def _wait(condition: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not condition():
        if time.perf_counter() > end:
            raise SilentError(f"nothing came in {PATIENCE:.0f} s")
        time.sleep(0.01)


def _text(address: str) -> str:
    """A page; nothing where there is none yet."""
    try:
        with urlopen(address) as answer:
            return str(answer.read().decode())
    except (URLError, ConnectionError):
        return ""

"""Starts the engine, asks it for pages, and hears what becomes of changes."""

import itertools
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from atlas.serving.preview.faults import last_words
from atlas.serving.preview.messages import Answer, Change, News, Request, receive, send

PATIENCE = 60.0
"""Seconds after which nobody waits for an answer any longer: some pages take long, on a machine that has much to do."""


class Engine:
    """One engine, as a process of its own."""

    def __init__(self, root: Path, url: str, own: Path, news: "queue.Queue[tuple[Engine, News]]") -> None:
        self._root = root
        self._news = news
        self._answers: dict[int, queue.Queue[Answer]] = {}
        self._numbers = itertools.count()
        self._writing = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "atlas.serving.preview.engine", str(root), url, str(own)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(root / "scripts"), "PYTHONIOENCODING": "utf-8"},
        )
        threading.Thread(target=self._listen, daemon=True).start()

    def change(self, files: Sequence[str] = ()) -> None:
        """Let it look at files that have changed."""
        self._send(Change(tuple(files)))

    def ask(self, path: str) -> Answer:
        """What stands at a path; nothing where the engine has ended."""
        request = Request(next(self._numbers), path)
        answers = self._answers[request.number] = queue.Queue()
        try:
            self._send(request)
            if self._process.poll() is None:
                return answers.get(timeout=PATIENCE)
        except queue.Empty:
            pass
        finally:
            self._answers.pop(request.number, None)
        return Answer(request.number, "nothing")

    @property
    def has_ended(self) -> bool:
        """Whether it is no more."""
        return self._process.poll() is not None

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()

    def _send(self, message: Change | Request) -> None:
        assert self._process.stdin
        try:
            with self._writing:
                send(self._process.stdin, message)
        except (OSError, ValueError):
            pass  # it has ended; what it said is told as news

    def _listen(self) -> None:
        assert self._process.stdout and self._process.stderr
        errors: list[bytes] = []
        # What it says beside its messages must be read, or it stops when the pipe is full.
        reader = threading.Thread(target=lambda: errors.extend(self._process.stderr or ()), daemon=True)
        reader.start()
        while message := receive(self._process.stdout):
            if isinstance(message, News):
                self._news.put((self, message))
            elif isinstance(message, Answer) and (waiting := self._answers.get(message.number)):
                waiting.put(message)
        code = self._process.wait()
        reader.join(1)
        for number, waiting in list(self._answers.items()):
            waiting.put(Answer(number, "nothing"))
        if code > 0:  # it was not ended from here
            said = b"".join(errors).decode("utf-8", "replace")
            self._news.put((self, News("refused", (last_words(said, self._root),), is_there=False)))


class Engines:
    """One engine at work. When the code changes another begins; the one before stays until all is known to be well."""

    def __init__(self, root: Path, url: str, own: Path) -> None:
        self._root = root
        self._url = url
        self._own = own
        self._news: queue.Queue[tuple[Engine, News]] = queue.Queue()
        self._newest = self._begun()
        self._before: Engine | None = None
        self._shown: Engine | None = None

    def change(self, files: Sequence[str]) -> None:
        """Let what has changed be seen."""
        if not self._newest.has_ended and not any(file.startswith("scripts/") for file in files):
            self._newest.change(files)
            return
        if self._shown is self._newest:
            self._end(self._before)
            self._before = self._newest
        else:
            self._end(self._newest)
        self._newest = self._begun()

    def ask(self, path: str) -> Answer:
        """What stands at a path of the site."""
        shown = self._shown
        return shown.ask(path) if shown else Answer(0, "nothing")

    def news(self) -> Iterator[News]:
        """What has come of changes since the last time."""
        while True:
            try:
                engine, news = self._news.get_nowait()
            except queue.Empty:
                return
            if engine is not self._newest:
                continue
            if news.became == "refused" and not news.is_there:
                news = replace(news, is_there=self._before is not None)
                self._shown = self._before
            else:
                self._shown = engine
            if news.became == "checked":
                self._end(self._before)
                self._before = None
            yield news

    def stop(self) -> None:
        """End all."""
        self._end(self._newest)
        self._end(self._before)

    def _begun(self) -> Engine:
        engine = Engine(self._root, self._url, self._own, self._news)
        engine.change()
        return engine

    def _end(self, engine: Engine | None) -> None:
        if engine:
            engine.stop()

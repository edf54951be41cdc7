"""What a command shows: results on standard output, and on standard error how far it is."""

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from atlas.reading.problems import Form, Problem, show


class Progress:
    """One line that tells how far a command is; it is seen on a terminal only."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._seen = self._stream.isatty()
        self._stage = ""

    def stage(self, text: str) -> None:
        """Name what is being done now."""
        self._stage = text
        self._draw(f"{text} ...")

    def count(self, number: int) -> None:
        """How many are done of what is being done now."""
        if number % 50 == 0:
            self._draw(f"{self._stage}: {number}")

    def clear(self) -> None:
        """Take the line away, so that something else can be printed."""
        self._draw("")

    def _draw(self, text: str) -> None:
        if self._seen:
            self._stream.write(f"\r\033[K{text}")
            self._stream.flush()


def has_colour(stream: TextIO) -> bool:
    """Whether colours are seen and wanted there (https://no-color.org/)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_problems(problems: Sequence[Problem], form: Form = "text") -> None:
    """All problems, on standard output. As JSON an empty list is printed too."""
    if problems or form == "json":
        print(show(problems, form, form == "text" and has_colour(sys.stdout)), flush=True)


def tell(text: str) -> None:
    """A word about the command itself, on standard error."""
    print(text, file=sys.stderr, flush=True)

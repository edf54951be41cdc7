"""What the preview shows at the moment, shared between the threads that build and serve."""

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from atlas.reading.problems import Problem


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the preview.

    `folder` holds the last good site, or is None where there is none yet. A page that was served under
    another `version` is out of date. `problems` are those that keep newer data from being shown.
    """

    version: str
    number: int = 0
    folder: Path | None = None
    problems: tuple[Problem, ...] = ()


class State:
    """The present moment; readers can wait for the next one."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._versions = 0
        self._changed = threading.Condition()
        self._shown = Shown(self._next_version())

    @property
    def shown(self) -> Shown:
        """The present moment."""
        return self._shown

    def show(self, folder: Path, *, silently: bool = False) -> None:
        """Serve another folder from now on; pages reload, unless it holds the same pages."""
        version = self._shown.version if silently else self._next_version()
        self._become(replace(self._shown, version=version, folder=folder, problems=()))

    def fail(self, problems: Sequence[Problem]) -> None:
        """Keep the last good site, and tell the problems beside it. Where there is none they are all there is."""
        version = self._shown.version if self._shown.folder else self._next_version()
        self._become(replace(self._shown, version=version, problems=tuple(problems)))

    def wait(self, seen: int, seconds: float) -> Shown | None:
        """The first moment after the one with the number `seen`; None if none comes in time."""
        with self._changed:
            if self._changed.wait_for(lambda: self._shown.number != seen, seconds):
                return self._shown
        return None

    def _become(self, shown: Shown) -> None:
        with self._changed:
            self._shown = replace(shown, number=self._shown.number + 1)
            self._changed.notify_all()

    def _next_version(self) -> str:
        self._versions += 1
        return f"{self._run}-{self._versions}"

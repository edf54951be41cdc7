"""What the preview shows at the moment, shared between the threads that follow changes and serve."""

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from atlas.reading.problems import Problem


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the preview.

    A site `is_there` unless it is still being made for the first time, or cannot be. A page that was served under
    another `version` is out of date. `problems` are those that keep newer data from being shown.
    """

    version: str
    number: int = 0
    is_there: bool = False
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

    def show(self) -> None:
        """There is another site from now on; pages reload."""
        self._become(replace(self._shown, version=self._next_version(), is_there=True, problems=()))

    def fail(self, problems: Sequence[Problem], *, is_there: bool, back: bool) -> None:
        """Tell problems beside an earlier site, to which pages may go back. Without one they are all there is."""
        version = self._shown.version if is_there and not back else self._next_version()
        self._become(replace(self._shown, version=version, is_there=is_there, problems=tuple(problems)))

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

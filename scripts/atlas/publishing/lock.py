"""One at a time: a lock between processes, which is free again as soon as its holder ends, however it ends.

Uses the standard library alone, and syntax that old Pythons can read: `environment` needs it before all else.
"""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any


@contextlib.contextmanager
def alone(file: Path, on_wait: "Callable[[], None]" = lambda: None) -> "Iterator[None]":
    """Hold the lock that a file stands for; `on_wait` is called once if another process holds it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+b") as handle:
        if not _try_lock(handle):
            on_wait()
            while not _try_lock(handle):
                time.sleep(0.1)
        yield


def is_held(file: Path) -> bool:
    """Whether a process holds the lock that a file stands for."""
    try:
        with file.open("r+b") as handle:
            return not _try_lock(handle)
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: "IO[Any]") -> bool:
        try:
            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(handle: "IO[Any]") -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

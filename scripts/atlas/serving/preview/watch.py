"""Tells when something changed from which the site is made."""

import os
import threading
import time

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from atlas.publishing.inputs import inputs
from atlas.publishing.project import Project

Signature = dict[str, tuple[int, int]]
"""Time of last change and size of files, by their paths from the project's folder."""

QUIET = 0.03
"""Seconds without news after which a save is taken to be complete; editors write, rename and delete in one go."""
LONGEST = 1.0
LOOK = 1.0
"""Seconds after which files are looked at even without news: on some drives there is none."""


def signature(project: Project) -> Signature:
    """The state of all that the site is made from. Were generated files in it, each build would set off the next."""
    found: Signature = {}
    for path in inputs(project):
        try:
            state = os.stat(f"{project.root}/{path}")  # noqa: PTH116 -- of thousands, and a Path takes as long as the rest
        except OSError:
            continue
        found[path] = (state.st_mtime_ns, state.st_size)
    return found


def difference(before: Signature, after: Signature) -> list[str]:
    """Files that were changed, added or removed."""
    return sorted(file for file in before.keys() | after.keys() if before.get(file) != after.get(file))


class Watch:
    """Waits for changes. What changes while nobody waits is found the next time."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._news = _News()
        self._last = signature(project)
        self._looked = time.monotonic()
        self._observer = Observer()
        try:
            for folder in (project.data, project.docs, project.root / "scripts"):
                self._observer.schedule(self._news, str(folder), recursive=True)
            self._observer.schedule(self._news, str(project.root))
            self._observer.start()
        except OSError:
            pass  # too many files are watched on this machine already; looking is enough

    def wait(self, seconds: float) -> list[str]:
        """Files that changed; none if nothing did for so long."""
        if not self._news.come.wait(seconds) and time.monotonic() - self._looked < LOOK:
            return []
        self._settle()
        now = signature(self._project)
        changed, self._last, self._looked = difference(self._last, now), now, time.monotonic()
        return changed

    def stop(self) -> None:
        """End the watch."""
        self._observer.stop()

    def _settle(self) -> None:
        end = time.monotonic() + LONGEST
        while self._news.come.is_set() and time.monotonic() < end:
            self._news.come.clear()
            self._news.come.wait(QUIET)


class _News(FileSystemEventHandler):
    def __init__(self) -> None:
        self.come = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "deleted", "moved"):
            self.come.set()

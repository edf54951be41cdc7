"""The preview from start to end: builds, serves, watches, builds again."""

import contextlib
import queue
import shutil
import signal
import threading
import webbrowser
from collections.abc import Sequence, Set
from datetime import datetime
from pathlib import Path

from atlas.publishing.project import Project
from atlas.publishing.terminal import print_problems, tell
from atlas.reading.problems import has_errors, summary
from atlas.serving.preview.own_folder import own_folder
from atlas.serving.preview.server import Server
from atlas.serving.preview.state import State
from atlas.serving.preview.watch import Watch
from atlas.serving.preview.worker import Order
from atlas.serving.preview.workers import Result, Workers

QUICK = "-quick"
"""Ends the name of a folder in which only changed pages are made anew."""
PATIENCE = 0.1
"""Seconds between looks at what changed and what was built."""


class Session:
    """One run of the preview. The server's port is taken at once, so that nothing is built in vain."""

    def __init__(self, project: Project, host: str, port: int) -> None:
        self._project = project
        self._state = State()
        self._server = Server(host, port, self._state)
        shown_host = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown_host}:{self._server.server_port}/"
        self._folder = Path()
        self._number = 0
        self._whole: Path | None = None
        self._changed: list[Path] = []

    def run(self, *, open_browser: bool = False) -> None:
        """Go on until interrupted; leaves nothing behind."""
        _end_when_told()
        with own_folder(self._project.work / "preview", str(self._server.server_port)) as self._folder:
            self._go_on(open_browser)

    def _go_on(self, open_browser: bool) -> None:
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        workers, watch = Workers(self._project.root / "scripts"), Watch(self._project)
        tell(f"Preview at {self.url} - Ctrl-C ends it")
        if open_browser:
            webbrowser.open(self.url)
        try:
            self._order(workers)
            while True:
                self._follow(workers, watch.wait(PATIENCE))
        finally:
            watch.stop()
            workers.stop()

    def _follow(self, workers: Workers, changed: Sequence[Path]) -> None:
        if changed:
            self._changed += changed
            self._say(f"{_named(changed, self._project.root)} changed")
            self._order(workers)
            return
        try:
            result = workers.results.get_nowait()
        except queue.Empty:
            return
        before = self._state.shown.folder
        self._take(result, before)
        self._tidy({before, self._state.shown.folder, self._whole})
        if result.last or result.folder == self._whole:
            workers.prepare()

    def _order(self, workers: Workers) -> None:
        """Build what is there now. A quick build comes first where only data and hand-written pages changed."""
        self._number += 1
        number, root = self._number, self._project.root
        quick = (
            self._whole is not None and bool(self._changed) and all(self._is_content(file) for file in self._changed)
        )
        order = Order(
            root=str(root),
            folder=str(self._folder / str(number)),
            url=self.url,
            quick=str(self._folder / f"{number}{QUICK}") if quick else "",
            base=str(self._whole) if quick else "",
        )
        workers.order(order, fresh=any(file.suffix == ".py" for file in self._changed))

    def _is_content(self, file: Path) -> bool:
        return file.is_relative_to(self._project.data) or file.is_relative_to(self._project.docs)

    def _take(self, result: Result, before: Path | None) -> None:
        problems, quick = result.published.problems, result.folder.name.endswith(QUICK)
        if not result.published.done:
            stopping = [problem for problem in problems if has_errors([problem])] or problems
            self._state.fail(stopping)
            print_problems(problems)
            kept = "; the last good site stays up" if self._state.shown.folder else ""
            self._say(f"{summary(problems)}{kept}")
            return
        self._state.show(result.folder, silently=before is not None and before.name == result.folder.name + QUICK)
        if quick:
            self._say(f"Changed pages are ready after {result.published.seconds:.1f} s")
            return
        self._whole, self._changed = result.folder, []
        print_problems(problems)
        found = f" ({summary(problems)})" if problems else ""
        self._say(f"Built {result.published.pages} pages in {result.published.seconds:.1f} s{found}")

    def _tidy(self, keep: Set[Path | None]) -> None:
        """Remove sites that nobody looks at; the one before stays for requests under way."""
        for folder in self._folder.iterdir() if self._folder.is_dir() else ():
            if folder not in keep and folder.name.removesuffix(QUICK) != str(self._number):
                shutil.rmtree(folder, ignore_errors=True)

    def _say(self, text: str) -> None:
        tell(f"{datetime.now():%H:%M:%S} {text}")


def _end_when_told() -> None:
    """Let the signals that ask for an end be as Ctrl-C is, so that all is tidied up."""
    for name in ("SIGTERM", "SIGHUP"):  # the second where the terminal was closed; Windows has none
        number = getattr(signal, name, None)
        # Who starts it with `nohup` wants it to go on.
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            with contextlib.suppress(ValueError):  # not in the main thread
                signal.signal(number, signal.default_int_handler)


def _named(files: Sequence[Path], root: Path) -> str:
    first = files[0].relative_to(root).as_posix()
    return first if len(files) == 1 else f"{first} and {len(files) - 1} more"

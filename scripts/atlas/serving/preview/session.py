"""The preview from start to end: serves, watches, and tells what becomes of changes."""

import contextlib
import signal
import threading
import webbrowser
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from atlas.publishing.project import Project
from atlas.publishing.terminal import print_problems, tell
from atlas.reading.problems import Problem, has_errors, summary
from atlas.serving.preview.engines import Engines
from atlas.serving.preview.messages import News
from atlas.serving.preview.own_folder import own_folder
from atlas.serving.preview.server import Server
from atlas.serving.preview.state import State
from atlas.serving.preview.watch import Watch

PATIENCE = 0.02
"""Seconds between looks at what changed and what came of it."""


class Session:
    """One run of the preview. The server's port is taken at once, so that nothing is made in vain."""

    def __init__(self, project: Project, host: str, port: int) -> None:
        self._project = project
        self._state = State()
        self._server = Server(host, port, self._state, project.root)
        shown_host = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown_host}:{self._server.server_port}/"
        self._told: Sequence[Problem] = ()

    def run(self, *, open_browser: bool = False) -> None:
        """Go on until interrupted; leaves nothing behind."""
        _end_when_told()
        with own_folder(self._project.work / "preview", str(self._server.server_port)) as own:
            self._go_on(own, open_browser)

    def _go_on(self, own: Path, open_browser: bool) -> None:
        engines, watch = Engines(self._project.root, self.url, own), Watch(self._project)
        self._server.ask = engines.ask
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        tell(f"Preview at {self.url} - Ctrl-C ends it")
        if open_browser:
            webbrowser.open(self.url)
        try:
            while True:
                if changed := watch.wait(PATIENCE):
                    self._say(f"{_named(changed)} changed")
                    engines.change(changed)
                for news in engines.news():
                    self._take(news)
        finally:
            watch.stop()
            engines.stop()

    def _take(self, news: News) -> None:
        if news.became == "shown":
            self._state.show()
            self._say(f"Ready after {news.seconds:.2f} s")
        elif news.became == "checked":
            print_problems(news.problems)
            found = f" ({summary(news.problems)})" if news.problems else ""
            self._say(f"Built {news.pages} pages in {news.seconds:.1f} s{found}")
        elif news.back or news.problems != self._told or not self._state.shown.problems:
            stopping = [problem for problem in news.problems if has_errors([problem])] or news.problems
            self._state.fail(stopping, is_there=news.is_there, back=news.back)
            print_problems(news.problems)
            kept = "; the last good site stays up" if news.is_there else ""
            self._say(f"{summary(news.problems)}{kept}")
        self._told = news.problems

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


def _named(files: Sequence[str]) -> str:
    return files[0] if len(files) == 1 else f"{files[0]} and {len(files) - 1} more"

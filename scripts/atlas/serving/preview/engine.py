"""The process that makes pages for the preview: each when it is asked for, and all of them when nobody asks.

It keeps what it has read, so that a change costs no more than to read the files that changed, to work out what follows,
and to make the page that is looked at. What it prints goes to standard error, as standard output is for its messages.
"""

import gc
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from atlas.publishing import mkdocs_site, odd_files, suggestions
from atlas.publishing.pipeline import planned
from atlas.publishing.press import Press, Sheets
from atlas.publishing.project import Project, site_of
from atlas.reading import catalogue as catalogues
from atlas.reading.catalogue import Catalogue
from atlas.reading.problems import Problem, has_errors
from atlas.render.view import prepare
from atlas.rules import check
from atlas.serving.preview.faults import fault
from atlas.serving.preview.messages import Answer, Change, Message, News, Request, receive, send
from atlas.serving.preview.site_state import SiteState

QUIET = 0.2
"""Seconds without a request after which other work goes on: what a page loads is asked for in one go."""

Work = Iterator[None]
"""Something to be done piece by piece."""


class Engine:
    """Reads, checks and makes, and tells of it.

    `url` is where the preview is seen. In the folder `own` it puts the parts that pages written by hand show.
    """

    def __init__(self, project: Project, url: str, own: Path, tell: Callable[[News], None]) -> None:
        self._project = project
        self._url = url
        self._own = own
        self._tell = tell
        self._kept = catalogues.Kept(project.records)
        self._press: Press | None = None
        self._sheets: Sheets | None = None
        self._odd: list[Problem] = []
        self._shown: SiteState | None = None
        self._before: SiteState | None = None
        self.work: Work = iter(())
        """What is left to do when nobody asks for a page."""

    def change(self, files: Sequence[str]) -> None:
        """Read again what has changed, and show it unless it is at fault; what else may be wrong is found behind."""
        start = time.monotonic()
        if self._project.config.name in files:
            self._press = None
        if not self._shown or any(file.startswith("docs/") for file in files):
            self._sheets, self._odd = None, odd_files.check(self._project.docs)
        self.work = iter(())
        catalogue, problems = catalogues.read(self._project.data, kept=self._kept)
        # Kept, as the files may be others by the time at which all is looked at.
        unread = [*problems, *self._odd]
        at_once = unread or list(check.of(self._changed(catalogue), catalogue))
        if has_errors(at_once):
            self._refuse(at_once)
            self.work = self._look(catalogue, unread)
            return
        config, problems = self._configured()
        if config is None:
            self._refuse(problems)
            return
        try:
            state = self._state(config, catalogue)
        except Exception as error:  # the data is at fault, or else the code
            self.work = self._look(catalogue, unread, error)
            return
        self._before, self._shown = self._shown, state
        self._tell(News("shown", seconds=time.monotonic() - start))
        self.work = self._look_at(state, unread, start)

    def answer(self, request: Request) -> Answer:
        """What stands at a path now. A page that cannot be made is the last good one, until it is told why."""
        for state in (self._shown, self._before):
            try:
                if state:
                    return state.answer(request)
            except Exception:
                continue
        return Answer(request.number, "nothing")

    def _changed(self, catalogue: Catalogue) -> list[catalogues.Entry]:
        """Records that are others than those shown; when nothing is, all are looked at behind."""
        before = self._shown.view.catalogue.entries if self._shown else catalogue.entries
        return [entry for reference, entry in catalogue.entries.items() if before.get(reference) is not entry]

    def _state(self, config: MkDocsConfig, catalogue: Catalogue) -> SiteState:
        view = prepare(catalogue, self._site, self._shown.view if self._shown else None)
        with mkdocs_site.dated(view.edition.earliest):
            texts = planned(self._project, Path(config.docs_dir), view)
            assert self._press is not None
            self._sheets = (self._sheets and self._sheets.again(texts)) or self._press.sheets(texts)
            return SiteState(view, config, texts, self._sheets, self._own)

    def _configured(self) -> tuple[MkDocsConfig | None, list[Problem]]:
        if self._press:
            return self._press.config, []
        config, problems = mkdocs_site.configure(self._project.config)
        if config is None or problems:
            return None, problems
        self._sheets = None
        self._site = site_of(config)
        config.site_url = self._url
        config.mdx_configs["pymdownx.snippets"]["base_path"] = [str(self._own), config.docs_dir]
        self._press = Press(config)
        return config, []

    def _refuse(self, problems: Sequence[Problem], back: bool = False) -> None:
        """Stay with what is shown, or go back to what was shown before that."""
        if back:
            self._shown, self._before = self._before, None
        self._tell(News("refused", tuple(sorted(problems)), self._shown is not None, back))

    def _rules(self, catalogue: Catalogue, found: list[Problem]) -> Work:
        for problem in check.gradually(check.RULES, catalogue):
            found += [problem] if problem else []
            yield

    def _look(self, catalogue: Catalogue, found: list[Problem], error: Exception | None = None) -> Work:
        """Find all else that is wrong with data that is refused, or of which nothing could be made."""
        yield from self._rules(catalogue, found)
        if error and not has_errors(found):
            found.append(fault(error, self._project.root))
        self._refuse(found)

    def _look_at(self, state: SiteState, found: list[Problem], start: float) -> Work:
        """Find all else that is wrong with what is shown: first with the data, and then with every page."""
        yield from self._rules(state.view.catalogue, found)
        pages = list(state.pages())
        if not has_errors(found):
            with mkdocs_site.heard() as said:
                for place in pages:
                    try:
                        state.content(place)
                    except Exception as error:
                        found.append(fault(error, self._project.root))
                        break
                    yield
                else:
                    state.sheets.look_at_anchors()
            found += mkdocs_site.problems_of(state.config, said)
        if has_errors(found):
            self._refuse(found, back=True)
            return
        self._before = None
        self._tell(News("checked", tuple(sorted(found)), pages=len(pages), seconds=time.monotonic() - start))
        suggestions.refresh(self._project.data)


def main() -> None:
    """Do what is told on standard input until that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches this process too; the preview ends it
    # What it keeps is much and stays: to look through it for garbage takes longer than to make a page.
    gc.set_threshold(100_000, 50, 1000)
    root, url, own = sys.argv[1:]
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    inbox: queue.Queue[Message | None] = queue.Queue()
    threading.Thread(target=_listen, args=(inbox,), daemon=True).start()
    engine = Engine(Project(Path(root)), url, Path(own), lambda news: send(output, news))
    quiet = 0.0
    while True:
        try:
            message = inbox.get(timeout=max(0.0, quiet - time.monotonic()))
        except queue.Empty:
            try:
                next(engine.work)
                continue
            except StopIteration:
                message = inbox.get()
        if message is None:
            return
        if isinstance(message, Change):
            engine.change(message.files)
        elif isinstance(message, Request):
            send(output, engine.answer(message))
        quiet = time.monotonic() + QUIET


def _listen(inbox: "queue.Queue[Message | None]") -> None:
    message: Message | None = Change()
    while message:
        message = receive(sys.stdin.buffer)
        inbox.put(message)


if __name__ == "__main__":
    main()

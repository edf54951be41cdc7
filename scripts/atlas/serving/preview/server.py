"""Serves the site on this machine, with a script in each page that reloads it and shows problems."""

import html
import ipaddress
import json
import os
import socket
import socketserver
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from atlas.reading.problems import Problem, few, summary
from atlas.serving.headers import HEADERS
from atlas.serving.preview.messages import Answer
from atlas.serving.preview.state import Shown, State
from atlas.serving.static import TYPES, find

ASSETS = Path(__file__).parent / "assets"
OWN = "/_preview/"
HEARTBEAT = 10.0
"""Seconds between signs of life to an open page; a page that has gone is noticed then."""
LIMIT = 10.0
"""Seconds without a byte after which a request, or the reader of an answer, is given up."""
LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})
ANY = frozenset({"", "0.0.0.0", "::"})
"""Addresses that stand for all of this machine's."""


class Server(ThreadingHTTPServer):
    """One thread a request; none of them keeps the process alive."""

    daemon_threads = True
    # Of many tabs that are opened at once none is turned away.
    request_queue_size = 128
    # Elsewhere it lets a port be used again at once after an end; on Windows it would let two servers share one.
    allow_reuse_address = os.name != "nt"

    def __init__(self, host: str, port: int, state: State, root: Path) -> None:
        self.state = state
        self.root = root
        self.ask: Callable[[str], Answer] = lambda path: Answer(0, "nothing")
        """Who knows what stands at a path of the site."""
        self.host = host
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        """As in the base class, but without the look-up of the machine's name, which can take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was closed or fell asleep while it loaded is no error."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: Server
    server_version = "preview"
    timeout = LIMIT

    def do_GET(self) -> None:
        """A file of the site, of the preview itself, or what is going on."""
        if not is_own_name(self.headers.get("Host", ""), self.server.host):
            told = f"This preview answers to localhost and to the name that --host gives it ({self.server.host}).\n"
            self._send(HTTPStatus.MISDIRECTED_REQUEST, TYPES[".txt"], told.encode())
            return
        path = unquote(urlsplit(self.path).path)
        shown = self.server.state.shown
        if path == f"{OWN}events":
            self._events()
        elif path.startswith(OWN):
            self._own(path.removeprefix(OWN))
        elif not shown.is_there:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, TYPES[".html"], waiting_page(shown, self.server.root))
        else:
            self._answer(self.server.ask(path.lstrip("/")), shown)

    def do_HEAD(self) -> None:
        """The head of the answer to GET, without the content."""
        self.do_GET()

    def end_headers(self) -> None:
        """Say with each answer what all answers say."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told on the terminal."""

    def _own(self, path: str) -> None:
        """A file of the preview itself."""
        file = find(ASSETS, path)
        if file and file.is_file():
            self._send(HTTPStatus.OK, TYPES[file.suffix], file.read_bytes())
        else:
            self._send(HTTPStatus.NOT_FOUND, TYPES[".txt"], b"There is no such page.\n")

    def _answer(self, answer: Answer, shown: Shown) -> None:
        """A file of the site; where there is none, what the engine has for that, or else a page that waits for it."""
        if answer.found == "folder":
            self._redirect()
        elif answer.found == "nothing" and not answer.content:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, TYPES[".html"], waiting_page(shown, self.server.root))
        else:
            status = HTTPStatus.OK if answer.found == "file" else HTTPStatus.NOT_FOUND
            content = with_script(answer.content, shown) if answer.ending == ".html" else answer.content
            self._send(status, TYPES.get(answer.ending, "application/octet-stream"), content)

    def _redirect(self) -> None:
        address = urlsplit(self.path)
        self.send_response(HTTPStatus.FOUND)
        # One slash at the front, or it would name another machine.
        self.send_header("Location", f"/{address.path.lstrip('/')}/" + (f"?{address.query}" if address.query else ""))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _events(self) -> None:
        """Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) until the page goes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        shown: Shown | None = self.server.state.shown
        seen = -1
        while True:
            if shown:
                seen = shown.number
            self.wfile.write(event(shown, self.server.root) if shown else b": still here\n\n")
            self.wfile.flush()
            shown = self.server.state.wait(seen, HEARTBEAT)


def is_own_name(host: str, given: str) -> bool:
    """Whether the `Host` of a request names the server that was started with `--host given`.

    Another site can let its own name lead to this machine, and then read what it is sent as if it were its own.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name in LOCAL or name == given.lower() or (given in ANY and _is_address(name))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def with_script(page: bytes, shown: Shown, extra: str = "") -> bytes:
    """The page with the preview's script at its end."""
    script = f'<script src="{OWN}preview.js" data-version="{shown.version}"{extra} defer></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after if end else page + script


def event(shown: Shown, root: Path) -> bytes:
    """What a page is told: the version that it should have, and the problems in files under the project's folder."""
    data = {
        "version": shown.version,
        "summary": summary(shown.problems),
        "problems": [
            {
                "place": place(problem),
                "opens": opens(problem, root),
                "level": problem.level,
                "rule": problem.rule,
                "message": problem.message,
            }
            for problem in few(shown.problems)
        ],
    }
    return f"data: {json.dumps(data)}\n\n".encode()


def waiting_page(shown: Shown, root: Path) -> bytes:
    """What stands for the site before it could be built once."""
    template = (ASSETS / "waiting.html").read_text("utf-8")
    items = "".join(
        f'<li><a href="{html.escape(opens(problem, root))}">{html.escape(place(problem))}</a> '
        f"{html.escape(problem.message)}</li>"
        for problem in few(shown.problems)
    )
    title = f"{summary(shown.problems)}: the site could not be built" if shown.problems else "The site is being built"
    page = template.replace("{title}", html.escape(title)).replace("{items}", items)
    return with_script(page.encode(), shown, " data-plain")


def opens(problem: Problem, root: Path) -> str:
    """The address at which VS Code opens a problem's file at its line."""
    return f"vscode://file/{quote((root / problem.path).as_posix().lstrip('/'))}:{problem.line}:{problem.column}"


def place(problem: Problem) -> str:
    """Where a problem is, as it is told to people."""
    return f"{problem.path}:{problem.line}:{problem.column}"

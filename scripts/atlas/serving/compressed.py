"""Serves a built site as a good host does: compressed, below the path of its address, on this machine alone."""

import gzip
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from atlas.serving.headers import HEADERS
from atlas.serving.static import TYPES, find

COMPRESSED = frozenset({".css", ".csv", ".html", ".js", ".json", ".md", ".mjs", ".svg", ".txt", ".xml", ".yml"})
"""Types of text; pictures and archives are compressed already."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, site: Path, path: str) -> None:
        self.site = site
        self.path = path
        self._made: dict[Path, bytes] = {}
        super().__init__(("127.0.0.1", 0), _Handler)

    def content(self, file: Path) -> bytes:
        """A file as it is sent; compressed once."""
        if file not in self._made:
            content = file.read_bytes()
            self._made[file] = gzip.compress(content, 9, mtime=0) if file.suffix in COMPRESSED else content
        return self._made[file]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves before it has all is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (
            find(self.server.site, path.removeprefix(self.server.path)) if path.startswith(self.server.path) else None
        )
        if file and file.is_dir():
            file = find(file, "index.html")
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        file = file or find(self.server.site, "404.html")
        if file is None:
            self._send(status, ".txt", b"", {})
            return
        packed = {"Content-Encoding": "gzip"} if file.suffix in COMPRESSED else {}
        self._send(status, file.suffix, self.server.content(file), packed)

    def _send(self, status: HTTPStatus, suffix: str, content: bytes, more: Mapping[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        for name, value in {**HEADERS, **more}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not told."""


@contextmanager
def serving(site: Path, path: str = "/") -> Iterator[str]:
    """The address at which a site is served, as long as the block lasts; `path` begins and ends with a slash."""
    server = _Server(site, path)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{path}"
    finally:
        server.shutdown()
        server.server_close()

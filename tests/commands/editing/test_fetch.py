"""A source read from its page by a server on this machine: what it tells is taken, and nothing else is made up."""

import gzip
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from atlas.commands import page, page_metadata
from commands.editing.test_new_source import today
from commands.project import Copy, contents

HOST = "http://www.radio.org"
"""A site as the commands ask for it: an address on this machine is none that a source may have."""
HTML = "text/html; charset=utf-8"
FULL = """<!doctype html><html lang="fr-FR"><head><title>Une visite | Le Site</title>
<meta property="og:title" content="Une visite &amp; plus"><meta property="og:site_name" content="Le Site">
<meta property="article:published_time" content="2021-06-14T23:30:00+02:00"></head><body>Texte</body></html>"""


class Site(BaseHTTPRequestHandler):
    """Answers each path with what a test put there: a code, headers, and bytes."""

    pages: dict[str, tuple[int, dict[str, str], bytes]] = {}  # noqa: RUF012

    def do_GET(self) -> None:
        self.path = self.path.removeprefix(HOST)
        if self.path == "/slow":
            time.sleep(1)
        if self.path == "/drips":
            self.send_response(200)
            self.end_headers()
            for _ in range(20):
                with suppress(ConnectionError):
                    self.wfile.write(b"<p>" * 22000)
                time.sleep(0.1)
            return
        code, headers, body = self.pages.get(self.path, (404, {}, b"nothing"))
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # who reads a beginning alone has gone by then
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def fetch(copy: Copy, site: str, path: str, *options: str) -> "subprocess.CompletedProcess[str]":
    return copy.run("new", "source", "--url", f"{HOST}{path}", "--fetch", *options, http_proxy=site, no_proxy="")


def put(path: str, text: str | bytes, code: int = 200, **headers: str) -> None:
    body = text if isinstance(text, bytes) else text.encode()
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    Site.pages[path] = (code, {"Content-Type": HTML, **headers}, body)


def test_fetch_writes_what_the_page_tells(copy: Copy, site: str) -> None:
    put("/a", FULL)
    done = fetch(today(copy), site, "/a", "--grade", "secondary")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1), done.stderr
    written = (copy.root / done.stdout.strip()).read_text("utf-8")
    assert "title: Une visite & plus\npublisher: Le Site\nissued: 2021-06-14\n" in written
    assert "language: fr\n" in written and "FILL IN" not in written
    told = "publisher (og:site_name), title (og:title), issued (article:published_time), language (lang)"
    assert f"read from the page: {told}" in done.stderr


def test_fetch_says_what_the_page_does_not_tell_and_leaves_it_blank(copy: Copy, site: str) -> None:
    put("/bare", "<title>Bare\n page</title><p>14 June 2021")
    done = fetch(today(copy), site, "/bare")
    assert done.returncode == 0, done.stderr
    written = (copy.root / done.stdout.strip()).read_text("utf-8")
    assert "title: Bare page\npublisher: FILL IN\naccessed:" in written and "issued" not in written
    assert "not told by the page: publisher, issued" in done.stderr
    assert "still to be filled in: publisher, grade" in done.stderr


def test_fetch_takes_what_is_given_before_what_the_page_tells(copy: Copy, site: str) -> None:
    put("/a", FULL)
    options = ["--title", "Mine", "--issued", "2020", "--publisher", "House", "--grade", "secondary", "--dry-run"]
    done = fetch(today(copy), site, "/a", *options)
    assert "title: Mine\npublisher: House\nissued: 2020\n" in done.stdout


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/none", "the site answers 404 (Not Found)"),
        ("/loop", "without an end"),
        ("/file", "it cannot be read (InvalidSchema)"),
        ("/pdf", "no page but application/pdf; give --title"),
        ("/empty", "the page tells no title; give --title"),
        ("/known", 'that is a source already: nato-1 ("A page about partners"); cite it instead'),
    ],
)
def test_fetch_that_finds_no_source_writes_nothing(copy: Copy, site: str, path: str, told: str) -> None:
    put("/loop", "", 302, Location="/loop")
    put("/file", "", 302, Location="file:///etc/hostname")
    put("/pdf", b"%PDF-1.7", Content_Type="application/pdf")
    put("/empty", "<p>Nothing")
    put("/known", "", 301, Location="/one")
    put("/one", FULL)
    source = copy.root / "data" / "sources" / "nato-1.yml"
    source.write_text(source.read_text("utf-8").replace("https://www.nato.int/one", f"{HOST}/one"), "utf-8")
    before = contents(today(copy).root / "data")
    done = fetch(copy, site, path)
    assert (done.returncode, told in done.stderr) == (1, True), done.stderr
    assert "Traceback" not in done.stderr and contents(copy.root / "data") == before


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://a.org/b", "www.nato.int/a", "http://[::1", "http://", "https://a b/"]
)
def test_fetch_refuses_what_is_no_address_of_the_web(url: str) -> None:
    with pytest.raises(page.Unread):
        page.fetch(url)


def test_fetch_asks_nothing_of_an_address_that_no_source_may_have(copy: Copy, site: str) -> None:
    put("/a", FULL)
    done = today(copy).run("new", "source", "--url", f"{site}/a", "--fetch")
    assert (done.returncode, done.stdout) == (1, "") and '"127.0.0.1" names no site' in done.stderr


def test_fetch_of_a_site_that_is_not_there_is_told() -> None:
    with pytest.raises(page.Unread, match="cannot be reached"):
        page.fetch("http://127.0.0.1:1/")


@pytest.mark.parametrize("path", ["/slow", "/drips"])
def test_fetch_gives_up_in_time(site: str, path: str) -> None:
    start = time.monotonic()
    with pytest.raises(page.Unread, match="in time"):
        page.fetch(f"{site}{path}", seconds=0.3)
    assert time.monotonic() - start < 1


def test_fetch_reads_the_beginning_of_a_long_page(site: str) -> None:
    put("/long", "<title>Long é</title>" + "é" * 10_000_000)
    read = page.fetch(f"{site}/long").text
    assert read.startswith("<title>Long é") and len(read) < page.MOST_BYTES


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("<title>Приве́т é</title>".encode(), {"Content_Type": "text/html; charset=iso-8859-1"}),
        (
            "<title>Привет é</title>".replace("é", "").encode("cp1251"),
            {"Content_Type": "text/html; charset=windows-1251"},
        ),
        ("<meta charset=windows-1251><title>Привет</title>".encode("cp1251"), {"Content_Type": "text/html"}),
        (b"\xef\xbb\xbf" + "<title>Привет</title>".encode(), {"Content_Type": "text/html; charset=none-such"}),
        (gzip.compress("<title>Привет</title>".encode()), {"Content_Encoding": "gzip"}),
    ],
    ids=["wrong-header", "header", "meta", "mark", "gzip"],
)
def test_fetch_reads_letters_as_they_are_meant(site: str, body: bytes, headers: dict[str, str]) -> None:
    put("/letters", body, 200, **headers)
    assert "Приве" in page_metadata.read(page.fetch(f"{site}/letters").text).values["title"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('<meta name="citation_title" content="A"><meta property="og:title" content="B">', {"title": "A"}),
        ('<meta name="DC.Title" content="A"><meta name="DC.date" content="2004-03-29">',
         {"title": "A", "issued": "2004-03-29"}),
        ('<meta name="citation_publication_date" content="2004/03/29">', {"issued": "2004-03-29"}),
        ('<meta name="date" content="29 March 2004">', {"issued": "2004-03-29"}),
        ('<meta name="date" content="3/4/2004">', {}),
        ('<meta name="date" content="2004">', {"issued": "2004"}),
        ('<meta name="dc.date" content="2004-03"><time itemprop="datePublished" datetime="2004-03-29">',
         {"issued": "2004-03-29"}),
        ('<meta name="dc.date" content="2004-03-28"><meta name="date" content="2004-03-29">', {}),
        ('<title>NATO - News: A visit, 14-Jun.-2021</title>', {"title": "NATO - News: A visit, 14-Jun.-2021"}),
        ('<title>A visit | The Site</title><meta property="og:site_name" content="The Site">',
         {"title": "A visit", "publisher": "The Site"}),
        ('<meta name="publisher" content="https://www.facebook.com/site">', {}),
        ('<html lang="en-GB"><meta property="og:locale" content="en_GB">', {}),
        ('<html lang="sr-Latn">', {"language": "sr-Latn"}),
        ('<html lang="uk_UA">', {"language": "uk"}),
        ('<script type="application/ld+json">{"@graph": [{"@type": "Person", "headline": "No"}, '
         '{"@type": ["NewsArticle"], "headline": "A &amp; B", "datePublished": "2021-06-14", '
         '"publisher": {"name": "The Site"}}]}</script>',
         {"title": "A & B", "issued": "2021-06-14", "publisher": "The Site"}),
        ('<script type="application/ld+json">{"@type": </script><title>A</title>', {"title": "A"}),
        ('<script type="application/ld+json">[3, null, {"@type": "Article", "publisher": null, "headline": 4}]'
         "</script>", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_page_tells_of_itself(text: str, values: dict[str, str]) -> None:
    assert page_metadata.read(text).values == values


def test_page_that_gives_two_dates_is_doubted() -> None:
    told = page_metadata.read('<meta name="dc.date" content="2004-03-28"><meta name="date" content="2004-03-29">')
    assert told.doubts == [
        "the page gives more than one date: 2004-03-28 (dc.date), 2004-03-29 (date); say which with --issued"
    ]

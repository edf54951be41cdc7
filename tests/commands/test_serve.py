"""The preview, run as an editor runs it."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from subprocess import Popen
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from atlas.serving.headers import HEADERS
from atlas.serving.preview.own_folder import own_folder
from atlas.serving.preview.server import Handler, Server, is_own_name
from atlas.serving.preview.state import State
from commands.project import JAPAN, Copy, surroundings
from places import ROOT
from weekly import weekly

PATIENCE = 60.0


def start_of(page: str) -> str:
    """How the addresses of what a page loads begin."""
    found = re.search(r"version/\w+/", page)
    assert found, page
    return found[0]


class Preview:
    """A running preview: what it says, and what it serves."""

    def __init__(self, process: "Popen[str]") -> None:
        self.process = process
        self.said = ""
        Thread(target=self._listen, args=(process.stderr,), daemon=True).start()
        Thread(target=self._listen, args=(process.stdout,), daemon=True).start()
        self.wait(lambda: "Preview at" in self.said)
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)
        assert found
        self.url, self.port = found[0], int(found[1])

    def _listen(self, stream: Iterator[str]) -> None:
        with suppress(ValueError):  # closed once the process has ended
            for line in stream:
                self.said += line

    def wait(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end and self.process.poll() is None, self.said
            time.sleep(0.02)

    def ask(self, path: str, method: str = "GET", host: str = "localhost") -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, headers={"Host": host})
        answer = connection.getresponse()
        return answer, answer.read().decode()

    def own(self, path: str) -> str:
        """The address of what the home page's version has at a path."""
        return f"/{start_of(self.ask('/')[1])}{path}"

    def has(self, path: str, text: str) -> Callable[[], bool]:
        return lambda: text in self.ask(path)[1]

    def moment(self) -> dict[str, object]:
        """What an open page is told when it connects."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", "/_preview/events")
        line = connection.getresponse().readline().decode()
        connection.close()
        told: dict[str, object] = json.loads(line.removeprefix("data: "))
        return told


@pytest.fixture
def preview(whole: Copy) -> Iterator[Preview]:
    with whole.running("serve", "--port", "0") as process:
        yield Preview(process)


@pytest.fixture(scope="module")
def resting(built: Copy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One for tests that change nothing."""
    copy = Copy(tmp_path_factory.mktemp("resting") / "project")
    shutil.copytree(built.root, copy.root, symlinks=True)
    with copy.running("serve", "--port", "0") as process:
        yield Preview(process)


def rebuilt(preview: Preview) -> int:
    return len(re.findall(r"^\d\d:\d\d:\d\d Built", preview.said, re.MULTILINE))


def test_serve_answers_like_a_web_server(resting: Preview) -> None:
    preview = resting
    preview.wait(lambda: preview.ask("/")[0].status == 200)
    page, text = preview.ask("/partners/japan/")
    assert page.getheader("Content-Type") == "text/html; charset=utf-8"
    assert "/_preview/preview.js" in text and "<script>" not in text.partition("/_preview/preview.js")[2]
    assert preview.ask("/sitemap.xml")[0].getheader("Content-Type") == "application/xml"
    assert preview.ask(preview.own("search/index.json"))[0].getheader("Content-Type") == "application/json"
    moved, _ = preview.ask("/partners/japan?x=1")
    assert (moved.status, moved.getheader("Location")) == (302, "/partners/japan/?x=1")
    assert not (preview.ask("//example.org/..")[0].getheader("Location") or "").startswith("//")
    missing, text = preview.ask("/partners/atlantis/")
    assert missing.status == 404 and "There is no page at this address" in text
    head, text = preview.ask("/partners/japan/", "HEAD")
    assert (head.status, head.getheader("Content-Length"), text) == (200, page.getheader("Content-Length"), "")
    for path in ("/../../data/edition.yml", "/%2e%2e/%2e%2e/%2e%2e/mkdocs.yml", "/_preview/../server.py", "/%00"):
        assert preview.ask(path)[0].status == 404, path


@pytest.mark.parametrize("path", ["/", "/partners/japan", "/_preview/preview.js", "/_preview/events", "/nowhere"])
def test_serve_sends_the_headers_of_the_guide_with_each_answer(resting: Preview, path: str) -> None:
    connection = HTTPConnection("127.0.0.1", resting.port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert {name: answer.getheader(name) for name in HEADERS} == dict(HEADERS)
    connection.close()


@pytest.mark.parametrize("host", ["rebound.test", "rebound.test:8000", "localhost.rebound.test", "192.0.2.1", "[", ""])
def test_serve_refuses_a_name_that_another_site_let_lead_here(resting: Preview, host: str) -> None:
    for path in ("/partners/japan/", "/_preview/events", "/_preview/preview.js"):
        answer, text = resting.ask(path, host=host)
        assert answer.status == 421 and text.count("\n") == 1 and "--host" in text


@pytest.mark.parametrize(
    ("given", "host", "is_own"),
    [
        ("127.0.0.1", "localhost:9000", True),  # by way of a tunnel
        ("127.0.0.1", "LOCALHOST", True),
        ("127.0.0.1", "[::1]:8000", True),
        ("127.0.0.1", "192.0.2.7", False),
        ("192.0.2.7", "192.0.2.7:8000", True),
        ("Desk.Example.org", "desk.example.org:8000", True),
        ("desk.example.org", "example.org", False),
        ("0.0.0.0", "192.0.2.7:8000", True),
        ("::", "[2001:db8::7]:8000", True),
        ("0.0.0.0", "rebound.test:8000", False),
        ("0.0.0.0", "192.0.2.7.rebound.test", False),
    ],
)
def test_server_knows_its_own_names(given: str, host: str, is_own: bool) -> None:
    assert is_own_name(host, given) == is_own


def test_server_gives_up_requests_that_stop_halfway(monkeypatch: pytest.MonkeyPatch) -> None:
    """And answers others meanwhile; more come at once than servers usually let wait."""
    monkeypatch.setattr(Handler, "timeout", 0.5)
    with Server("127.0.0.1", 0, State(), ROOT) as server:
        halves = [socket.create_connection(("127.0.0.1", server.server_port), timeout=2) for _ in range(100)]
        for half in halves:
            half.sendall(b"GET / HTTP/1.1\r\nHost: local")
        Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
        other = HTTPConnection("127.0.0.1", server.server_port, timeout=20)
        other.request("GET", "/_preview/preview.js")
        assert other.getresponse().status == 200
        for half in halves:
            half.settimeout(20)
            assert half.recv(1) == b""  # closed by the server
            half.close()
        server.shutdown()


def test_serve_shows_changes_of_data_pages_and_templates_and_does_not_loop(preview: Preview, whole: Copy) -> None:
    preview.wait(lambda: rebuilt(preview) == 1)
    version = preview.moment()["version"]
    whole.change(JAPAN, "talks with", "speaks to")
    preview.wait(preview.has("/partners/japan/", "speaks to"))
    preview.wait(lambda: preview.moment()["version"] != version)
    preview.wait(lambda: rebuilt(preview) == 2)
    time.sleep(2)
    assert preview.said.count("changed\n") == 1
    assert "Japan" in preview.ask(preview.own("search/index.json"))[1]
    whole.change("docs/index.md", "Written by hand.", "Written anew.")
    preview.wait(preview.has("/", "Written anew."))
    whole.change("scripts/atlas/publishing/theme/404.html", "There is no page at this address", "Nothing is here")
    preview.wait(preview.has("/nowhere", "Nothing is here"))


def test_serve_keeps_the_last_good_site_while_data_or_code_are_wrong(preview: Preview, whole: Copy) -> None:
    """With an error in data, in a template and in Python, whose place is told; mended, each builds again."""
    preview.wait(lambda: rebuilt(preview) == 1)
    whole.change(JAPAN, "region: asia", "regoin: asia")
    preview.wait(lambda: preview.moment()["problems"] != [])
    told = json.dumps(preview.moment())
    assert f"{JAPAN}:5:1" in told and "unknown-key" in told
    assert "talks with" in preview.ask("/partners/japan/")[1]
    preview.wait(lambda: "the last good site stays up" in preview.said)
    whole.change(JAPAN, "regoin: asia", "region: asia")
    preview.wait(lambda: preview.moment()["problems"] == [])
    preview.wait(lambda: rebuilt(preview) == 2)
    broken = {"scripts/atlas/render/templates/glossary.md.j2": "{% if %}", "scripts/atlas/render/pieces.py": "def ("}
    for times, (file, added) in enumerate(broken.items(), 2):
        text = (whole.root / file).read_text("utf-8")
        (whole.root / file).write_text(f"{text.rstrip()}\n{added}\n", "utf-8")
        place = f"{file}:{text.rstrip().count(chr(10)) + 2}:1: error[build]"
        preview.wait(lambda place=place: place in preview.said)  # type: ignore[misc]
        preview.wait(lambda times=times: preview.said.count("the last good site stays up") == times)  # type: ignore[misc]
        assert preview.ask("/partners/japan/")[0].status == 200
        (whole.root / file).write_text(text, "utf-8")
        preview.wait(lambda times=times: rebuilt(preview) == times + 1)  # type: ignore[misc]


def test_serve_without_a_first_site_lists_the_problems(whole: Copy) -> None:
    whole.change(JAPAN, "name: Japan", "name: Japan\ncolour: <script>alert(1)</script>")
    with whole.running("serve", "--port", "0") as process:
        preview = Preview(process)
        preview.wait(preview.has("/partners/japan/", "could not be built"))
        answer, text = preview.ask("/")
        assert answer.status == 503 and f"{JAPAN}:3:1" in text and "<script>alert" not in text
        whole.change(JAPAN, "colour: <script>alert(1)</script>\n", "")
        preview.wait(lambda: preview.ask("/")[0].status == 200)


@pytest.mark.skipif(os.name == "nt", reason="sends signals")
@pytest.mark.parametrize(
    ("name", "when"),
    [("SIGINT", "idle"), ("SIGTERM", "building"), *weekly(("SIGINT", "building"), ("SIGHUP", "building"))],
)
def test_serve_ends_when_told_and_leaves_nothing(whole: Copy, when: str, name: str) -> None:
    with whole.running("serve", "--port", "0") as process:
        preview = Preview(process)
        if when == "idle":
            preview.wait(lambda: rebuilt(preview) == 1)
            HTTPConnection("127.0.0.1", preview.port).request("GET", "/_preview/events")
        process.send_signal(getattr(signal, name))
        assert process.wait(30) == 130
    assert "Traceback" not in preview.said
    assert list((whole.root / ".atlas" / "preview").glob("*")) == []


def test_preview_tidies_up_after_those_that_were_killed_alone(tmp_path: Path) -> None:
    """Their folders go when any preview starts; that of one which is still there stays."""
    previews = tmp_path / "preview"
    hold = (
        "import sys, time; from pathlib import Path; from atlas.serving.preview.own_folder import own_folder\n"
        "with own_folder(Path(sys.argv[1]), '8000') as folder:\n"
        "    folder.mkdir(); print(folder, flush=True); time.sleep(60)"
    )
    variables = surroundings({"PYTHONPATH": str(ROOT / "scripts")})
    call = [sys.executable, "-c", hold, str(previews)]
    with Popen(call, env=variables, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        theirs = Path(other.stdout.readline().strip())
        with own_folder(previews, "8000") as folder:
            folder.mkdir()
            assert theirs.is_dir() and folder.is_dir() and folder != theirs
        assert not folder.parent.exists()
        other.kill()
        other.wait()
    assert theirs.is_dir()
    with own_folder(previews, "8001"):
        assert not theirs.parent.exists()
    assert list(previews.iterdir()) == []


def test_serve_names_another_port_if_one_is_taken(built: Copy) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = built.run("serve", "--port", str(port))
    assert done.returncode == 1
    assert f"port {port} is taken" in done.stderr and f"--port {port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--port", "x"], ["--port", "70000"], ["--prot", "1"]])
def test_serve_misused_says_how(built: Copy, arguments: list[str]) -> None:
    done = built.run("serve", *arguments)
    assert done.returncode == 2 and "usage:" in done.stderr


def test_serve_at_an_unknown_host_says_so(built: Copy) -> None:
    done = built.run("serve", "--host", "203.0.113.7")
    assert done.returncode == 1
    assert "cannot serve at 203.0.113.7" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.browser
def test_serve_reloads_the_page_and_shows_problems_on_it(preview: Preview, whole: Copy, browser: Browser) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if "Policy" in message.text else None)
    page.goto(f"{preview.url}partners/japan/")  # while the site is being built for the first time
    expect(page.get_by_text("Japan is a country that talks with").first).to_be_visible(timeout=60_000)

    whole.change(JAPAN, "talks with", "speaks to")
    expect(page.get_by_text("Japan is a country that speaks to").first).to_be_visible(timeout=60_000)

    whole.change(JAPAN, "name: Japan", "name: Japan\n<img src=x onerror=alert(1)>: 1")
    panel = page.get_by_role("region", name="1 error")
    expect(panel).to_be_visible(timeout=60_000)
    opens = f"vscode://file/{(whole.root / JAPAN).as_posix().lstrip('/')}:3:1"
    expect(panel.get_by_role("link", name=f"{JAPAN}:3:1")).to_have_attribute("href", opens)
    expect(panel).to_contain_text("<img src=x onerror=alert(1)>")
    page.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    page.reload()
    expect(page.get_by_text("Japan is a country that speaks to").first).to_be_visible()
    time.sleep(0.5)
    expect(panel).to_be_hidden()  # it was dismissed for these problems

    whole.change(JAPAN, "<img src=x onerror=alert(1)>: 1", "colour: 1")
    expect(panel).to_be_visible(timeout=60_000)
    page.keyboard.press("Tab")
    panel.focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()

    whole.change(JAPAN, "colour: 1\n", "")
    whole.change(JAPAN, "speaks to", "writes to")
    expect(page.get_by_text("Japan is a country that writes to").first).to_be_visible(timeout=60_000)
    assert faults == []
    page.close()


@pytest.mark.browser
def test_serve_works_with_more_tabs_than_a_browser_has_connections(resting: Preview, browser: Browser) -> None:
    resting.wait(lambda: rebuilt(resting) == 1)
    context = browser.new_context()
    for _ in range(7):  # it has six
        tab = context.new_page()
        tab.goto(f"{resting.url}partners/japan/", timeout=20_000)
        tab.evaluate(
            "Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    context.close()


def test_watch_sees_what_is_written_by_hand_alone(tmp_path: Path) -> None:
    from atlas.publishing.project import Project
    from atlas.serving.preview.watch import difference, signature

    names = ["mkdocs.yml", "data/partners/japan.yml", "docs/index.md", "docs/about/new.md", "scripts/atlas/x.j2"]
    ignored = [
        "docs/partners/japan.md",
        "docs/timeline/index.md",
        "scripts/__pycache__/x.pyc",
        "data/.japan.yml.swp",
        "site/index.html",
    ]
    for name in (*names, *ignored):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    before = signature(Project(tmp_path))
    for name in (*names, *ignored):
        (tmp_path / name).write_text("x")
    after = signature(Project(tmp_path))
    assert difference(before, after) == sorted(names)
    (tmp_path / names[1]).unlink()
    assert difference(after, signature(Project(tmp_path))) == [names[1]]

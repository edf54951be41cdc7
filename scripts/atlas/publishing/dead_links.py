"""Links of a built site that lead nowhere in it, whatever has built it.

Read is what stands in the folder: the tags of pages, and the addresses in style sheets. Links with a host are
not followed, but for those that the head of a page has to the site itself, whose address the home page tells.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from atlas.reading.problems import Problem, did_you_mean, quoted

HOME, LOST = "index.html", "404.html"
"""The second is shown at any address that leads nowhere: only what it names from the host's root can be followed."""

_TAG = re.compile(r"""<!--.*?-->|<([a-zA-Z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>""", re.S)
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)=("[^"]*"|'[^']*'|[^\s"'>]+)""")
_READ = frozenset(("id", "href", "xlink:href", "src", "srcset", "poster", "action", "content"))
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
_REFRESH = re.compile(r"\s*\d+\s*;\s*url=(.+)", re.I | re.S)
# A mark of an id alone means one on the page that has loaded the sheet.
_CSS = re.compile(r"""url\(\s*["']?([^"'#)][^"')]*)|@import\s+["']([^"']+)""")
_WHOLE = re.compile("https?:")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class _Link:
    """An address as it is written, and where that begins in its file."""

    address: str
    at: int


@dataclass(slots=True)
class _Read:
    """What a file leads to, and what of it can be led to."""

    text: str
    links: list[_Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


def dead_links(folder: Path) -> list[Problem]:
    """Every link, anchor, picture, script and style sheet that is not there; and pages to which no other leads.

    Raises OSError where the folder has no home page or something cannot be read.
    """
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    own = _CANONICAL.search((folder / HOME).read_text("utf-8"))
    texts = {path: (folder / path).read_text("utf-8", "replace") for path in files if path.endswith((".html", ".css"))}
    return sorted(dead_among(texts, files, unescape(own[1]) if own else ""))


def dead_among(texts: Mapping[str, str], files: Set[str], site_url: str = "") -> Iterator[Problem]:
    """The same for pages and style sheets by their paths in the site, among all its files."""
    read = {path: _styles(text) if path.endswith(".css") else _page(text) for path, text in texts.items()}
    near = cache(lambda target: did_you_mean(target, read))
    reached = {HOME, LOST}
    for path, found in read.items():
        for link in found.links:
            place = _place(path, link.address, site_url)
            if place is None:
                continue
            target, anchor = place
            if target != path:
                reached.add(target)
            if not target:
                yield _problem(path, found, link, "leads out of the site")
            elif target not in files:
                yield _problem(path, found, link, f"leads to {target}, which is not there{near(target)}")
            elif anchor and target in read and anchor not in read[target].ids:
                alike = did_you_mean(anchor, read[target].ids)
                yield _problem(path, found, link, f"leads to #{anchor} in {target}, where nothing has this id{alike}")
    for path in sorted(read.keys() - reached):
        if path.endswith(".html") and not _leads_on(read[path]):
            yield Problem(path, 1, 1, "lonely-page", "no other page leads here; link to it, or take it out", "warning")


def _place(path: str, address: str, site_url: str) -> tuple[str, str] | None:
    """The file and the anchor to which an address leads from a file; no name of a file where it leads out of the site.

    None for an address on another host, or one that is no place, such as `data:`.
    """
    folder = posixpath.dirname(path)
    for root in filter(None, (site_url, urlsplit(site_url).path or "/")):
        if address.startswith(root) and not address.startswith("//"):
            folder, address = "", f"./{address.removeprefix(root)}"
            break
    else:
        if _ELSEWHERE.match(address) or path == LOST:
            return None
    before, _, anchor = address.partition("#")
    written = unquote(before.partition("?")[0])
    if not written:
        return path, unquote(anchor)
    name = posixpath.normpath(posixpath.join(folder, written))
    if name.startswith(("..", "/")):
        return "", ""
    is_folder = posixpath.basename(written) in ("", ".", "..")
    return posixpath.normpath(f"{name}/{HOME}") if is_folder else name, unquote(anchor)


def _page(text: str) -> _Read:
    found = _Read(text)
    for tag in _TAG.finditer(text):
        for attribute in _ATTRIBUTE.finditer(tag[2] or ""):
            name = attribute[1].lower()
            if name not in _READ:
                continue
            value = unescape(attribute[2].strip("\"'"))
            if name == "id":
                found.ids.add(value)
            else:
                at = tag.start(2) + attribute.start()
                found.links += (_Link(address, at) for address in _addresses(tag[1].lower(), name, value))
    return found


def _addresses(tag: str, attribute: str, value: str) -> Iterator[str]:
    """The addresses in an attribute; whole ones of the head alone, where a page names its own and its picture's."""
    of_head = tag in ("link", "meta")
    if attribute == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif attribute == "content":
        if leads_on := _REFRESH.fullmatch(value):
            yield leads_on[1]
        elif of_head and _WHOLE.match(value):
            yield value
    elif of_head or not _WHOLE.match(value):
        yield value


def _styles(text: str) -> _Read:
    return _Read(text, [_Link(found[1] or found[2], found.start()) for found in _CSS.finditer(text)])


def _leads_on(page: _Read) -> bool:
    """Whether it stands at an earlier address of another page."""
    return 'http-equiv="refresh"' in page.text


def _problem(path: str, read: _Read, link: _Link, message: str) -> Problem:
    before = read.text[: link.at]
    line, column = before.count("\n") + 1, link.at - before.rfind("\n")
    return Problem(path, line, column, "dead-link", f"{quoted(link.address)} {message}")

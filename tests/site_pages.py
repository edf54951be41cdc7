"""Reads the pages of a built site: what is on them, where they lead, what they ask for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib

import content_model

_ASKS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect"}


@dataclass
class Page:
    """One page: `faults` are breaches of the HTML standard, `links` all anchors' addresses, `asks` what is fetched."""

    address: str
    text: str
    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    canonical: str = ""
    inline: list[str] = field(default_factory=list)

    def resolve(self, link: str) -> tuple[str, str] | None:
        """Address and anchor of an internal link, from the site's root; None for one that leads elsewhere."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        whole, anchor = urldefrag(urljoin(f"https://site.test/{self.address}", link))
        return unquote(urlsplit(whole).path.lstrip("/")), unquote(anchor)


class Pages(Mapping[str, Page]):
    """Every HTML page of a site, by address (`partners/japan/`); one is parsed when it is asked for."""

    def __init__(self, site: Path) -> None:
        self._files = {
            file.relative_to(site).as_posix().removesuffix("index.html"): file for file in site.rglob("*.html")
        }
        self._read: dict[str, Page] = {}

    def __getitem__(self, address: str) -> Page:
        if address not in self._read:
            self._read[address] = read_page(address, self._files[address].read_text(encoding="utf-8"))
        return self._read[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def read_page(address: str, text: str) -> Page:
    """Parse one page as a browser would."""
    page = Page(address, text)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    page.faults = [f"{position}: {code} {details}" for position, code, details in parser.errors]
    page.faults += content_model.faults(tree)
    for element in tree.iter():
        if isinstance(element.tag, str):
            _note(page, element)
    return page


def _note(page: Page, element: Any) -> None:
    tag, get = element.tag, element.get
    if get("id"):
        page.ids.append(get("id"))
    if tag == "a" and get("href") is not None:
        page.links.append(get("href"))
    if tag in _ASKS and get(_ASKS[tag]):
        page.asks.append(get(_ASKS[tag]))
    if tag == "link":
        _note_link(page, get("rel") or "", get("href") or "")
    if tag == "meta" and get("name"):
        page.meta[get("name")] = get("content") or ""
    if tag == "title" and not page.title:
        page.title = "".join(element.itertext()).strip()
    if tag in ("h1", "h2", "h3", "h4"):
        page.headings.append((int(tag[1]), "".join(element.itertext()).strip()))
    if get("style"):
        page.inline.append(f"<{tag} style>")
    page.inline.extend(f"<{tag} {name}>" for name in element.attrib if isinstance(name, str) and name.startswith("on"))


def _note_link(page: Page, rel: str, href: str) -> None:
    if rel == "canonical":
        page.canonical = href
    if _FETCHED_LINKS & set(rel.split()):
        page.asks.append(href)

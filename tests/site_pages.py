"""Reads the pages of a built site: what is on them, where they lead, what they ask for.

All of this is read by a quick parser, which trusts that tags are where they should be; that they are, `Page.faults`
says, as a browser would read the page, which takes ten times as long and is worked out where it is asked for.
"""

import functools
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib

import content_model

_ASKS = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src"}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect"}
_HEADINGS = ("h1", "h2", "h3", "h4")

Attributes = list[tuple[str, str | None]]


def version_of(site: Path) -> str:
    """How the addresses of what the pages of a site load begin: `version/4dd83cf57efb/`."""
    (folder,) = (site / "version").iterdir()
    return f"version/{folder.name}/"


class Page(HTMLParser):
    """One page: `links` are all anchors' addresses, also those within pictures; `asks` is what is fetched."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address, self.text = address, text
        self.ids: list[str] = []
        self.links: list[str] = []
        self.asks: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.meta: dict[str, str] = {}
        self.titles: list[str] = []
        self.canonical = ""
        self.inline: list[str] = []
        self._words: list[str] | None = None
        self.feed(text)
        self.close()

    @property
    def title(self) -> str:
        """The first title, which is the page's; others are of pictures."""
        return self.titles[0] if self.titles else ""

    @functools.cached_property
    def faults(self) -> list[str]:
        """Breaches of the HTML standard."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(self.text)
        found = [f"{position}: {code} {details}" for position, code, details in parser.errors]
        return [*found, *content_model.faults(tree)]

    def resolve(self, link: str) -> tuple[str, str] | None:
        """Address and anchor of an internal link, from the site's root; None for one that leads elsewhere."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        whole, anchor = urldefrag(urljoin(f"https://site.test/{self.address}", link))
        return unquote(urlsplit(whole).path.lstrip("/")), unquote(anchor)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = {name: value or "" for name, value in attrs}
        if given.get("id"):
            self.ids.append(given["id"])
        if tag == "a":
            self.links += [given[name] for name in ("href", "xlink:href") if name in given]
        if tag in _ASKS and given.get(_ASKS[tag]):
            self.asks.append(given[_ASKS[tag]])
        if tag == "link":
            self._note_link(given.get("rel", ""), given.get("href", ""))
        if tag == "meta" and given.get("name"):
            self.meta[given["name"]] = given.get("content", "")
        if tag == "title" or tag in _HEADINGS:
            self._words = []
        if given.get("style"):
            self.inline.append(f"<{tag} style>")
        self.inline.extend(f"<{tag} {name}>" for name in given if name.startswith("on"))

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" or tag in _HEADINGS:
            words = "".join(self._words or ()).strip()
            self._words = None
            if tag == "title":
                self.titles.append(words)
            else:
                self.headings.append((int(tag[1]), words))

    def _note_link(self, rel: str, href: str) -> None:
        if rel == "canonical":
            self.canonical = href
        if _FETCHED_LINKS & set(rel.split()):
            self.asks.append(href)


class Pages(Mapping[str, Page]):
    """Every HTML page of a site, by address (`partners/japan/`); one is read when it is asked for."""

    def __init__(self, site: Path) -> None:
        self._files = {
            file.relative_to(site).as_posix().removesuffix("index.html"): file for file in site.rglob("*.html")
        }
        self._read: dict[str, Page] = {}

    def __getitem__(self, address: str) -> Page:
        if address not in self._read:
            self._read[address] = Page(address, self._files[address].read_text(encoding="utf-8"))
        return self._read[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

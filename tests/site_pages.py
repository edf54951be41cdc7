"""Reads the pages of a built site: what is on them, where they lead, what they ask for.

All of this is read by a quick parser, which trusts that tags are where they should be; that they are, `Page.faults`
says, as a browser would read the page, which takes ten times as long and is worked out where it is asked for.
"""

import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import html5lib
import lxml.html

import content_model

_FETCHED = ("stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect")
_ASKED = " | ".join(
    [
        "//*[self::script or self::img or self::iframe or self::source or self::video or self::audio]/@src[. != '']",
        *(f"//link[contains(concat(' ', @rel, ' '), ' {rel} ')]/@href" for rel in _FETCHED),
    ]
)
_INLINE = "//@*[starts-with(name(), 'on')] | //@style[. != '']"
_HEADINGS = ("h1", "h2", "h3", "h4")


def version_of(site: Path) -> str:
    """How the addresses of what the pages of a site load begin: `version/4dd83cf57efb/`."""
    (folder,) = (site / "version").iterdir()
    return f"version/{folder.name}/"


class Page:
    """One page: `links` are all anchors' addresses, also those within pictures; `asks` is what is fetched."""

    def __init__(self, address: str, text: str) -> None:
        self.address, self.text = address, text
        root = lxml.html.document_fromstring(text)
        self.ids: list[str] = [str(one) for one in root.xpath("//@id") if one]
        self.links = [str(one) for one in root.xpath("//a/@*[name() = 'href' or name() = 'xlink:href']")]
        self.asks = [str(one) for one in root.xpath(_ASKED)]
        self.headings = [(int(one.tag[1]), one.text_content().strip()) for one in root.iter(*_HEADINGS)]
        self.meta = {one.get("name"): one.get("content", "") for one in root.iterfind(".//meta[@name]")}
        self.titles: list[str] = [one.text_content().strip() for one in root.iter("title")]
        self.canonical: str = next((one.get("href", "") for one in root.iterfind(".//link[@rel='canonical']")), "")
        self.inline = [f"<{one.getparent().tag} {one.attrname}>" for one in root.xpath(_INLINE)]

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

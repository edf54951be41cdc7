"""The files of a site made anew, so that its pages work from a folder."""

import base64
import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urljoin, urlsplit

from atlas.exports import downloads
from atlas.publishing.offline import scripts
from atlas.publishing.version import FOLDER, INDEXES

_ADDRESS = re.compile(r'(<(?:a|form|img|link|script)\b[^<>]*?\s(?:href|src|action)=")([^"]*)(?=")')
_MODULE = re.compile(r'\s*<script type="module"[^<>]* src="([^"]+)"></script>')
_PRELOAD = re.compile(r'\s*<link rel="(?:module)?preload"[^<>]*>')
_FOR_PROGRAMS = re.compile(
    r'\s*(?:<link rel="(?:alternate(?: describedby)?|item)"[^<>]*>|<script type="application/ld\+json">.*?</script>)'
)
"""What of the head only programs read; the files that it names need not be in the edition."""
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
_TYPEFACE = re.compile(r'url\("([^":]+\.woff2)"\)')
_KEPT_EDITION = re.compile(rf"{downloads.FOLDER}/[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}/")
_FOOT = '<p class="md-copyright">'
_PAGE = "index.html"


def offline(site: Mapping[str, bytes], words: str) -> dict[str, bytes]:
    """All that one comes to from the home page, and licences, by place. `words` stand at the foot of each page."""
    return dict(_Edition(site, words).files())


class _Edition:
    def __init__(self, site: Mapping[str, bytes], words: str) -> None:
        self._site = site
        self._words = words
        folder, name, _ = next(place for place in site if place.startswith(f"{FOLDER}/")).split("/", 2)
        self._version = f"{folder}/{name}/"
        """Where in the site stands what pages load."""
        self._waiting = [_PAGE, *(place for place in site if "LICENSE" in place)]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file once, with its place."""
        seen = set[str]()
        while self._waiting:
            place = self._waiting.pop()
            if place in seen:
                continue
            seen.add(place)
            content = self._site[place]
            if place.endswith(".html"):
                content = self._page(place, content.decode()).encode()
            elif place.endswith(".css"):
                content = self._sheet(place, content.decode()).encode()
            yield place, content
        for path, text in self._scripts():
            yield self._version + path, text.encode()

    def _scripts(self) -> Iterator[tuple[str, str]]:
        """What pages run and fetch, by its path in the folder of the version."""
        start = self._version
        own = {place.removeprefix(start): text for place, text in self._site.items() if place.startswith(start)}
        modules = {path: text.decode() for path, text in own.items() if path.endswith(".js")}
        yield scripts.START, scripts.starting(modules)
        for path in INDEXES & own.keys():
            yield f"{path}.js", scripts.taken(path, own[path].decode())

    def _page(self, place: str, text: str) -> str:
        """A page as it works from a folder. What it leads to and loads is looked at later."""
        modules = (_resolved(place, address).removeprefix(self._version) for address in _MODULE.findall(text))
        text = _FOR_PROGRAMS.sub("", _PRELOAD.sub("", _MODULE.sub("", text)))
        canonical = _CANONICAL.search(text)
        web = canonical[1] if canonical else ""
        text = _ADDRESS.sub(lambda found: found[1] + self._led(place, found[2], web), text)
        start = "../" * place.count("/") + self._version + scripts.START
        script = f'<script defer src="{start}" data-modules="{" ".join(modules)}"></script>\n'
        online = f' <a href="{web}">This page on the web</a>' if web else ""
        return text.replace("</body>", f"{script}</body>", 1).replace(_FOOT, f"{_FOOT}{self._words}{online} ", 1)

    def _led(self, place: str, address: str, web: str) -> str:
        """An address on a page: the file of another page where it names a folder.

        Two things stay on the web, where the page is at the address `web`: a listing as JSON, as its rows are in the
        CSV file too, and editions of the data that are kept, each of which has all listings once more.
        """
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return address
        target = _resolved(place, parts.path)
        if target not in self._site:
            target = normpath(join(target, _PAGE))
            parts = parts._replace(path=f"{parts.path.rstrip('/')}/{_PAGE}")
        if target not in self._site:
            return address
        has_csv = target.endswith(".json") and f"{target.removesuffix('.json')}.csv" in self._site
        if web and (has_csv or _KEPT_EDITION.match(target)):
            return urljoin(web, address)
        self._waiting.append(target)
        return parts.geturl()

    def _sheet(self, place: str, text: str) -> str:
        """A style sheet with typefaces in it, as not all browsers let a page that is a file load one."""

        def within(found: re.Match[str]) -> str:
            content = base64.b64encode(self._site[_resolved(place, found[1])]).decode()
            return f'url("data:font/woff2;base64,{content}")'

        return _TYPEFACE.sub(within, text)


def _resolved(place: str, path: str) -> str:
    return normpath(join(dirname(place), unquote(path)))

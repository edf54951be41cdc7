"""What a web page tells of itself for machines: title, publisher, date of issue and language. Nothing is guessed."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup

from atlas.model import written_dates

_TITLE = ("citation_title", "og:title", "dcterms.title", "dc.title", "headline", "twitter:title")
_PUBLISHER = ("citation_publisher", "dcterms.publisher", "dc.publisher", "publisher", "og:site_name")
_ISSUED = (
    "citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued", "article:published_time",
    "datepublished", "dcterms.date", "dc.date", "pubdate", "publish-date", "date",
)  # fmt: skip
_LANGUAGE = (
    "lang",
    "citation_language",
    "dcterms.language",
    "dc.language",
    "inlanguage",
    "og:locale",
    "content-language",
)
"""Where each stands, the surest first: Highwire's tags, Open Graph, Dublin Core, and the names of schema.org."""
_WORKS = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "WebPage"})
"""Types of schema.org that are the page itself, and not a thing that it is about."""
_DAY = re.compile(r"((?:19|20)\d\d)(?:[-/](\d\d)(?:[-/](\d\d))?)?(?![\d-])(?:[T ].*)?")
_LANGUAGE_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:[-_][A-Za-z]{2})?")


@dataclass(slots=True)
class Told:
    """The values of a source by its keys, where in the page each stands, and what it tells that cannot be taken."""

    values: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)


def read(text: str) -> Told:
    """What a page's text tells."""
    page, told = BeautifulSoup(text, "html.parser"), Told()
    said = _said(page)
    publisher = _first(said, _PUBLISHER, told, "publisher")
    title = _first(said, _TITLE, told, "title")
    if not title and page.title:
        _take(told, "title", _tidy(page.title.get_text()), "<title>")
        title = told.values.get("title", "")
    site = said.get("og:site_name", [""])[0] or publisher
    if title and site:
        told.values["title"] = re.sub(rf"\s+[|–—-]\s+{re.escape(site)}$", "", title)
    _issued(said, told)
    _language(said, told)
    return told


def _language(said: dict[str, list[str]], told: Told) -> None:
    """The language, with its script where that is given; English need not be said."""
    for place, found in _each(said, _LANGUAGE):
        if tag := _LANGUAGE_TAG.fullmatch(found):
            _take(told, "language", "" if tag[1] == "en" else "-".join(part for part in tag.groups() if part), place)
            return


def _issued(said: dict[str, list[str]], told: Told) -> None:
    """The date of issue, as exactly as it is given; where the page gives two, neither."""
    found: dict[str, str] = {}
    for place, value in _each(said, _ISSUED):
        day = _DAY.fullmatch(value) or _DAY.fullmatch(written_dates.edtf(value))
        if day:
            found.setdefault("-".join(part for part in day.groups() if part), place)
    longest = max(found, key=len, default="")
    if all(longest.startswith(one) for one in found):
        _take(told, "issued", longest, found.get(longest, ""))
    else:
        dates = ", ".join(f"{date} ({place})" for date, place in found.items())
        told.doubts.append(f"the page gives more than one date: {dates}; say which with --issued")


def _said(page: BeautifulSoup) -> dict[str, list[str]]:
    """All that the page says of itself, by name in small letters."""
    said: dict[str, list[str]] = {}
    for tag in page.find_all("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            if (name := tag.get(key)) and (value := _tidy(str(tag.get("content") or ""))):
                said.setdefault(str(name).lower(), []).append(value)
    if page.html and (language := _tidy(str(page.html.get("lang") or ""))):
        said["lang"] = [language]
    for tag in page.find_all("time", attrs={"itemprop": "datePublished"}):
        said.setdefault("datepublished", []).append(_tidy(str(tag.get("datetime") or "")))
    for script in page.find_all("script", type="application/ld+json"):
        for work in _works(_json(script.get_text())):
            named = work.get("publisher")
            named = named.get("name") if isinstance(named, dict) else named
            for name in ("headline", "datePublished", "inLanguage"):
                if isinstance(work.get(name), str):
                    said.setdefault(name.lower(), []).append(_tidy(work[name]))
            if isinstance(named, str):
                said.setdefault("publisher", []).append(_tidy(named))
    return said


def _json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return None


def _works(data: Any) -> Iterator[dict[str, Any]]:
    """The page itself, among the things that it describes."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            types = item.get("@type")
            if not _WORKS.isdisjoint(map(str, types if isinstance(types, list) else [types])):
                yield item
            yield from _works(item.get("@graph"))


def _each(said: dict[str, list[str]], names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield from ((name, value) for value in said.get(name, ()))


def _first(said: dict[str, list[str]], names: tuple[str, ...], told: Told, key: str) -> str:
    place, value = next(((place, value) for place, value in _each(said, names) if value), ("", ""))
    # Some name the address of a profile where a name belongs.
    return _take(told, key, "" if value.startswith(("http:", "https:", "@")) else value, place)


def _take(told: Told, key: str, value: str, place: str) -> str:
    if value:
        told.values[key], told.places[key] = value, place
    return value


def _tidy(text: str) -> str:
    return " ".join(html.unescape(text).split())

"""Feeds in the Atom format (RFC 4287)."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from atlas.derive.derived import Derived
from atlas.exports.files import LICENCE_URL
from atlas.model.addresses import Site, address
from atlas.model.dates import Day


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry; `target` is where it stands, from the site's root, and its id with the site's address before it."""

    target: str
    title: str
    updated: str
    content: Markup


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: the file under `docs/` that holds it, the page that tells the same, and its entries, newest first."""

    path: str
    page: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]


def write(feed: Feed, site: Site, edition: Day) -> str:
    """A feed as XML; its addresses are absolute. It is as new as the edition, or as its newest entry."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _text(root, "id", site.absolute(feed.page))
    _text(root, "title", f"{site.name}: {feed.title}")
    _text(root, "subtitle", feed.description)
    _text(root, "updated", max([_time(edition), *(entry.updated for entry in feed.entries)]))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.absolute(feed.path)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site.absolute(feed.page)})
    SubElement(root, "link", {"rel": "license", "href": LICENCE_URL})
    _text(SubElement(root, "author"), "name", site.name)
    for one in feed.entries:
        entry, here = SubElement(root, "entry"), site.absolute(one.target)
        _text(entry, "id", here)
        _text(entry, "title", one.title)
        _text(entry, "updated", one.updated)
        SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": here})
        SubElement(entry, "content", {"type": "html"}).text = str(one.content)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def times(days: Iterable[Day]) -> Iterator[str]:
    """A time for each of these days, oldest first: what is of one day follows by a minute, so that no two are alike.

    Readers of feeds order entries by these. What comes later to a day leaves the times of those before it as they were.
    """
    found = Counter[Day]()
    for day in days:
        yield _time(day, found[day])
        found[day] += 1


def first_sentence(text: str) -> str:
    """What an entry is called that has no name."""
    return text.split(". ")[0].rstrip(".")


def paragraphs(text: str, derived: Derived, site: Site, references: Iterable[str]) -> Markup:
    """A text, and links to the records that it is about."""
    link = Markup('<a href="{}">{}</a>')
    entries = derived.catalogue.entries
    links = [link.format(site.absolute(address(one)), entries[one].record.name) for one in references]
    named = Markup("<p>{}</p>").format(Markup(", ").join(links)) if links else Markup("")
    return Markup("<p>{}</p>").format(text) + named


def _time(day: Day, minutes: int = 0) -> str:
    start = datetime.datetime(day.year, day.month, day.day) + datetime.timedelta(minutes=minutes)
    return f"{start.isoformat()}Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text

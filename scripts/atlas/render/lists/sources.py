"""All sources: a page to search them and to go on from, and pages with the sources, each with where it is cited."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from markupsafe import Markup

from atlas.derive.letters import slug
from atlas.derive.shelves import Shelf, year
from atlas.exports.sources_coins import coins
from atlas.model.kinds import KIND_OF, KINDS
from atlas.model.reference_records import CodeList
from atlas.reading.catalogue import Entry
from atlas.render.choices import NARROWING, Choice, Facet
from atlas.render.parts import Head, Link, SourceLine
from atlas.render.planned import Planned
from atlas.render.view import View
from atlas.render.writer import Writer

INDEX = "sources/index.json"
"""Where the list stands that the search of sources looks through."""

_PATH = "sources/"
_INTRO = (
    "Every source that the atlas cites. Official sources are texts of NATO, of governments and of international "
    "organisations; secondary ones are the press, institutes and reference works. Each stands with an archive link, "
    "which leads to a copy near the date of issue, and with where it is cited."
)
_DESCRIPTION = "Every source that the atlas cites, with its archive copy and where it is cited."
_FOUND_BY = ("Bibliography", "References", "List of sources", "Search for a source", "Archive copies")
_LED_ON = "source-address.js"
_ASSETS = (
    "sources.css",
    _LED_ON,
    "sources.js",
    "sources/form.js",
    "sources/query.js",
    *NARROWING,
)


@dataclass(frozen=True, slots=True)
class ShelfLink:
    """The way to a page of sources, with how many stand there."""

    link: Link
    count: int
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class ShelfLinks:
    """The ways to all pages of sources of one sort: the decades of a publisher, or the letters."""

    title: str
    links: tuple[ShelfLink, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Where sources are searched, with the ways to their pages and to each source by its id."""

    head: Head
    intro: str
    total: int
    facets: tuple[Facet, ...]
    shelves: tuple[ShelfLinks, ...]
    ids: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Sources under one heading, each with where it is cited, and as reference managers read it."""

    anchor: str
    title: str
    sources: tuple[tuple[SourceLine, Markup, str], ...]


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """The sources of one page."""

    head: Head
    intro: str
    all: Link
    shelves: tuple[ShelfLinks, ...]
    groups: tuple[SourceGroup, ...]


def sources_page(view: View) -> SourcesPage:
    """The first page; sources by id, as they are named in the data."""
    writer = view.writer(_PATH)
    ids = tuple(writer.source(entry.id).own for entry in view.catalogue.of("sources"))
    head = view.head("Sources", _DESCRIPTION, "data/sources/", assets=_ASSETS, hide=("toc",), found_by=_FOUND_BY)
    return SourcesPage(head, _INTRO, len(ids), tuple(_facets(view)), _shelf_links(view, writer), ids)


def shelf_pages(view: View) -> Iterator[Planned]:
    """Each page with sources."""
    for place, shelf in enumerate(view.shelves):
        yield Planned(f"{_PATH}{shelf.id}.md", "shelf", partial(_shelf_page, view, place), searched=False)


def _shelf_page(view: View, place: int) -> ShelfPage:
    shelf = view.shelves[place]
    writer = view.writer(f"{_PATH}{shelf.id}/")
    before = view.shelves[place - 1] if place else None
    after = view.shelves[place + 1] if place + 1 < len(view.shelves) else None
    head = view.head(
        f"Sources: {_name(shelf)}",
        f"Sources that the atlas cites: {_name(shelf)}.",
        "data/sources/",
        section=Link("Sources", _PATH),
        previous=_neighbour(before),
        next=_neighbour(after),
        assets=("sources.css", _LED_ON),
    )
    groups = tuple(
        SourceGroup(group.anchor, group.title, tuple(_line(view, writer, entry) for entry in group.sources))
        for group in shelf.groups
    )
    order = "in order of issue" if shelf.publisher else "by publisher"
    intro = f"{len(shelf.sources)} sources, {order}."
    link = writer.link("sources", "Search all sources")
    return ShelfPage(head, intro, link, _shelf_links(view, writer, shelf), groups)


def source_index(view: View) -> str:
    """JSON of all sources in the order of their pages, for scripts to search.

    `publishers` are keys with names, `pages` the ends of addresses. A source is its id, title, publisher and date in
    words, place of its publisher, year, grade, place of its page, and language where that is not English.
    """
    publishers: dict[str, str] = {}
    places: dict[str, int] = {}
    rows = []
    for place, shelf in enumerate(view.shelves):
        for entry in shelf.sources:
            source, reference = entry.record, view.references[entry.id]
            key = slug(source.publisher)
            publishers.setdefault(key, source.publisher)
            publisher = places.setdefault(key, len(places))
            row = (entry.id, reference.title, reference.details, publisher, year(source), source.grade, place)
            rows.append((*row, source.language) if source.language != "en" else row)
    index = {"publishers": [*publishers.items()], "pages": [shelf.id for shelf in view.shelves], "sources": rows}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _facets(view: View) -> Iterator[Facet]:
    """Kind and year; the publishers are very many, and stand in the index."""
    sources = [entry.record for entry in view.catalogue.of("sources")]
    grades = Counter(source.grade for source in sources)
    yield Facet("grade", "Kind", tuple(Choice(one, one.capitalize(), grades[one]) for one in sorted(grades)))
    years = Counter(filter(None, map(year, sources)))
    yield Facet("year", "Year", tuple(Choice(one, one, years[one]) for one in sorted(years, reverse=True)))


def _shelf_links(view: View, writer: Writer, own: Shelf | None = None) -> tuple[ShelfLinks, ...]:
    return tuple(
        ShelfLinks(
            publisher or "By publisher",
            tuple(
                ShelfLink(
                    Link(shelf.title, writer.asset(f"{_PATH}{shelf.id}/")), len(shelf.sources), is_own=shelf is own
                )
                for shelf in of_publisher
            ),
        )
        for publisher, of_publisher in groupby(view.shelves, key=lambda shelf: shelf.publisher)
    )


def _name(shelf: Shelf) -> str:
    return f"{shelf.publisher}, {shelf.title}" if shelf.publisher else shelf.title


def _neighbour(shelf: Shelf | None) -> Link | None:
    return Link(f"Sources: {_name(shelf)}", f"{_PATH}{shelf.id}/") if shelf else None


def _line(view: View, writer: Writer, entry: Entry) -> tuple[SourceLine, Markup, str]:
    citing = (_citing(view, writer, other) for other in view.connections.cited_by.get(entry.id, ()))
    return writer.source(entry.id), Markup(", ").join(filter(None, citing)), coins(entry.record)


def _citing(view: View, writer: Writer, reference: str) -> Markup:
    """A link to where a record can be seen on the site: codes are downloads, and other lists have no page."""
    folder = reference.split("/")[0]
    if folder == KIND_OF[CodeList].folder:
        return writer.anchor("data", view.catalogue.entries[reference].record.name)
    return writer.anchor(reference) if KINDS[folder].has_pages or folder == "glossary" else Markup()

"""The page on which a search has an address."""

from dataclasses import dataclass

from atlas.render.parts import Head, Link
from atlas.render.view import View

_DESCRIPTION = "Search every partner, format, programme, summit, decision, milestone and term of the atlas."


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page on which a search has an address; the theme puts the box on it."""

    head: Head
    alphabet: Link


def search_page(view: View) -> SearchPage:
    """What the theme puts the box on; without scripts it leads to the A-Z of names."""
    head = view.head("Search", _DESCRIPTION, "scripts/atlas/exports/search_index.py", template="search.html")
    return SearchPage(head, view.writer("search/").link("a-z", "the A-Z index"))

"""The page on which a search has an address."""

from atlas.render.atlas import Atlas
from atlas.render.contexts.lists import SearchPage
from atlas.render.contexts.parts import Head

_DESCRIPTION = "Search every partner, group, summit, decision, milestone, tool and term of the atlas."


def search_page(atlas: Atlas) -> SearchPage:
    """What the theme puts the box on; without scripts it leads to the A-Z of names."""
    head = Head("Search", _DESCRIPTION, "scripts/atlas/render/search/", searched=False, template="search.html")
    return SearchPage(head, atlas.writer("search/").link("a-z", "the A-Z index"))

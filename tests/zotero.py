"""What Zotero takes from a page, by the rules of its translators "Embedded Metadata", "RDF" and "COinS" of 2024.

Of their rules only those are here that bear on names which pages of the atlas have; an unknown name is refused.
"""

import re
from html import unescape
from urllib.parse import parse_qsl

_META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
_SPAN = re.compile(r'<span class="Z3988" title="([^"]+)">')

_FIRST_OF = {
    "title": ("dc.title", "og:title"),
    "publicationTitle": ("dc.source", "og:site_name"),
    "publisher": ("dc.publisher",),
    "date": ("article:published_time", "dc.date"),
    "language": ("dc.language",),
    "rights": ("dc.rights",),
    "url": ("og:url",),
    "abstractNote": ("og:description",),
    "edition": ("bibo.edition",),
}
"""Fields of an item, and the names that each is looked for under, the first first."""
_OF_NO_FIELD = {"dc.type", "og:type", "og:locale", "article:modified_time", "generator", "description", "viewport"}

_OF_COINS = {
    "rft.title": "title",
    "rft.creator": "creators",
    "rft.source": "publicationTitle",
    "rft.publisher": "publisher",
    "rft.date": "date",
    "rft.identifier": "url",
    "rft.language": "language",
    "rft.type": "itemType",
}


def item(page: str) -> dict[str, str]:
    """The one item that a page's head tells of."""
    found = {name: unescape(value) for name, value in _META.findall(page.partition("</head>")[0])}
    known = {name for names in _FIRST_OF.values() for name in names} | _OF_NO_FIELD
    unknown = {name for name in found if name not in known and not name.startswith(("og:image", "twitter:"))}
    assert not unknown, unknown
    taken = {
        field: next(found[name] for name in names if name in found)
        for field, names in _FIRST_OF.items()
        if found.keys() & set(names)
    }
    # A web site's type comes before that of Dublin Core, and both before what is guessed: a page, as it has metadata.
    return {**taken, "itemType": "webpage" if found.get("og:type") == "website" else found.get("dc.type", "webpage")}


def items(page: str) -> list[dict[str, str]]:
    """The items of a page that lists several; those that share a field have its values in one, `a; b`."""
    return [_of_coins(unescape(title)) for title in _SPAN.findall(page)]


def _of_coins(title: str) -> dict[str, str]:
    taken: dict[str, str] = {}
    for key, value in parse_qsl(title, strict_parsing=True):
        if key in _OF_COINS:
            field = _OF_COINS[key]
            taken[field] = f"{taken[field]}; {value}" if field in taken else value
    return taken

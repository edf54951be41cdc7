"""What changed in the data, as an Atom feed (RFC 4287)."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from atlas.derive.derived import Derived
from atlas.exports.files import LICENCE_URL
from atlas.model.addresses import Site, address
from atlas.model.dates import Date
from atlas.model.parts import Revision

PAGE = "data/changes/"
FEED = "data/changes.xml"
TITLE = "Changes in the data"
DESCRIPTION = "What changed in the data of the atlas with each edition, newest first."


def feed(derived: Derived, site: Site) -> str:
    """What changed as a feed; its addresses are absolute, and its times are the starts of days in UTC."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _text(root, "id", site.absolute(PAGE))
    _text(root, "title", f"{site.name}: {TITLE.lower()}")
    _text(root, "subtitle", DESCRIPTION)
    _text(root, "updated", _time(derived.edition))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.absolute(FEED)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site.absolute(PAGE)})
    SubElement(root, "link", {"rel": "license", "href": LICENCE_URL})
    _text(SubElement(root, "author"), "name", site.name)
    for change in newest_first(derived):
        _entry(root, change, derived, site)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _entry(root: Element, change: Revision, derived: Derived, site: Site) -> None:
    entry, here = SubElement(root, "entry"), site.absolute(f"{PAGE}#{change.id}")
    _text(entry, "id", here)
    _text(entry, "title", change.text.split(". ")[0].rstrip("."))
    _text(entry, "updated", _time(change.date))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": here})
    SubElement(entry, "content", {"type": "html"}).text = str(_content(change, derived, site))


def _content(change: Revision, derived: Derived, site: Site) -> Markup:
    """The text of a change, and links to the records that it names."""
    names = ((reference, derived.catalogue.entries[reference].record.name) for reference in change.concerns)
    link = Markup('<a href="{}">{}</a>')
    links = (link.format(site.absolute(address(reference)), name) for reference, name in names)
    named = Markup("<p>{}</p>").format(Markup(", ").join(links)) if change.concerns else Markup("")
    return Markup("<p>{}</p>").format(change.text) + named


def newest_first(derived: Derived) -> list[Revision]:
    """By date; changes of one edition stay in their order."""
    edition = derived.catalogue.edition
    return sorted(edition.changes if edition else (), key=lambda change: change.date.earliest, reverse=True)


def _time(date: Date) -> str:
    return f"{date.earliest.isoformat()}T00:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text

"""What changed in the data, as a page and as an Atom feed (RFC 4287)."""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup, escape

from atlas.exports.files import LICENCE_URL
from atlas.model.addresses import address
from atlas.model.dates import Date
from atlas.model.parts import Revision
from atlas.render import html
from atlas.render.parts import Line, Section, SectionPage
from atlas.render.view import View
from atlas.render.writer import Writer

PAGE = "data/changes/"
FEED = "data/changes.xml"

_TITLE = "Changes in the data"
_DESCRIPTION = "What changed in the data of the atlas with each edition, newest first."


def changes_page(view: View) -> SectionPage:
    """All changes, newest first, under a heading an edition."""
    writer = view.writer(PAGE, numbered=False)
    sections = tuple(
        Section(
            f"edition-{date.edtf}",
            f"Edition of {date.words}",
            lines=tuple(_line(writer, change) for change in found),
        )
        for date, found in groupby(_newest_first(view), key=lambda change: change.date)
    )
    feed = html.anchor(writer.asset(FEED), "Atom feed", ' type="application/atom+xml"')
    intro = Markup("{} To be told of new ones, follow the {}.").format(_DESCRIPTION, feed)
    return SectionPage(view.head(_TITLE, _DESCRIPTION, "data/edition.yml"), intro, sections)


def feed(view: View) -> str:
    """The same as a feed; its addresses are absolute, and its times are the starts of days in UTC."""
    site = view.site
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _text(root, "id", site.absolute(PAGE))
    _text(root, "title", f"{site.name}: {_TITLE.lower()}")
    _text(root, "subtitle", _DESCRIPTION)
    _text(root, "updated", _time(view.edition))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": site.absolute(FEED)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": site.absolute(PAGE)})
    SubElement(root, "link", {"rel": "license", "href": LICENCE_URL})
    _text(SubElement(root, "author"), "name", site.name)
    for change in _newest_first(view):
        _entry(root, view, change)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _entry(root: Element, view: View, change: Revision) -> None:
    entry, here = SubElement(root, "entry"), view.site.absolute(f"{PAGE}#{change.id}")
    _text(entry, "id", here)
    _text(entry, "title", change.text.split(". ")[0].rstrip("."))
    _text(entry, "updated", _time(change.date))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": here})
    SubElement(entry, "content", {"type": "html"}).text = str(_content(view, change))


def _content(view: View, change: Revision) -> Markup:
    """The text of a change, and links to the records that it names."""
    links = (
        html.anchor(view.site.absolute(address(reference)), view.catalogue.entries[reference].record.name)
        for reference in change.concerns
    )
    named = Markup("<p>{}</p>").format(Markup(", ").join(links)) if change.concerns else Markup("")
    return Markup("<p>{}</p>").format(change.text) + named


def _line(writer: Writer, change: Revision) -> Line:
    text = escape(change.text)
    if change.concerns:
        text += Markup(" <br>{}").format(writer.anchors(change.concerns))
    return Line(text, anchor=change.id)


def _newest_first(view: View) -> list[Revision]:
    """By date; changes of one edition stay in their order."""
    edition = view.catalogue.edition
    return sorted(edition.changes if edition else (), key=lambda change: change.date.earliest, reverse=True)


def _time(date: Date) -> str:
    return f"{date.earliest.isoformat()}T00:00:00Z"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text

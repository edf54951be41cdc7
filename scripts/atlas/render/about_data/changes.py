"""What changed in the data, as a page."""

from itertools import groupby

from markupsafe import Markup, escape

from atlas.exports import events_feed
from atlas.exports.feed import DESCRIPTION, FEED, PAGE, TITLE, newest_first
from atlas.model.parts import Revision
from atlas.render import html
from atlas.render.parts import Line, Section, SectionPage
from atlas.render.view import View
from atlas.render.writer import Writer

_FOUND_BY = ("Feed", "RSS", "Atom", "News", "Updates", "Subscribe", "What is new")


def changes_page(view: View) -> SectionPage:
    """All changes, newest first, under a heading an edition."""
    writer = view.writer(PAGE, numbered=False)
    sections = tuple(
        Section(
            f"edition-{date.edtf}",
            f"Edition of {date.words}",
            lines=tuple(_line(writer, change) for change in found),
        )
        for date, found in groupby(newest_first(view), key=lambda change: change.date)
    )
    feed = html.anchor(writer.asset(FEED), "Atom feed", ' type="application/atom+xml"')
    events = html.anchor(writer.asset(events_feed.FEED), "another", ' type="application/atom+xml"')
    intro = Markup("{} To be told of new ones, follow the {}; {} tells the newest events.").format(
        DESCRIPTION, feed, events
    )
    return SectionPage(view.head(TITLE, DESCRIPTION, "data/edition.yml", found_by=_FOUND_BY), intro, sections)


def _line(writer: Writer, change: Revision) -> Line:
    text = escape(change.text)
    if change.concerns:
        text += Markup(" <br>{}").format(writer.anchors(change.concerns))
    return Line(text, anchor=change.id)

"""The timeline: a complete list by year."""

from itertools import groupby

from markupsafe import Markup

from atlas.derive.moments import Moment
from atlas.model.kinds import KINDS
from atlas.render import html
from atlas.render.atlas import Atlas
from atlas.render.contexts import Line, Section, SectionPage
from atlas.render.writer import Writer

_INTRO = (
    "Every dated event of the atlas, once, with its sources. A date is as exact as its sources make it; where "
    "sources differ, the event stands at the earliest of their dates and its page gives all."
)


def timeline_page(atlas: Atlas) -> SectionPage:
    """All moments, oldest first, under a heading a year."""
    writer = atlas.writer("timeline/", numbered=False)
    years = groupby(atlas.moments, key=lambda moment: moment.date.earliest.year)
    sections = tuple(
        Section(str(year), str(year), lines=tuple(_line(writer, moment) for moment in moments), dated=True)
        for year, moments in years
    )
    intro = (
        Markup('{} <a href="#{}">Go to the newest: {}</a>.').format(_INTRO, sections[-1].id, sections[-1].title)
        if sections
        else Markup(_INTRO)
    )
    description = "Every dated event in NATO's partnerships, by year, each with its sources."
    head = atlas.section_head("Timeline", description, "data/")
    return SectionPage(head, intro, sections, atlas.edition.words)


def _line(writer: Writer, moment: Moment) -> Line:
    kind = KINDS[moment.kind].singular
    heading = (
        Markup('<strong><a href="{}">{}</a></strong>. ').format(writer.href(moment.target), moment.heading)
        if moment.heading
        else Markup("")
    )
    label = Markup('<span class="atlas-kind" data-kind="{}">{}</span> ').format(moment.kind, kind)
    return Line(
        html=label + heading + writer.prose(moment.text),
        cites=_sources(writer, moment),
        date=writer.date(moment.date),
        anchor=moment.anchor,
        origin=None if moment.heading else writer.link(moment.target),
    )


def _sources(writer: Writer, moment: Moment) -> Markup:
    """Sources by name: a list of all numbers at the foot of so long a page would help nobody."""
    links = []
    for identifier in dict.fromkeys(citation.source for citation in moment.citations):
        reference = writer.references[identifier]
        href, title = writer.href(f"sources/{identifier}"), html.attribute("title", reference.title)
        links.append(html.anchor(href, reference.details, title))
    return html.span("atlas-sources-of", Markup("; ").join(links))

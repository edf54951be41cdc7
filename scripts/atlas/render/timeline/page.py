"""The timeline: its picture, its filters, and the complete list by year."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from atlas import wording
from atlas.derive.moments import Moment
from atlas.derive.timeline_facets import Facets, concerned, facets
from atlas.exports import events_feed
from atlas.model.kinds import KINDS, Kind
from atlas.render import format_marks, html, metadata
from atlas.render.charts import scale
from atlas.render.charts.frame import definitions
from atlas.render.charts.overview import overview
from atlas.render.charts.picture import picture
from atlas.render.choices import NARROWING, Choice, Facet
from atlas.render.parts import Head, Link
from atlas.render.view import View
from atlas.render.writer import Writer

_INTRO = (
    "Every dated event of the atlas, once, with its sources. Where sources differ on a date, the event stands at the "
    "earliest and its page gives all."
)
_ASSETS = (
    "timeline.css",
    "timeline.js",
    "timeline/arrows.js",
    "timeline/axis.js",
    "timeline/dates.js",
    "timeline/events.js",
    "timeline/form.js",
    "timeline/match.js",
    "timeline/matches.js",
    "timeline/picture.js",
    "timeline/query.js",
    "timeline/rail.js",
    "timeline/span.js",
    "shared/days.js",
    "shared/menus.js",
    "shared/taking.js",
    *NARROWING,
)


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event of the timeline. Filters go by its `attributes`, and by the records that it has links to."""

    anchor: str
    aliases: tuple[str, ...]
    """Other anchors that lead here."""
    attributes: Markup
    date: str
    kind: str
    html: Markup
    about: tuple[Link, ...]
    """Records that it concerns and that its text does not lead to."""
    origin: Link | None
    """Its place on the page of the record that it stands in; none where it is a record, or is computed."""
    sources: tuple[Link, ...]

    @property
    def folded(self) -> str:
        """What of it is folded, in numbers: `2 sources, 3 records`."""
        records = [_counted(len(self.about), "record")] if self.about else []
        return ", ".join([_counted(len(self.sources), "source"), *records])


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The events of one year."""

    year: int
    events: tuple[TimelineEvent, ...]
    is_open: bool
    """Whether its events are in sight at first."""

    @property
    def told(self) -> str:
        """How many events it has: `12 events`."""
        return _counted(len(self.events), "event")


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The timeline: the picture, the strip of years, filters, and the list."""

    head: Head
    intro: str
    picture: Markup
    overview: Markup
    marks: tuple[Kind, ...]
    """Kinds whose records have a shape of their own in the picture."""
    first: int
    last: int
    """The years on the axis."""
    first_day: str
    last_day: str
    """The days on which it begins and ends, as 2026-11-23."""
    facets: tuple[Facet, ...]
    total: int
    years: tuple[TimelineYear, ...]


def timeline_page(view: View) -> TimelinePage:
    """All moments, oldest first, under a heading a year, with the picture and what filters need."""
    writer = view.writer("timeline/", numbered=False)
    edition = view.edition.latest
    about = [_about(view, moment) for moment in view.moments]
    found = [facets(moment, whom, view.catalogue, edition) for moment, whom in zip(view.moments, about, strict=True)]
    events = [
        (moment.date.sort_key[0].year, _event(writer, moment, whom, of))
        for moment, whom, of in zip(view.moments, about, found, strict=True)
    ]
    axis = scale.standard(view)
    newest = max((year for year, _ in events), default=0)
    description = "Every dated event in NATO's partnerships, by year, each with its sources."
    return TimelinePage(
        head=view.head(
            "Timeline",
            description,
            "data/",
            assets=_ASSETS,
            hide=("toc",),
            found_by=("Chronology", "Calendar"),
            metadata=metadata.feed(events_feed.PAGE, events_feed.TITLE, events_feed.FEED),
        ),
        intro=_INTRO,
        picture=definitions() + picture(view, writer),
        overview=overview(view.moments, axis),
        marks=tuple(kind for kind in KINDS.values() if kind.symbol),
        first=axis.years[0],
        last=axis.years[-1],
        first_day=axis.first.isoformat(),
        last_day=axis.last.isoformat(),
        facets=(
            _kinds(found),
            _groups(view, found),
            _facet("partner", "Partner", found, _record_names(view, "partners")),
            _facet("tool", "Tool", found, _record_names(view, "tools")),
            _facet("body", "Deciding body", found, _bodies(view)),
        ),
        total=len(events),
        years=tuple(
            TimelineYear(year, tuple(event for _, event in same), year == newest)
            for year, same in groupby(events, key=lambda pair: pair[0])
        ),
    )


def _about(view: View, moment: Moment) -> list[str]:
    """All records that a moment concerns, and those that its text names."""
    named = (mention.target for mention in view.names.find(wording.moment(moment, view.catalogue)))
    return list(dict.fromkeys([*concerned(moment, view.catalogue, view.connections), *named]))


def _event(writer: Writer, moment: Moment, about: list[str], of: Facets) -> TimelineEvent:
    heading = (
        Markup('<strong><a href="{}">{}</a></strong>. ').format(writer.href(moment.target), moment.heading)
        if moment.heading
        else Markup("")
    )
    text = wording.moment(moment, writer.catalogue)
    origin = writer.link(moment.target) if moment.text and not moment.heading else None
    told = {mention.target for mention in writer.names.find(text)}
    if origin or moment.heading:
        told.add(moment.owner)
    links = [writer.link(reference) for reference in about if reference not in told]
    return TimelineEvent(
        anchor=moment.anchor,
        aliases=moment.aliases,
        attributes=_attributes(of, moment.date.words),
        date=moment.date.words,
        kind=KINDS[moment.kind].singular,
        html=heading + writer.prose(text),
        about=tuple(links),
        origin=origin,
        sources=tuple(_sources(writer, moment)),
    )


_DAY = r"(\d+ )?([A-Z][a-z]+ )?\d{4}"
_READ = re.compile(rf"{_DAY}|(between )?(\d+|\d+ [A-Z][a-z]+|{_DAY})( and | or | ?– ?){_DAY}")
"""Words of a date from which `timeline/dates.js` reads its first and last day; of those with `about` it cannot."""


def _attributes(of: Facets, date: str) -> Markup:
    """What filters go by and no link of the event tells; first and last day where the words of its date tell less."""
    body = html.attribute("data-body", " ".join(of.body)) if of.body else ""
    return Markup(body + ("" if _READ.fullmatch(date) else html.attribute("data-days", f"{of.first}/{of.last}")))


def _sources(writer: Writer, moment: Moment) -> Iterable[Link]:
    """Sources by publisher and date, each a link to the whole: with titles too the page would be far too long."""
    for identifier in dict.fromkeys(citation.source for citation in moment.citations):
        yield writer.source_link(identifier)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _kinds(found: list[Facets]) -> Facet:
    counts = Counter(of.kind for of in found)
    choices = (Choice(folder, kind.plural, counts[folder]) for folder, kind in KINDS.items() if folder in counts)
    return Facet("kind", "Kind", tuple(choices), is_open=True)


def _groups(view: View, found: list[Facets]) -> Facet:
    counts = Counter(value for of in found for value in of.group)
    choices = (
        Choice(entry.id, entry.record.name, counts[entry.id], format_marks.swatch(entry.record))
        for entry in view.ordered["groups"]
        if entry.id in counts
    )
    return Facet("group", "Partnership format", tuple(choices), is_open=True)


def _facet(key: str, title: str, found: list[Facets], names: dict[str, str]) -> Facet:
    counts = Counter(value for of in found for value in getattr(of, key))
    choices = (Choice(value, words, counts[value]) for value, words in names.items() if value in counts)
    return Facet(key, title, tuple(choices))


def _record_names(view: View, folder: str) -> dict[str, str]:
    return {entry.id: entry.record.name for entry in view.ordered[folder]}


def _bodies(view: View) -> dict[str, str]:
    entry = view.catalogue.find("lists/bodies")
    return {identifier: item.name for identifier, item in entry.record.entries.items()} if entry else {}

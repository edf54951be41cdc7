"""The timeline."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.facets import Facet
from atlas.render.contexts.parts import Head, Link


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event of the timeline; `attributes` are what filters go by."""

    anchor: str
    attributes: Markup
    date: Markup
    kind: str
    html: Markup
    about: tuple[Link, ...]
    """Records that it concerns and that its text does not lead to."""
    origin: Link | None
    """Its place on the page of the record that it stands in; none for a record that is the event itself."""
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The events of one year."""

    year: int
    events: tuple[TimelineEvent, ...]

    @property
    def tens(self) -> int:
        """How many tens of events it has, rounded up, at most eight: about as long it will be."""
        return min(8, -(-len(self.events) // 10))


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The timeline: the picture, the strip of years, filters, and the list."""

    head: Head
    intro: str
    picture: Markup
    overview: Markup
    first: int
    last: int
    end: str
    """The day on which the axis ends, as 2026-11-23."""
    facets: tuple[Facet, ...]
    total: int
    years: tuple[TimelineYear, ...]
    edition: str

"""The directory of partners and the page that compares them."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.facets import Facet
from atlas.render.contexts.parts import Head, Link


@dataclass(frozen=True, slots=True)
class Jump:
    """A summit to jump to: its first day (ISO 8601), its name, and the page of the partners on that day."""

    day: str
    name: str
    link: Link


@dataclass(frozen=True, slots=True)
class TimeMachine:
    """The days that the directory can show: from `first` to `last`, both ISO 8601, in `months` steps and one more.

    `summits` is the address of the page with the numbers for all summits.
    """

    first: str
    last: str
    months: int
    jumps: tuple[Jump, ...]
    summits: str
    picture: Markup


@dataclass(frozen=True, slots=True)
class FormatCell:
    """A format of a partner: swatch, name and dates, and its state on the edition's day with the words for it."""

    group: str
    state: str
    words: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner in the directory; `attributes` are what scripts sort and filter by."""

    id: str
    name: str
    attributes: Markup
    head: Markup
    formats: tuple[FormatCell, ...]
    status: Markup
    region: str
    since: Markup
    last: Markup


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """All partners, with what narrows and orders them; `standing` is the address of their states on every day."""

    head: Head
    intro: Markup
    machine: TimeMachine
    facets: tuple[Facet, ...]
    rows: tuple[PartnerRow, ...]
    map: Markup
    standing: str
    compare: str
    edition: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    """A page on which a script puts partners side by side; it lists them all."""

    head: Head
    intro: Markup
    partners: tuple[tuple[str, Link], ...]
    """Ids and pages of all partners, by name."""
    edition: str

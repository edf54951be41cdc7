"""What templates get: frozen, complete, with every link and word worked out. A template only places it."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as it is shown: date and text, references, and the other record that it comes from."""

    html: Markup
    cites: Markup = Markup("")
    date: Markup = Markup("")
    anchor: str = ""
    origin: Link | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of what a page says at a glance."""

    label: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; the first cell is its head."""

    cells: tuple[Markup, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption that says what it is."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a page: an introduction, then a table, statements (in order of time where `dated`) or links."""

    id: str
    title: str
    intro: Markup = Markup("")
    lines: tuple[Line, ...] = ()
    dated: bool = False
    table: Table | None = None
    links: tuple[Fact, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.lines or self.links or self.intro or (self.table and self.table.rows))


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as a reference: title, who published it and when, and all of it as HTML with its addresses."""

    title: str
    details: str
    html: Markup


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list of sources; `own` leads to its place among all sources."""

    number: int
    reference: Reference
    own: Link


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter of a page, for MkDocs and the theme."""

    title: str
    description: str
    made_from: str
    """The file that an editor changes to change the page."""
    section: Link | None = None
    """The section that the page stands in, with its address from the site's root."""
    previous: Link | None = None
    next: Link | None = None
    assets: tuple[str, ...] = ()
    """Style sheets and scripts in docs/assets/ that not every page needs: `timeline.css`, `timeline.js`."""
    hide: tuple[str, ...] = ()
    """Parts of the theme that the page does without: `toc`."""
    searched: bool = True
    """Whether the site's search finds the page; not where it says again what others say."""


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The page of one record."""

    head: Head
    kind: str
    name: str
    also: tuple[str, ...]
    flag: str
    summary: Line
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    citation: str
    edit: str
    checked: str
    edition: str


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page of a section: an introduction and its tables or lists."""

    head: Head
    intro: Markup
    sections: tuple[Section, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with how many have it, and its swatch where it has one."""

    value: str
    label: str
    count: int
    swatch: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the directory; `key` names it in the address."""

    key: str
    title: str
    choices: tuple[Choice, ...]
    note: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Jump:
    """A summit to jump to: its first day (ISO 8601), its name, and the page of the partners on that day."""

    day: str
    name: str
    link: Link


@dataclass(frozen=True, slots=True)
class TimeMachine:
    """The days that the directory can show: from `first` to `last`, both ISO 8601, in `months` steps and one more."""

    first: str
    last: str
    months: int
    jumps: tuple[Jump, ...]
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


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources, each with where it is cited."""

    head: Head
    intro: Markup
    sources: tuple[tuple[SourceLine, Markup], ...]
    edition: str


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term or abbreviation with its meaning, or with the record that it names."""

    id: str
    word: str
    meaning: str
    definition: Line | None
    page: Link | None


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All terms, by letter, with the sources of their definitions."""

    head: Head
    terms: tuple[GlossaryTerm, ...]
    sources: tuple[SourceLine, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record, for the data dictionary."""

    name: str
    type: Markup
    required: bool
    description: Markup


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of record, or a part of records, with its keys."""

    id: str
    title: str
    description: str
    folder: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class DictionaryPage:
    """All kinds of record and their parts."""

    head: Head
    kinds: tuple[Shape, ...]
    parts: tuple[Shape, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a record had before."""

    head: Head
    to: Link
    address: str
    """The new address from the site's root."""

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
    """A headed part of a page: an introduction, then a table, statements (in order of time where `dated`) or links.

    `paragraphs` are statements that are read as running text.
    """

    id: str
    title: str
    intro: Markup = Markup("")
    paragraphs: tuple[tuple[Line, ...], ...] = ()
    lines: tuple[Line, ...] = ()
    dated: bool = False
    table: Table | None = None
    links: tuple[Fact, ...] = ()
    figure: Markup = Markup("")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        shown = self.lines or self.paragraphs or self.links or self.intro or self.figure
        return not (shown or (self.table and self.table.rows))


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
class CiteForm:
    """A reference to the page itself as a program reads it, and the file under `docs/` that holds it."""

    name: str
    text: str
    file: str
    href: str


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
    edition: str = ""
    """The day as of which the page speaks, for print."""
    picture: str = ""
    """What other sites show beside a link to it: the name of a picture in docs/assets/social/."""
    template: str = ""
    """The theme's template, where it is not the usual one."""


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The page of one record."""

    head: Head
    kind: str
    name: str
    also: tuple[str, ...]
    flag: str
    mark: Markup
    """The colour and pattern of a partnership format; empty for all else."""
    summary: Line
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    citation: str
    cite_forms: tuple[CiteForm, ...]
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
class HistoryPage:
    """The eras one after another, with the sources of all that they tell."""

    head: Head
    intro: Markup
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class Life:
    """A partnership format with its span in words and as a bar; `start` and `length` in percent of the time shown."""

    name: str
    href: str
    span: str
    mark: Markup
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class LivesPage:
    """A part of the home page: the life spans of the formats, with years and their places in percent."""

    years: tuple[tuple[int, float], ...]
    lives: tuple[Life, ...]
    definitions: Markup
    edition: str


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
class Choice:
    """One value of a filter, with how many events have it, and its swatch where it is a format."""

    value: str
    label: str
    count: int
    swatch: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class Filter:
    """A dimension by which events are filtered; few values stand open, many in a list to choose from."""

    name: str
    label: str
    choices: tuple[Choice, ...]


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
    open_filters: tuple[Filter, ...]
    filters: tuple[Filter, ...]
    total: int
    years: tuple[TimelineYear, ...]
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
class ListedName:
    """A name that leads to its record; `own` is the record's own name where that is another."""

    link: Link
    own: str
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with a letter."""

    id: str
    title: str
    names: tuple[ListedName, ...]


@dataclass(frozen=True, slots=True)
class AlphabetPage:
    """All names from A to Z."""

    head: Head
    intro: str
    letters: tuple[Letter, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page on which a search has an address; the theme puts the box on it."""

    head: Head
    alphabet: Link


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

"""The parts that pages of several kinds share."""

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
    """One row of what a page says at a glance; one that `leads` is the answer, and stands above the picture."""

    label: str
    html: Markup
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; the first cell is its head."""

    cells: tuple[Markup, ...]
    anchor: str = ""
    steps: str = ""
    """From which day on it is in which state, for scripts: JSON, `[[day, key, words], ...]`."""


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of a table that stand together under a title of their own, each with the columns of the whole."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption that says what it is; its rows stand under titles where it has `groups`.

    A script lets readers sort one that `is_sorted`, by any column but the last.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    is_sorted: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """Lines in order of time; under its title, where it has one, they are folded unless `is_open`."""

    lines: tuple[Line, ...]
    title: str = ""
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a page: an introduction, then a table, statements, what is dated in order of time, or links.

    `paragraphs` are statements that are read as running text. `also` are ids by which old addresses find the section.
    It is folded under the words of `folded`, where it has them. `assets` are what it needs, as in `Head`. `day` is the
    day that it tells of (ISO 8601), where that is not the edition's: cards beside its names tell the same.
    """

    id: str
    title: str
    intro: Markup = Markup("")
    paragraphs: tuple[tuple[Line, ...], ...] = ()
    lines: tuple[Line, ...] = ()
    dated: tuple[Period, ...] = ()
    table: Table | None = None
    links: tuple[Fact, ...] = ()
    figure: Markup = Markup("")
    also: tuple[str, ...] = ()
    folded: str = ""
    assets: tuple[str, ...] = ()
    day: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        shown = self.lines or self.dated or self.paragraphs or self.links or self.intro or self.figure
        return not (shown or (self.table and (self.table.rows or self.table.groups)))


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as a reference: title, who published it and when, all of it as HTML, and where it stands."""

    title: str
    details: str
    html: Markup
    target: str


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
    """What not every page needs: style sheets in docs/styles/ (`charts.css`), scripts in docs/assets/ (`map.js`).

    A script in a folder (`timeline/span.js`) is a part of another: it is fetched together with it, and run by it.
    """
    hide: tuple[str, ...] = ()
    """Parts of the theme that the page does without: `toc`."""
    found_by: tuple[str, ...] = ()
    """Words for what a reader can do on the page, by which the search finds it too: `map`, `download`."""
    edition: str = ""
    """The day as of which the page speaks, for print."""
    picture: str = ""
    """What other sites show beside a link to it: the name of a picture in docs/assets/social/."""
    template: str = ""
    """The theme's template, where it is not the usual one."""
    modified: str = ""
    """The day on which what the page shows was last checked or changed, as `2026-11-23`."""
    metadata: Markup = Markup("")
    """Lines of HTML that tell programs of the page, for its head; `metadata.py` makes them."""


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page of a section: an introduction and its tables or lists."""

    head: Head
    intro: Markup
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...] = ()

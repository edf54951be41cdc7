"""The data page: what can be downloaded, and how it is read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.exports import downloads, events_feed
from atlas.exports.citing import forms, text
from atlas.exports.citing.work import dataset
from atlas.exports.feed import FEED
from atlas.exports.files import LICENCE_URL, SEPARATOR
from atlas.exports.listing import Listing
from atlas.exports.schemas import NAMES as SCHEMAS
from atlas.render import html, metadata
from atlas.render.about_data import columns, record_files
from atlas.render.about_data.dictionary import described
from atlas.render.parts import Fact, Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer
from atlas.wording import CERTAINTIES

PAGE = f"{downloads.FOLDER}/"


@dataclass(frozen=True, slots=True)
class _Group:
    """Listings that stand together on the page, by their names."""

    id: str
    title: str
    intro: str
    listings: tuple[str, ...] = ()


_GROUPS = (
    _Group("files", "Start here", "NATO's partners and members, and who was in which format from when to when."),
    _Group(
        "files-panels",
        "Panels and countries",
        "A row a country and year, ready to be joined with other data, also for countries that never were partners.",
        ("partner_years", "panel_years", "countries", "country_codes"),
    ),
    _Group(
        "files-partners",
        "More about partners",
        "What partners use and sign, where they serve, and how they are represented.",
        ("suspensions", "programmes", "cycles", "agreements", "contributions", "strengths", "offices", "attendance",
         "steps", "earlier_names"),
    ),
    _Group(
        "files-formats",
        "Formats, programmes and operations",
        "What partners are in, use and serve in.",
        ("tools", "operations", "format_suspensions", "posts", "post_titles"),
    ),
    _Group(
        "files-happened",
        "Events and decisions",
        "What happened when, and what was decided.",
        ("events", "event_concerns", "summits", "decisions", "milestones", "documents", "eras"),
    ),
    _Group(
        "files-texts",
        "Texts and sources",
        "Every statement of the atlas, and what it rests on.",
        ("statements", "statement_concerns", "questions", "glossary", "sources", "citations"),
    ),
    _Group(
        "files-ids",
        "Ids and lists",
        "What ids in other listings stand for.",
        ("records", "links", "aliases", "regions", "bodies", "tool_types", "representations", "question_topics"),
    ),
)  # fmt: skip
MADE_LATER = Markup("<!-- made later -->")
"""Where the page tells of files that are made once all pages are there, or only for what is published."""

_INTRO = (
    "All that the tables of the atlas show, to download: each listing as CSV and, but for the panels, as JSON, from "
    "the same rows, and the sources also as CSL-JSON. The files are made anew with each edition."
)
_DESCRIPTION = "The data of the atlas to download as JSON, CSV and CSL-JSON, with every column explained."


_FOUND_BY = (
    "Download",
    "Export",
    "Dataset",
    "Open data",
    "CSV",
    "Excel",
    "Spreadsheet",
    "JSON",
    "CSL-JSON",
    "API",
    "Raw data",
    "Offline",
    "ZIP",
)


def downloads_page(view: View) -> SectionPage:
    """Files first, then how to use, cite and read them."""
    writer = view.writer(PAGE, numbered=False)
    listings = downloads.listings(view)
    sections = (
        *_files(writer, listings),
        Section("use", "Use and citation", links=tuple(_use(view, writer))),
        Section("reading", "How to read the files", links=tuple(_reading(writer))),
        Section("certainty", "How certain a boundary is", table=_certainties()),
        Section("stable", "What stays as it is", links=tuple(_promises())),
        record_files.section(writer),
        Section("more", "More about the data", links=tuple(_more(writer))),
    )
    made = downloads.media_types(view, view.site)
    cited = dataset(view.site, view.edition)
    references = forms.forms(PAGE, downloads.CITED, cited)
    told = metadata.of_data(view, PAGE, cited, references, made)
    head = view.head(
        "Data",
        _DESCRIPTION,
        "scripts/atlas/exports/",
        assets=("data.css",),
        found_by=_FOUND_BY,
        modified=view.edition.edtf,
        metadata=told,
    )
    return SectionPage(head, escape(_INTRO) + MADE_LATER, sections)


@dataclass(frozen=True, slots=True)
class Large:
    """A file beside the page that is made later: its name and how many bytes it has."""

    name: str
    size: int

    def link(self, words: str) -> Markup:
        """A link to it, with its size."""
        return Markup("{} ({:.1f} MB)").format(html.anchor(self.name, words, " download"), self.size / 1e6)


def offline(file: Large) -> Markup:
    """What the page tells of the offline edition."""
    return Markup(_OFFLINE).format(file.link("one file to read offline"))


def whole(database: Large, workbook: Large, months: Large, left_out: Sequence[str]) -> Markup:
    """What the page tells of files that hold all listings, the workbook without some, and of the panel by month."""
    lacks = f", which lacks {' and '.join(left_out)}" if left_out else ""
    return Markup(_WHOLE).format(
        database.link("one SQLite database"), workbook.link("one workbook"), lacks, months.link(months.name)
    )


def _files(writer: Writer, listings: tuple[Listing, ...]) -> Iterator[Section]:
    """The listings in their groups; those that are in none stand in the first."""
    by_name = {listing.name: listing for listing in listings}
    grouped = {name for group in _GROUPS for name in group.listings}
    others = tuple(name for name in by_name if name not in grouped)
    for group in _GROUPS:
        rows = tuple(_row(writer, by_name[name]) for name in group.listings or others)
        table = Table(group.title, ("Listing", "One row is", "Rows", "Download"), rows)
        yield Section(group.id, group.title, escape(group.intro), table=table)


def _row(writer: Writer, listing: Listing) -> Row:
    files = [_file(writer, f"{downloads.FOLDER}/{listing.name}.{ending}") for ending in downloads.endings(listing.name)]
    if listing.name == "sources":
        files.append(_file(writer, downloads.CSL))
    name = html.anchor(writer.href(f"{columns.PATH}#{listing.name}"), listing.title)
    cells = (name, described(listing.description), escape(f"{len(listing.rows):,}"), Markup(" ").join(files))
    return Row(cells, anchor=listing.name)


def _file(writer: Writer, path: str) -> Markup:
    """A link to a file, under its name."""
    return html.anchor(writer.asset(path), path.rpartition("/")[2], " download")


def _use(view: View, writer: Writer) -> Iterator[Fact]:
    yield Fact("Licence", html.anchor(LICENCE_URL, "CC BY 4.0", ' rel="external license"') + _LICENCE)
    cited = dataset(view.site, view.edition)
    references = [html.anchor(form.href, form.name, " download") for form in forms.forms(PAGE, downloads.CITED, cited)]
    yield Fact("How to cite", Markup("{} ({})").format(text.write(cited), Markup(", ").join(references)))
    yield Fact("Edition", escape(f"{view.edition.words}; each JSON file names its edition in “edition”."))
    yield Fact("Editions that stay", writer.anchor(f"{downloads.FOLDER}/editions", _KEPT))


def _reading(writer: Writer) -> Iterator[Fact]:
    yield Fact("Examples", Markup(_EXAMPLES).format(writer.anchor("using-the-data", "Using the data")))
    yield Fact("Columns", Markup(_COLUMNS).format(writer.anchor(columns.PATH, "Columns")))
    package = _file(writer, downloads.PACKAGE)
    yield Fact("Data Package", Markup(_PACKAGE).format(html.anchor(_PACKAGE_URL, "Data Package"), package))
    yield Fact("JSON", escape(_JSON))
    yield Fact("CSV", Markup(_CSV).format(Markup("<code>{}</code>").format(SEPARATOR), Markup("<code>'</code>")))
    yield Fact("Spreadsheets", described(_SPREADSHEETS))
    yield Fact("SQL", described(_SQL))
    yield Fact("CSL-JSON", escape(_CSL))
    yield Fact("Dates", Markup(_DATES).format(html.anchor(_EDTF_URL, "EDTF")))
    yield Fact("Spells", described(_SPELLS))


def _promises() -> Iterator[Fact]:
    yield Fact("Ids", escape(_IDS))
    yield Fact("Files and columns", escape(_NAMES))
    yield Fact("Content", escape(_CONTENT))


def _certainties() -> Table:
    rows = (Row((Markup("<code>{}</code>").format(name), escape(meaning))) for name, meaning in CERTAINTIES.items())
    return Table("Values of the columns on certainty", ("Value", "Meaning"), tuple(rows))


def _more(writer: Writer) -> Iterator[Fact]:
    feed = html.anchor(writer.asset(FEED), "Atom feed", ' type="application/atom+xml"')
    yield Fact("Changes", Markup("{}, as an {} too").format(writer.anchor("data/changes", "Changes in the data"), feed))
    events = html.anchor(writer.asset(events_feed.FEED), "Atom feed", ' type="application/atom+xml"')
    own = Markup("; each partner has one of its own, at the address of its page with {} in place of the last slash")
    newest = Markup("{}, and the newest as an {}").format(writer.anchor("timeline", "Timeline"), events)
    yield Fact("Newest events", newest + own.format(Markup("<code>.xml</code>")))
    yield Fact("Data files", Markup("{}: every key of the YAML files from which all this is made").format(
        writer.anchor("data/dictionary", "Data dictionary")))  # fmt: skip
    schemas = (html.anchor(writer.asset(f"{downloads.SCHEMAS}/{name}"), name.partition(".")[0]) for name in SCHEMAS)
    yield Fact("JSON Schemas", Markup("of each kind of data file: {}").format(Markup(", ").join(schemas)))
    yield Fact("Checks", writer.anchor("data/rules", "Rules"))
    yield Fact("Coverage", writer.anchor("coverage", "What the atlas holds, and where it is thin"))


_OFFLINE = " The whole atlas, with search, filters and map, is also {}: unpack it, and open index.html in a browser."
_WHOLE = (
    " All listings are also {}, with keys, views and a full-text search, and {} for spreadsheets, with days as days{}. "
    "The panel by month is {}: panel_years with a column month more."
)
_LICENCE = (
    ": use it for anything, name the atlas and its edition, and link to it. Sources that the data names remain their "
    "publishers'."
)
_KEPT = "All files of each edition that is kept, with checksums and what changed"
_JSON = (
    "One object a file: title, edition, licence and site; “columns” explains each column, and “rows” holds an object a "
    "row. What is not known is null."
)
_EXAMPLES = "The page {} has them for pandas, polars, R, DuckDB, SQLite and spreadsheets."
_COLUMNS = "The page {} explains each column of each listing."
_PACKAGE_URL = "https://datapackage.org/"
_PACKAGE = (
    "The CSV files are a {} (version 2): {} tells machines the type, values and keys of each column, and the size and "
    "SHA-256 of each file. Programs that know it check and join all files by themselves."
)
_CSV = (
    "RFC 4180, UTF-8 without a byte order mark, a line of column names first. What is not known is empty. Items of a "
    "list stand in one cell with {0} between them. A text that a spreadsheet would take for a formula, or that begins "
    "with {1} itself, has {1} put before it: take away the {1} with which a cell begins, and the text is as it was."
)
_SPREADSHEETS = (
    "Take the workbook, where the page offers one above. Or import a CSV file (in Excel: Data, From Text/CSV) as "
    "`65001: Unicode (UTF-8)`, with columns of EDTF as text. After a double click Excel takes it for another encoding, "
    "and dates that are a year alone for numbers."
)
_SQL = (
    "`from`, `group` and `by` are words of SQL: write these columns in double quotes, as in "
    '`select partner, "group", "from" from memberships`.'
)
_CSL = "For Zotero (File, Import), pandoc and other programs that write references; ids are those of the atlas."
_EDTF_URL = "https://www.loc.gov/standards/datetime/"
_DATES = (
    "As the sources give them, in {}. Beside each stand the first and the last day that it can mean, in columns that "
    "end in <code>_earliest</code> and <code>_latest</code>, so that nobody has to read EDTF to sort or to draw."
)
_SPELLS = (
    "Half open: on the day in `until` it no longer held. A partner that joins NATO is no partner any more from that "
    "day. `from` is the first day, unless `from_certainty` is `attested`: then no source gives that day, and `from` "
    "has the first date on which one shows the spell, as `first_shown` does."
)
_IDS = "Those of records, events and sources stay; the old address of a record that is renamed leads to the new one."
_NAMES = (
    "Names of files stay, and names and meanings of columns and of the keys of a record's file; a change is told under "
    "“Changes in the data” one edition before it is made. New columns may come between others, so read columns by name."
)
_CONTENT = (
    "What the columns hold is corrected and grows. An edition that stays has them as they were on its day: cite one of "
    "these where others shall find what you used."
)

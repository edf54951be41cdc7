"""The data page: what can be downloaded, with every column explained."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.exports import downloads, events_feed
from atlas.exports.citing import forms, text
from atlas.exports.citing.work import dataset
from atlas.exports.feed import FEED
from atlas.exports.files import LICENCE_URL, SEPARATOR
from atlas.exports.listing import Listing
from atlas.render import html, metadata
from atlas.render.about_data import record_files
from atlas.render.about_data.dictionary import described
from atlas.render.parts import Fact, Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer
from atlas.wording import CERTAINTIES

PAGE = f"{downloads.FOLDER}/"
OFFLINE = Markup("<!-- offline -->")
"""Where the page tells of the offline edition, once that is made from all pages."""

_INTRO = (
    "All that the tables of the atlas show, to download: each listing as JSON and as CSV, made from the same rows, and "
    "the sources also as CSL-JSON. The files are made anew with each edition."
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
    """Files first, then how to use and cite them, then the columns of each listing."""
    writer = view.writer(PAGE, numbered=False)
    listings = downloads.listings(view)
    sections = (
        Section("files", "Files", table=_files(writer, listings)),
        Section("use", "Use and citation", links=tuple(_use(view))),
        Section("reading", "How to read the files", links=tuple(_reading())),
        Section("certainty", "How certain a boundary is", table=_certainties()),
        Section("stable", "What stays as it is", links=tuple(_promises())),
        record_files.section(writer),
        *(_columns(listing) for listing in listings),
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
    return SectionPage(head, escape(_INTRO) + OFFLINE, sections)


def offline(name: str, size: int) -> Markup:
    """What the page tells of the offline edition: a file beside it, of so many bytes."""
    return Markup(_OFFLINE).format(html.anchor(name, "one file to read offline", " download"), f"{size / 1e6:.1f}")


def _files(writer: Writer, listings: tuple[Listing, ...]) -> Table:
    rows = []
    for listing in listings:
        files = [_file(writer, f"{downloads.FOLDER}/{listing.name}.{ending}") for ending in ("json", "csv")]
        if listing.name == "sources":
            files.append(_file(writer, downloads.CSL))
        name = html.anchor(f"#{listing.name}", listing.title)
        rows.append(Row((name, escape(listing.description), escape(f"{len(listing.rows):,}"), Markup(" ").join(files))))
    return Table("Files", ("Listing", "One row is", "Rows", "Download"), tuple(rows))


def _file(writer: Writer, path: str) -> Markup:
    """A link to a file, under its name."""
    return html.anchor(writer.asset(path), path.rpartition("/")[2], " download")


def _use(view: View) -> Iterator[Fact]:
    yield Fact("Licence", html.anchor(LICENCE_URL, "CC BY 4.0", ' rel="external license"') + _LICENCE)
    cited = dataset(view.site, view.edition)
    references = [html.anchor(form.href, form.name, " download") for form in forms.forms(PAGE, downloads.CITED, cited)]
    yield Fact("How to cite", Markup("{} ({})").format(text.write(cited), Markup(", ").join(references)))
    yield Fact("Edition", escape(f"{view.edition.words}; each JSON file names its edition in “edition”."))


def _reading() -> Iterator[Fact]:
    yield Fact("JSON", escape(_JSON))
    yield Fact("CSV", Markup(_CSV).format(Markup("<code>{}</code>").format(SEPARATOR), Markup("<code>'</code>")))
    yield Fact("CSL-JSON", escape(_CSL))
    yield Fact("Dates", Markup(_DATES).format(html.anchor(_EDTF_URL, "EDTF")))
    yield Fact("Spells", escape(_SPELLS))


def _promises() -> Iterator[Fact]:
    yield Fact("Ids", escape(_IDS))
    yield Fact("Files and columns", escape(_NAMES))
    yield Fact("Content", escape(_CONTENT))


def _certainties() -> Table:
    rows = (Row((Markup("<code>{}</code>").format(name), escape(meaning))) for name, meaning in CERTAINTIES.items())
    return Table("Values of the columns on certainty", ("Value", "Meaning"), tuple(rows))


def _columns(listing: Listing) -> Section:
    rows = tuple(
        Row(
            (
                Markup("<code>{}</code>").format(column.name),
                escape(column.type + (", or empty" if column.optional else "")),
                described(column.description),
            )
        )
        for column in listing.columns
    )
    table = Table(f"Columns of {listing.name}", ("Column", "Value", "What it holds"), rows)
    return Section(listing.name, f"Columns: {listing.name}", escape(listing.description), table=table)


def _more(writer: Writer) -> Iterator[Fact]:
    feed = html.anchor(writer.asset(FEED), "Atom feed", ' type="application/atom+xml"')
    yield Fact("Changes", Markup("{}, as an {} too").format(writer.anchor("data/changes", "Changes in the data"), feed))
    events = html.anchor(writer.asset(events_feed.FEED), "Atom feed", ' type="application/atom+xml"')
    own = Markup("; each partner has one of its own, at the address of its page with {} in place of the last slash")
    newest = Markup("{}, and the newest as an {}").format(writer.anchor("timeline", "Timeline"), events)
    yield Fact("Newest events", newest + own.format(Markup("<code>.xml</code>")))
    yield Fact("Data files", Markup("{}: every key of the YAML files from which all this is made").format(
        writer.anchor("data/dictionary", "Data dictionary")))  # fmt: skip
    yield Fact("Checks", writer.anchor("data/rules", "Rules"))
    yield Fact("Coverage", writer.anchor("coverage", "What the atlas holds, and where it is thin"))


_OFFLINE = (
    " The whole atlas, with search, filters and map, is also {} ({} MB): unpack it, and open index.html in a browser."
)
_LICENCE = (
    ": use it for anything, name the atlas and its edition, and link to it. Sources that the data names remain their "
    "publishers'."
)
_JSON = (
    "One object a file: title, edition, licence and site; “columns” explains each column, and “rows” holds an object a "
    "row. What is not known is null."
)
_CSV = (
    "RFC 4180, UTF-8, a line of column names first. What is not known is empty. Items of a list stand in one cell with "
    "{} between them. A cell that a spreadsheet would take for a formula has {} put before it."
)
_CSL = "For Zotero (File, Import), pandoc and other programs that write references; ids are those of the atlas."
_EDTF_URL = "https://www.loc.gov/standards/datetime/"
_DATES = (
    "As the sources give them, in {}. Beside them stand the first and the last day that they can mean, so that nobody "
    "has to read EDTF to sort or to draw."
)
_SPELLS = (
    "Half open: on the day in “until” it no longer held. A partner that joins NATO is no partner any more from that "
    "day."
)
_IDS = "Those of records, events and sources stay; the old address of a record that is renamed leads to the new one."
_NAMES = (
    "Names of files stay, and names and meanings of columns and of the keys of a record's file; a change is told under "
    "“Changes in the data” one edition before it is made. New columns may come between others, so read columns by name."
)
_CONTENT = "What the columns hold is corrected and grows with each edition; cite the edition that you used."

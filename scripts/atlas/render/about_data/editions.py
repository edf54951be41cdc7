"""The editions of the data that are kept: a page for all, and one for each, beside its files."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest

from markupsafe import Markup, escape

from atlas.exports import downloads, edition
from atlas.exports.citing import text
from atlas.exports.citing.forms import CiteForm
from atlas.exports.citing.work import Work, dataset
from atlas.exports.files import LICENCE_URL
from atlas.reading.editions import KeptEdition
from atlas.render import html, metadata
from atlas.render.parts import Fact, Link, Row, Section, SectionPage, Table
from atlas.render.planned import Planned
from atlas.render.view import View
from atlas.render.writer import Writer

PATH = f"{downloads.FOLDER}/editions"

_TITLE = "Editions that stay"
_INTRO = (
    "The data as they were on the day of each edition, at an address that stays, with all files, their checksums and "
    "what changed. Cite one of these where others shall be able to fetch what you used."
)
_FOUND_BY = ("Version", "Versions", "Release", "Archive", "Snapshot", "Checksum", "DOI", "Cite the data")


def edition_pages(view: View) -> Iterator[Planned]:
    """The page of all editions, and those of each."""
    yield Planned(f"{PATH}.md", "section", partial(_all, view))
    for kept, before in zip_longest(view.catalogue.kept_editions, view.catalogue.kept_editions[1:]):
        yield Planned(
            f"{edition.address(kept.day)}index.md", "section", partial(_one, view, kept, before), searched=False
        )


def _all(view: View) -> SectionPage:
    writer = view.writer(f"{PATH}/", numbered=False)
    pairs = zip_longest(view.catalogue.kept_editions, view.catalogue.kept_editions[1:])
    links = tuple(_told(view, writer, kept, before) for kept, before in pairs)
    head = view.head(_TITLE, _INTRO, "data/editions/", assets=("data.css",), found_by=_FOUND_BY)
    sections = (Section("editions", "Editions, the newest first", links=links),) if links else ()
    return SectionPage(head, escape(_INTRO), sections)


def _told(view: View, writer: Writer, kept: KeptEdition, before: KeptEdition | None) -> Fact:
    """A link to the page of an edition, with what readers were told of what came since the one before."""
    changes = view.catalogue.edition.changes if view.catalogue.edition and before else ()
    since = before.day.latest if before else kept.day.latest
    told = " ".join(change.text for change in changes if since < change.date.latest <= kept.day.latest)
    page = html.anchor(writer.href(edition.address(kept.day).rstrip("/")), "Files and citation")
    return Fact(kept.day.words, Markup("{}. {}").format(page, told) if told else page)


def _one(view: View, kept: KeptEdition, before: KeptEdition | None) -> SectionPage:
    address = edition.address(kept.day)
    cited = dataset(view.site, kept.day, address.removesuffix("/"))
    references = edition.references(kept.day, view.site)
    files = {f"{address}{name}": _media_type(name) for name in kept.sizes}
    holds = "files, checksums, and what changed" if before else "files and checksums"
    description = f"The data of {view.site.name} as they were on {kept.day.words}: {holds}."
    head = view.head(
        f"Edition of {kept.day.words}",
        description,
        "data/editions/",
        section=Link(_TITLE, f"{PATH}/"),
        assets=("data.css",),
        modified=kept.day.edtf,
        metadata=metadata.of_data(view, address, cited, references, files),
    )
    sections = [
        Section("use", "Use and citation", links=tuple(_use(cited, references))),
        *([_changes(kept, before)] if before and edition.CHANGES in kept.sizes else []),
        Section("files", "Files", escape(_FILES), table=_files(kept)),
    ]
    return SectionPage(head, escape(f"{description} They do not change any more."), tuple(sections))


def _use(cited: Work, references: Sequence[CiteForm]) -> Iterator[Fact]:
    forms = Markup(", ").join(html.anchor(form.href, form.name, " download") for form in references)
    yield Fact("How to cite", Markup("{} ({})").format(text.write(cited), forms))
    yield Fact("Licence", html.anchor(LICENCE_URL, "CC BY 4.0", ' rel="external license"'))


def _changes(kept: KeptEdition, before: KeptEdition) -> Section:
    """How many rows of each listing are others."""
    found = edition.count_changes(kept.text(edition.CHANGES))
    kinds = tuple(dict.fromkeys(kind for counted in found.values() for kind in counted))
    rows = tuple(
        Row((escape(listing), *(escape(f"{counted[kind]:,}" if kind in counted else "") for kind in kinds)))
        for listing, counted in found.items()
    )
    intro = Markup("Since the edition of {}; {} has each row and cell.").format(
        before.day.words, html.anchor(edition.CHANGES, edition.CHANGES, " download")
    )
    table = Table("Rows that differ", ("Listing", *(kind.capitalize() for kind in kinds)), rows)
    return Section("changes", "What changed", intro, table=table if rows else None)


def _files(kept: KeptEdition) -> Table:
    rows = (
        Row((html.anchor(name, name, " download"), escape(f"{size / 1000:,.1f} kB")))
        for name, size in sorted(kept.sizes.items())
    )
    return Table("Files of the edition", ("File", "Size"), tuple(rows))


def _media_type(name: str) -> str:
    return _MEDIA_TYPES.get(name.rpartition(".")[2], "text/plain")


_FILES = "SHA256SUMS has the checksum of each of the others, and datapackage.json explains every column."
_MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}

"""The page of the columns: every listing that can be downloaded, with each of its columns explained."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.exports import downloads
from atlas.exports.listing import Column, Listing
from atlas.render import html
from atlas.render.about_data.dictionary import described
from atlas.render.parts import Fact, Row, Section, SectionPage, Table
from atlas.render.view import View

PATH = f"{downloads.FOLDER}/columns"

_INTRO = (
    "Every column of every listing to download. “Key” marks those that together tell each row apart. Where a column "
    "names rows of another listing, that one is linked."
)
_DESCRIPTION = "Every column of the listings to download, with its type, what it holds and what it names."


def columns_page(view: View) -> SectionPage:
    """A section a listing, in the order of the data page."""
    head = view.head("Columns", _DESCRIPTION, "scripts/atlas/exports/", assets=("data.css",))
    back = view.writer(f"{PATH}/", numbered=False).anchor(downloads.FOLDER, "Data")
    intro = escape(_INTRO) + Markup(" The files are on the page {}.").format(back)
    return SectionPage(head, intro, tuple(map(_section, downloads.listings(view))))


def _section(listing: Listing) -> Section:
    rows = tuple(
        Row((Markup("<code>{}</code>").format(column.name), _value(column), _meaning(column)))
        for column in listing.columns
    )
    table = Table(f"Columns of {listing.name}", ("Column", "Value", "What it holds"), rows)
    return Section(
        listing.name, listing.title, described(listing.description), links=tuple(_keys(listing)), table=table
    )


def _value(column: Column) -> Markup:
    return escape(column.words + (", or empty" if column.optional else "") + (", key" if column.is_key else ""))


def _meaning(column: Column) -> Markup:
    text = described(column.description)
    return text + Markup(" → {}").format(_listing(column.to.listing)) if column.to else text


def _keys(listing: Listing) -> Iterator[Fact]:
    """What several columns name together."""
    for key in listing.foreign_keys:
        if len(key.columns) > 1:
            words = Markup(", ").join(Markup("<code>{}</code>").format(name) for name in key.columns)
            yield Fact("Together", Markup("{} name a row of {}").format(words, _listing(key.listing)))


def _listing(name: str) -> Markup:
    return html.anchor(f"#{name}", name)

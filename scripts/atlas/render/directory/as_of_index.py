"""How many partners there were on the first day of each summit and at the end of each year, with their pages."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.derive.counts import count_on
from atlas.model.addresses import address
from atlas.model.dates import Day
from atlas.render.directory import as_of, years
from atlas.render.directory.day import FOLDER, of_year
from atlas.render.parts import Link, Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

_NUMBERS = ("Partner countries", "Of them suspended", "Practical cooperation suspended", "Not certain", "Organisations")


def as_of_index(view: View) -> SectionPage:
    """A table of the summits and one of the years."""
    writer = view.writer(address(FOLDER), numbered=False)
    return SectionPage(
        head=view.head(
            title=as_of.TITLE,
            description="How many partners NATO had at each summit and at the end of each year, with a page that names "
            "them.",
            made_from="data/partners/",
            section=Link("Partners", "partners/"),
        ),
        intro=Markup(
            "How many countries and organisations were in a partnership format on the first day of each summit and at "
            "the end of each year. The page of a day or year names them; {} shows any other day."
        ).format(writer.anchor("partners", "the directory")),
        sections=(
            _table("days", "Partners by summit", ("Day", "Summit"), _by_summit(view, writer)),
            _table("years", "Partners by year", ("Year", "Changes in it"), _by_year(view, writer)),
        ),
    )


def _table(identifier: str, caption: str, columns: tuple[str, ...], rows: Iterator[Row]) -> Section:
    return Section(identifier, caption, table=Table(caption, (*columns, *_NUMBERS), tuple(rows)))


def _by_summit(view: View, writer: Writer) -> Iterator[Row]:
    for summit in as_of.held(view):
        day = as_of.first_day(summit)
        head = writer.anchor(as_of.reference(summit), day.words)
        yield Row((head, writer.anchor(summit.reference), *_numbers(view, day.earliest)))


def _by_year(view: View, writer: Writer) -> Iterator[Row]:
    found = years.by_year(view)
    for year in years.years(view):
        changes = str(len(found.get(year, ())))
        day = years.last_day(view, year).earliest
        yield Row((writer.anchor(of_year(year), str(year)), escape(changes), *_numbers(view, day)))


def _numbers(view: View, day: Day) -> Iterator[Markup]:
    found = count_on(view, day)
    for number in (found.partners, found.suspended, found.cooperation, found.uncertain, found.organisations):
        yield escape(number)

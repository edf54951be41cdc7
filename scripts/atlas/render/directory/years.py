"""A page a year: who was a partner at its end, and what changed in it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.moments import Moment
from atlas.derive.turning_days import changes_of_membership
from atlas.model.addresses import address
from atlas.model.dates import Date, Day
from atlas.model.dates import parse as parse_date
from atlas.render import html
from atlas.render.directory import as_of, changes
from atlas.render.directory.day import FOLDER, by_format, by_status, of_year
from atlas.render.parts import Line, Link, Period, Section, SectionPage
from atlas.render.planned import Planned
from atlas.render.view import View
from atlas.render.writer import Writer


def years(view: View) -> range:
    """The years that have a page: from that of the first change to that of the edition."""
    _, last = view.histories.span
    first = min((moment.date.sort_key[0].year for moment in changes_of_membership(view.moments)), default=last.year)
    return range(min(first, last.year), last.year + 1)


def last_day(view: View, year: int) -> Date:
    """The last day of a year that can be shown."""
    _, last = view.histories.span
    return parse_date(min(Day(year, 12, 31), last).isoformat())


def by_year(view: View) -> Mapping[int, Sequence[Moment]]:
    """All changes of membership, by the year under which they are told."""
    _, last = view.histories.span
    found = [moment for moment in changes_of_membership(view.moments) if moment.date.earliest <= last]
    return {year: list(theirs) for year, theirs in groupby(found, key=changes.year_of)}


def year_pages(view: View) -> Iterator[Planned]:
    """A page a year."""
    all_years, found = years(view), by_year(view)
    for year in all_years:
        make = partial(_page, view, year, found.get(year, ()), all_years)
        yield Planned(f"{of_year(year)}.md", "section", make, searched=False)


def _page(view: View, year: int, found: Sequence[Moment], all_years: range) -> SectionPage:
    writer = view.writer(address(of_year(year)))
    day = last_day(view, year)
    lines = tuple(changes.change(view, writer, moment).line for moment in found)
    counted = _lowered(wording.partner_count(count_on(view, day.earliest)))
    directory = html.anchor(f"{writer.href('partners')}?as-of={day.edtf}", "Show this day in the directory")
    return SectionPage(
        head=view.head(
            title=f"Partners in {year}",
            description=f"What changed among NATO's partners in {year}, and who was one on {day.words}.",
            made_from="data/partners/",
            section=Link(as_of.TITLE, f"{FOLDER}/"),
            previous=_neighbour(year - 1, all_years),
            next=_neighbour(year + 1, all_years),
        ),
        intro=Markup("On {}: {}. {}{}.").format(day.words, counted, directory, _summits(view, writer, year)),
        sections=(
            _changes(year, lines, day),
            by_format(view, writer, day),
            by_status(view, writer, day),
        ),
        sources=writer.sources(),
    )


def _changes(year: int, lines: tuple[Line, ...], day: Date) -> Section:
    empty = Markup("" if lines else f"No change of a membership is known in {year}.")
    dated = (Period(lines),) if lines else ()
    return Section("changes", f"What changed in {year}", intro=empty, dated=dated, day=day.edtf)


def _summits(view: View, writer: Writer, year: int) -> Markup:
    """The pages of the days on which the year's summits began."""
    days = [
        writer.anchor(as_of.reference(summit), f"{summit.record.name} ({as_of.first_day(summit).words})")
        for summit in as_of.held(view)
        if summit.record.date.earliest.year == year
    ]
    return (
        Markup(", or who was a partner at a summit of the year: {}").format(Markup(", ").join(days))
        if days
        else Markup("")
    )


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


def _neighbour(year: int, all_years: range) -> Link | None:
    return Link(f"Partners in {year}", address(of_year(year))) if year in all_years else None

"""What changed among partners: every change by day, which a script narrows to those between two days."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.moments import Moment
from atlas.derive.turning_days import changes_of_membership
from atlas.render import dated_names, html
from atlas.render.directory.day import of_year
from atlas.render.parts import Head, Line, Link, SourceLine
from atlas.render.view import View
from atlas.render.writer import Writer

PATH = "partners/changes"
_ASSETS = (
    "changes.js",
    "shared/address.js",
    "shared/changes.js",
    "shared/brief.js",
    "shared/days.js",
    "shared/left-out.js",
)
_DESCRIPTION = (
    "Who joined a partnership format, left it, was suspended or became a member of NATO, day by day, with sources."
)


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One change: the first and the last day on which it can have been, ISO 8601, and its line."""

    first: str
    last: str
    line: Line


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """All changes by year; a script narrows them to those from the day `first` to the day `last`, or between."""

    head: Head
    intro: Markup
    first: str
    last: str
    years: tuple[tuple[int, Link, tuple[DatedChange, ...]], ...]
    """Each with its own page, which tells also who was a partner at its end."""
    sources: tuple[SourceLine, ...]


def changes_page(view: View) -> ChangesPage:
    """All changes, oldest first."""
    writer = view.writer(f"{PATH}/")
    first, last = view.histories.span
    found = [one for one in changes_of_membership(view.moments) if one.date.earliest <= last]
    years = tuple(
        (
            year,
            writer.link(of_year(year), f"Partners in {year}"),
            tuple(change(view, writer, moment) for moment in theirs),
        )
        for year, theirs in groupby(found, key=year_of)
    )
    head = view.head(
        "What changed",
        _DESCRIPTION,
        "data/partners/",
        section=Link("Partners", "partners/"),
        assets=_ASSETS,
        found_by=("Changes between two days", "Who joined", "Who left"),
    )
    return ChangesPage(head, escape(_DESCRIPTION), first.isoformat(), last.isoformat(), years, writer.sources())


def year_of(moment: Moment) -> int:
    """The year under which a change is told."""
    return moment.date.sort_key[0].year


def change(view: View, writer: Writer, moment: Moment) -> DatedChange:
    """A change with whom it befell, each under the name of that time."""
    shared = moment.change
    if shared is None:
        raise ValueError(f"{moment.anchor} is no change")
    what = writer.anchor(shared.target) if shared.target else escape("NATO")
    doubts = [html.doubt(own.certainty, own.note) for _, own in shared.partners]
    is_shared = len({*doubts}) == 1
    names = [
        dated_names.anchor_on(writer, view.catalogue.entries[partner], moment.date.latest)
        + (Markup("") if is_shared else doubt)
        for (partner, _), doubt in zip(shared.partners, doubts, strict=True)
    ]
    joined = Markup(", ").join(names[:-1]) + (Markup(" and ") if len(names) > 1 else Markup("")) + names[-1]
    words = Markup(wording.CHANGES[shared.verb]).format(what) + (doubts[0] if is_shared else Markup(""))
    words += Markup(": {}.").format(joined)
    line = Line(words, writer.cite(moment.citations), writer.date(moment.date), moment.anchor)
    return DatedChange(moment.date.earliest.isoformat(), moment.date.latest.isoformat(), line)

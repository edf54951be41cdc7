"""The picture on the home page: each partnership format with a bar from its first to its last day."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.model.dates import Day
from atlas.model.records import Group
from atlas.reading.catalogue import Entry
from atlas.render import format_marks
from atlas.render.view import View

_YEARS_APART = 5


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


def lives_page(view: View) -> LivesPage:
    """Formats in order of their beginning; those of which no source gives one stand in the list of groups alone."""
    writer = view.writer("", numbered=False)
    first, last = view.histories.span[0], Day(view.edition.latest.year + 1, 1, 1)

    def place(day: Day) -> float:
        return round(100 * max(0, (day - first).days) / (last - first).days, 2)

    found = [(began, entry) for entry in view.catalogue.of("groups") if (began := _began(entry))]
    years = range(-(-first.year // _YEARS_APART) * _YEARS_APART, last.year, _YEARS_APART)
    return LivesPage(
        years=tuple((year, place(Day(year, 1, 1))) for year in years),
        lives=tuple(
            _life(view, entry, writer.href(entry.reference), place(began), place(_ended(entry) or view.edition.latest))
            for began, entry in sorted(found, key=lambda pair: (pair[0], pair[1].id))
        ),
        definitions=format_marks.DEFINITIONS,
        edition=view.edition.words,
    )


def _life(view: View, entry: Entry, href: str, start: float, end: float) -> Life:
    group: Group = entry.record
    began = group.from_.first_date if group.from_ else None
    ended = group.until.first_date if group.until else None
    span = f"{began.words if began else ''} – {ended.words if ended else ''}".strip()
    found = (view.catalogue.entries[relation.to].record for relation in group.replaced_by)
    after = [one.abbreviation or one.name for one in found if isinstance(one, Group)]
    span += f", then {' and '.join(after)}" if after else ""
    return Life(group.name, href, span, format_marks.attributes(group), start, round(max(end - start, 0.5), 2))


def _began(entry: Entry) -> Day | None:
    group: Group = entry.record
    date = group.from_.first_date if group.from_ else None
    return date.earliest if date else None


def _ended(entry: Entry) -> Day | None:
    group: Group = entry.record
    date = group.until.first_date if group.until else None
    return date.latest if date else None

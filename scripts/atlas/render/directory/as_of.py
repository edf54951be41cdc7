"""The partners on the first day of each summit: a page each, for who reads without scripts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.turning_days import on
from atlas.model.addresses import address
from atlas.model.dates import ONE_DAY, Date
from atlas.model.dates import parse as parse_date
from atlas.model.records import Summit
from atlas.reading.catalogue import Entry
from atlas.render import html
from atlas.render.directory import changes
from atlas.render.directory.day import FOLDER, by_format, by_status, since_then
from atlas.render.parts import Link, SectionPage
from atlas.render.planned import Planned
from atlas.render.view import View
from atlas.render.writer import Writer

TITLE = "Partners by summit and year"
_PLAIN_NAME = re.compile(r"^(\S+(?: \w+)?) Summit (\d{4})$")


@dataclass(frozen=True, slots=True)
class Jump:
    """A summit to jump to: its first day and the one before (ISO 8601), its name, and the page of the partners then."""

    day: str
    eve: str
    name: str
    link: Link


def reference(summit: Entry) -> str:
    """The page of the partners on a summit's first day, as a target for links."""
    return f"{FOLDER}/{summit.id}"


def jumps(view: View, writer: Writer) -> Iterator[Jump]:
    """Every summit, in order of time; `Riga Summit 2006` is `Riga 2006` here."""
    for summit in held(view):
        day, name = summit.record.date.earliest, summit.record.name
        short = _PLAIN_NAME.sub(r"\1 \2", name)
        yield Jump(day.isoformat(), (day - ONE_DAY).isoformat(), name, Link(short, writer.href(reference(summit))))


def held(view: View) -> list[Entry[Summit]]:
    """Every summit but those that are planned, in order of time."""
    return [entry for entry in view.ordered["summits"] if not entry.record.planned]


def as_of_pages(view: View) -> Iterator[Planned]:
    """A page a summit."""
    summits = held(view)
    for place, summit in enumerate(summits):
        before = summits[place - 1] if place else None
        after = summits[place + 1] if place + 1 < len(summits) else None
        make = partial(_page, view, summit, before, after)
        yield Planned(f"{reference(summit)}.md", "section", make, searched=False)


def first_day(summit: Entry) -> Date:
    """The first day of a summit, as a date that can be printed."""
    return parse_date(summit.record.date.earliest.isoformat())


def _page(view: View, summit: Entry, before: Entry | None, after: Entry | None) -> SectionPage:
    writer = view.writer(address(reference(summit)), numbered=False)
    day = first_day(summit)
    title = f"Partners on {day.words}"
    description = f"Who was NATO's partner, and in which format, on {day.words}: {summit.record.name}."
    directory = html.anchor(f"{writer.href('partners')}?as-of={day.edtf}", "Show this day in the directory")
    counted = wording.partner_count(count_on(view, day.earliest))
    intro = Markup(
        "{}. Who was in which partnership format on the first day of the {}. {} {}, where it can be filtered; {}."
    )
    since = f"{writer.href(changes.PATH)}?from={day.edtf}"
    return SectionPage(
        head=view.head(
            title=title,
            description=description,
            made_from="data/partners/",
            section=Link(TITLE, f"{FOLDER}/"),
            previous=_neighbour(before),
            next=_neighbour(after),
        ),
        intro=intro.format(
            counted,
            writer.anchor(summit.reference),
            _eve(view, day, counted),
            directory,
            html.anchor(since, "all changes since"),
        ),
        sections=(by_format(view, writer, day), by_status(view, writer, day), since_then(view, writer, day)),
    )


def _eve(view: View, day: Date, counted: str) -> str:
    """How many partners there were on the day before, or that nothing is known to have changed on the day."""
    eve = parse_date((day.earliest - ONE_DAY).isoformat())
    before = wording.partner_count(count_on(view, eve.earliest))
    if before == counted and not on(view.moments, day.earliest):
        return f"On the day before, {eve.words}, it was the same as far as is known."
    return f"On the day before, {eve.words}: {before[0].lower()}{before[1:]}."


def _neighbour(summit: Entry | None) -> Link | None:
    return Link(f"Partners on {first_day(summit).words}", address(reference(summit))) if summit else None

"""The partners on the first day of each summit: a page each, for who reads without scripts, and a table of all days."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.members import states
from atlas.derive.status import NOT_IN_IT, FormatStatus, status_on
from atlas.model.addresses import address
from atlas.model.computations import PartnerState
from atlas.model.dates import ONE_DAY, Date
from atlas.model.dates import parse as parse_date
from atlas.model.records import Summit
from atlas.reading.catalogue import Entry
from atlas.render import dated_names, format_marks, html
from atlas.render.directory.facets import ONCE_PARTNERS
from atlas.render.parts import Fact, Link, Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

FOLDER = "partners/as-of"

_TITLE = "Partners at each summit"
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
    for summit in _held(view):
        day, name = summit.record.date.earliest, summit.record.name
        short = _PLAIN_NAME.sub(r"\1 \2", name)
        yield Jump(day.isoformat(), (day - ONE_DAY).isoformat(), name, Link(short, writer.href(reference(summit))))


def _held(view: View) -> list[Entry[Summit]]:
    return [entry for entry in view.ordered["summits"] if not entry.record.planned]


def as_of_pages(view: View) -> Iterator[tuple[str, SectionPage]]:
    """Each page by its path without ending."""
    summits = _held(view)
    yield f"{FOLDER}/index", _overview(view, summits)
    for place, summit in enumerate(summits):
        before = summits[place - 1] if place else None
        after = summits[place + 1] if place + 1 < len(summits) else None
        yield reference(summit), _page(view, summit, before, after)


def first_day(summit: Entry) -> Date:
    """The first day of a summit, as a date that can be printed."""
    return parse_date(summit.record.date.earliest.isoformat())


def _page(view: View, summit: Entry, before: Entry | None, after: Entry | None) -> SectionPage:
    writer = view.writer(address(reference(summit)), numbered=False)
    day = first_day(summit)
    title = f"Partners on {day.words}"
    description = f"Who was NATO's partner, and in which format, on {day.words}: {summit.record.name}."
    directory = html.anchor(f"{writer.href('partners')}?as-of={day.edtf}", "Show this day in the directory")
    intro = Markup("{}. Who was in which partnership format on the first day of the {}. {}, where it can be filtered.")
    return SectionPage(
        head=view.head(
            title=title,
            description=description,
            made_from="data/partners/",
            section=Link(_TITLE, f"{FOLDER}/"),
            previous=_neighbour(before),
            next=_neighbour(after),
            searched=False,
        ),
        intro=intro.format(
            wording.partner_count(count_on(view, day.earliest)), writer.anchor(summit.reference), directory
        ),
        sections=(_by_format(view, writer, day), _by_status(view, writer, day)),
    )


def _overview(view: View, summits: list[Entry]) -> SectionPage:
    """How many were what on each of these days."""
    writer = view.writer(address(FOLDER), numbered=False)
    rows = []
    for summit in summits:
        day = first_day(summit)
        found = count_on(view, day.earliest)
        numbers = map(
            escape, (found.partners, found.suspended, found.cooperation, found.uncertain, found.organisations)
        )
        rows.append(Row((writer.anchor(reference(summit), day.words), writer.anchor(summit.reference), *numbers)))
    caption, columns = (
        "Partners by day",
        (
            "Day",
            "Summit",
            "Partner countries",
            "Of them suspended",
            "Practical cooperation suspended",
            "Not certain",
            "Organisations",
        ),
    )
    return SectionPage(
        head=view.head(
            title=_TITLE,
            description="How many partners NATO had on the first day of each summit, with a page that names them.",
            made_from="data/partners/",
            section=Link("Partners", "partners/"),
        ),
        intro=Markup(
            "How many countries and organisations were in a partnership format on the first day of each summit. "
            "The page of a day names them; {} shows any other day."
        ).format(writer.anchor("partners", "the directory")),
        sections=(Section("days", caption, table=Table(caption, columns, tuple(rows))),),
    )


def _neighbour(summit: Entry | None) -> Link | None:
    return Link(f"Partners on {first_day(summit).words}", address(reference(summit))) if summit else None


def _by_format(view: View, writer: Writer, day: Date) -> Section:
    """A row a format that has partners on the day, or of which that is not certain."""
    rows = []
    for group in [group for group in view.ordered["groups"] if group.record.confers != "consultation"]:
        found = states(group.record, view.connections.members[group.reference], day.earliest)
        shown = {partner: state for partner, state in found.items() if state.key not in NOT_IN_IT}
        if shown:
            name = format_marks.swatch(group.record) + writer.anchor(group.reference)
            names = Markup(", ").join(_named(view, writer, partner, state, day) for partner, state in shown.items())
            rows.append(Row((name, escape(wording.number_of_members(shown.values())), names)))
    caption = f"Partnership formats on {day.words}"
    table = Table(caption, ("Format", "Partners", "Who"), tuple(rows))
    empty = Markup("") if rows else Markup("No partnership format is known to have had partners on this day.")
    return Section("formats", "By format", intro=empty, table=table if rows else None)


def _named(view: View, writer: Writer, partner: str, state: FormatStatus, day: Date) -> Markup:
    words = wording.format_status(state) if state.key != "member" else ""
    doubt = Markup(' <span class="atlas-doubt">({})</span>').format(words) if words else Markup("")
    return dated_names.anchor_on(writer, view.catalogue.entries[f"partners/{partner}"], day.earliest) + doubt


def _by_status(view: View, writer: Writer, day: Date) -> Section:
    """All partners of the atlas by what they were on the day, with what is to be said of one."""
    found: dict[PartnerState, list[Markup]] = {key: [] for key in wording.STATUSES}
    for entry in view.ordered["partners"]:
        status = status_on(view.catalogue, entry, day.earliest)
        name = dated_names.anchor_on(writer, entry, day.earliest)
        words = wording.status(status)
        if words != wording.STATUSES[status.key]:
            name += Markup(' <span class="atlas-doubt">({})</span>').format(
                _details(words).replace(" (", "; ").rstrip(")")
            )
        found[status.key].append(name)
    links = tuple(
        Fact(f"{ONCE_PARTNERS if key == 'ally' else wording.STATUSES[key]} ({len(names)})", Markup(", ").join(names))
        for key, names in found.items()
        if names
    )
    return Section("status", "By status", links=links)


def _details(words: str) -> str:
    """The words of a status without the name that they stand under."""
    for name in sorted(wording.STATUSES.values(), key=len, reverse=True):
        if words.startswith(name):
            more = words.removeprefix(name).lstrip(" ;,")
            return more[1:-1] if more.startswith("(") else more
    return words[:1].lower() + words[1:]

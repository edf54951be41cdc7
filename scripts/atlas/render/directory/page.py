"""The directory of partners: a row each, complete as of the edition's day, with what scripts need for other days."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.moments import Moment
from atlas.derive.standing import in_order
from atlas.derive.status import format_status
from atlas.model.computations import PartnerState
from atlas.model.dates import Date
from atlas.model.records import Group, Partner
from atlas.model.reference_records import Ally
from atlas.model.spells import Membership
from atlas.model.vocabulary import GW
from atlas.reading.catalogue import Entry
from atlas.render import dated_names, format_marks, html
from atlas.render.choices import NARROWING, Facet
from atlas.render.directory import map
from atlas.render.directory.answer import Number, numbers
from atlas.render.directory.facets import facets, values
from atlas.render.directory.time_machine import TimeMachine, time_machine
from atlas.render.flags import flag
from atlas.render.parts import Head
from atlas.render.view import View
from atlas.render.writer import Writer

_ASSETS = (
    "directory.css",
    "directory.js",
    "directory/answer.js",
    "directory/changes.js",
    "directory/difference.js",
    "directory/form.js",
    "directory/machine.js",
    "directory/map.js",
    "directory/match.js",
    "directory/partners.js",
    "directory/place.js",
    "directory/player.js",
    "directory/query.js",
    "directory/ticks.js",
    *NARROWING,
    "shared/days.js",
    "shared/menus.js",
    "shared/most.js",
    dated_names.SCRIPT,
    "shared/steps.js",
    "shared/taking.js",
)

_ON_THE_MAP = ("member", "cooperation-suspended", "suspended", "not-known", "sources-differ", "ally", "former")
"""Statuses that have a colour and a pattern on the map; partners with others are drawn as land."""

_INTRO = (
    "Countries and organisations that are or were NATO's partners, in which format and from when to when. Choose a "
    "day to see who was what on it."
)


@dataclass(frozen=True, slots=True)
class FormatCell:
    """A format of a partner: swatch and name, and its state on the edition's day with the words for it."""

    group: str
    state: str
    words: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner in the directory; `attributes` are what scripts sort and filter by."""

    id: str
    name: str
    attributes: Markup
    head: Markup
    formats: tuple[FormatCell, ...]
    status: Markup
    region: str
    since: Markup
    last: Markup


@dataclass(frozen=True, slots=True)
class DirectoryPage:
    """All partners, with what narrows and orders them; `answer` says how many are what on the edition's day."""

    head: Head
    intro: Markup
    answer: tuple[Number, ...]
    machine: TimeMachine
    facets: tuple[Facet, ...]
    rows: tuple[PartnerRow, ...]
    map: Markup
    compare: str


_FOUND_BY = (
    "Map of partners",
    "World map",
    "Time machine",
    "Partners on a day",
    "List of partners",
    "Directory",
    "Filter",
)


def directory_page(view: View) -> DirectoryPage:
    """All partners by name."""
    writer = view.writer("partners/", numbered=False)
    entries = view.ordered["partners"]
    first, _ = view.histories.span
    description = f"NATO's partners by format, status, region and programme, as of any day since {first.year}."
    latest = _latest(view)

    def names(state: PartnerState) -> list[str]:
        on_the_day = ((entry, view.histories.status(entry, view.edition.latest)) for entry in entries)
        return [entry.record.name for entry, status in on_the_day if status.key == state]

    return DirectoryPage(
        head=view.head("Partners", description, "data/partners/", assets=_ASSETS, hide=("toc",), found_by=_FOUND_BY),
        intro=escape(_INTRO),
        answer=tuple(numbers(count_on(view, view.edition.latest), names)),
        machine=time_machine(view, writer),
        facets=tuple(facets(view, entries)),
        rows=tuple(_row(view, writer, entry, latest.get(entry.reference)) for entry in entries),
        map=_map(view, writer),
        compare=writer.href("partners/compare"),
    )


def _map(view: View, writer: Writer) -> Markup:
    """The map in its frame, with what its colours and patterns stand for."""
    names = {key: name for key, name in wording.STATUSES.items() if key in _ON_THE_MAP}
    day = view.edition.latest
    partners = [(entry, view.histories.status(entry, day)) for entry in view.all(Partner)]
    allies = [entry.record for entry in view.all(Ally)]
    return Markup(
        '<figure class="atlas-map" data-map><div class="atlas-map-frame">{}</div>{}'
        '<figcaption>The list says the same in words. <span data-borders data-ended="{}"></span> {}.</figcaption>'
        "</figure>"
    ).format(
        map.world(writer, partners, allies),
        map.legend(names),
        json.dumps(list(_ended(view)), ensure_ascii=False),
        writer.anchor("about/borders", "About borders and names"),
    )


def _ended(view: View) -> Iterator[tuple[str, str]]:
    """States that the map cannot show and that have no record: their last day and their name."""
    codes = view.catalogue.find(f"codes/{GW}")
    for held in codes.record.codes if codes else ():
        if held.name and held.last_day:
            yield held.last_day.isoformat(), held.name


def _row(view: View, writer: Writer, entry: Entry, latest: Moment | None) -> PartnerRow:
    partner: Partner = entry.record
    status = view.histories.status(entry, view.edition.latest)
    since = _since(view, partner)
    picture = flag(writer, partner)
    image = '<img class="atlas-flag" src="{}" alt="" width="24" height="18" loading="lazy">'
    return PartnerRow(
        id=entry.id,
        name=partner.name,
        attributes=_attributes(view, entry, status.key, since, latest),
        head=(Markup(image).format(picture) if picture else Markup("")) + dated_names.anchor(writer, entry),
        formats=tuple(_formats(view, writer, partner)),
        status=html.state(status.key, wording.status(status)),
        region=wording.list_entry(view.catalogue, "regions", partner.region) if partner.region else "Organisation",
        since=_first_words(view, writer, partner),
        last=html.anchor(writer.href(_told_at(entry, latest)), writer.date(latest.date)) if latest else Markup(""),
    )


def _attributes(view: View, entry: Entry, status: str, since: Date | None, latest: Moment | None) -> Markup:
    """What scripts sort and filter by: days in ISO 8601, ids, and names that are not shown."""
    partner: Partner = entry.record
    found = {
        "partner": entry.id,
        "status": status,
        "words": " ".join([*partner.also_known_as, *partner.misspellings, partner.abbreviation or ""]).strip(),
        "first": since.earliest.isoformat() if since else "",
        "latest": latest.date.earliest.isoformat() if latest else "",
        **values(view, entry),
    }
    return Markup("").join(Markup(' data-{}="{}"').format(key, value) for key, value in found.items() if value)


def _first(view: View, partner: Partner) -> Membership | None:
    """The first of the memberships that made it a partner."""
    found = [one for one in partner.memberships if view.catalogue.record(Group, one.group).confers == "partnership"]
    return next(iter(in_order(found)), None)


def _since(view: View, partner: Partner) -> Date | None:
    """The first date that a source gives for its being a partner."""
    first = _first(view, partner)
    return first.start if first else None


def _first_words(view: View, writer: Writer, partner: Partner) -> Markup:
    """When it first became a partner, or by when it was one: `1991 or 10 March 1992`, `by 20 October 2012`."""
    first = _first(view, partner)
    if first is None or first.start is None:
        return Markup("")
    dates = first.from_.dates if first.from_ else (first.start,)
    words = Markup(" or ").join(writer.date(date) for date in dates)
    return html.span("atlas-since", words if first.from_ else Markup("by {}").format(words))


def _told_at(entry: Entry, moment: Moment) -> str:
    """Where a moment is told: on the partner's own page, or where another tells it, on the timeline."""
    return moment.target if moment.target.startswith(f"{entry.reference}#") else f"timeline#{moment.anchor}"


def _latest(view: View) -> Mapping[str, Moment]:
    """The last moment on the timeline that concerns each partner."""
    found: dict[str, Moment] = {}
    for moment in view.moments:
        for reference in (moment.owner, *moment.concerns):
            found[reference] = moment
    return found


def _formats(view: View, writer: Writer, partner: Partner) -> Iterator[FormatCell]:
    """Each format once, with all its spans, in order of time."""
    grouped: dict[str, list[Membership]] = defaultdict(list)
    for spell in in_order(partner.memberships):
        grouped[spell.group].append(spell)
    for identifier, theirs in grouped.items():
        group = view.catalogue.record(Group, identifier)
        state = format_status(theirs, view.edition.latest, group, partner)
        link = writer.anchor(f"groups/{identifier}", group.abbreviation or group.name)
        yield FormatCell(
            group=identifier,
            state=state.key,
            words=wording.format_status(state),
            html=format_marks.swatch(group) + link,
        )

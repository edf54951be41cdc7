"""A part of the home page: who is a partner on the edition's day, and the newest events."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.moments import Moment
from atlas.model.computations import PartnerState
from atlas.model.records import Partner
from atlas.model.reference_records import Ally
from atlas.render.directory.map import legend
from atlas.render.home.small_map import small_map
from atlas.render.parts import Link
from atlas.render.view import View
from atlas.render.writer import Writer

_NEWEST = 3
_ON_THE_MAP: tuple[PartnerState, ...] = ("member", "suspended", "ally")


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event with its date and the address at which it stands in full."""

    date: Markup
    html: Markup
    more: Link


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Counts on the edition's day, each a way into the directory, a small map with legend, and the newest events."""

    edition: str
    counts: tuple[tuple[int, Link], ...]
    map: Markup
    legend: Markup
    newest: tuple[NewEvent, ...]


def today_page(view: View) -> TodayPage:
    """The counts are those of the directory, so that no page tells another number."""
    writer = view.writer("", numbered=False)
    day = view.edition.latest
    partners = view.all(Partner)
    states = [(entry, view.histories.status(entry, day)) for entry in partners]
    found = count_on(view, day)
    allies = Counter(status.key for _, status in states)["ally"]
    counted = (
        (found.partners, "partner countries", ("member", "suspended", "cooperation-suspended")),
        (found.suspended, "of them suspended", ("suspended",)),
        (found.organisations, "organisations known to work with NATO", ("works-with",)),
        (allies, "former partners that are Allies", ("ally",)),
    )
    words = wording.partner_count(found)
    return TodayPage(
        edition=view.edition.words,
        counts=tuple((number, _way(writer, what, keys)) for number, what, keys in counted if number),
        map=small_map(states, (entry.record for entry in view.all(Ally)), f"Map: {words}"),
        legend=legend({key: wording.STATUSES[key] for key in _ON_THE_MAP}),
        newest=tuple(_event(writer, moment) for moment in _newest(view)),
    )


def _way(writer: Writer, words: str, states: tuple[str, ...]) -> Link:
    return Link(words, f"{writer.asset('partners/')}?{urlencode({'status': ','.join(states)}, safe=',')}")


def _newest(view: View) -> list[Moment]:
    """The last events up to the edition's day that records tell, the newest first."""
    told = [moment for moment in view.moments if not moment.change and moment.date.latest <= view.edition.latest]
    return sorted(told, key=lambda moment: (moment.date.latest, moment.date.earliest), reverse=True)[:_NEWEST]


def _event(writer: Writer, moment: Moment) -> NewEvent:
    text = wording.moment(moment, writer.catalogue)
    return NewEvent(writer.date(moment.date), writer.prose(text), writer.link(moment.target))

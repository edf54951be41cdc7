"""The newest events of the timeline as feeds: of all, and of each partner."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.moments import Moment
from atlas.derive.timeline_facets import concerned
from atlas.exports import atom
from atlas.model.addresses import Site, address
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry

PAGE = "timeline/"
FEED = "timeline/events.xml"
TITLE = "Newest events"
_DESCRIPTION = "The newest events in NATO's partnerships, newest first."
_OF_A_PARTNER = "The newest events on the timeline that are about {}, newest first."

_NEWEST = 40
_NEWEST_OF_A_PARTNER = 20


def path(reference: str) -> str:
    """The file under `docs/` of a partner's feed."""
    return f"{reference}.xml"


def texts(derived: Derived, site: Site) -> dict[str, Callable[[], str]]:
    """What makes the text of each feed, by its path under `docs/`."""
    timed = cache(partial(_newest_first, derived))
    of_partners = {
        path(entry.reference): partial(_of_partner, derived, site, entry, timed) for entry in derived.all(Partner)
    }
    return {FEED: partial(_of_all, derived, site, timed), **of_partners}


@dataclass(frozen=True, slots=True)
class _Timed:
    """An event, the time that it has in feeds, and the records that it is about."""

    time: str
    moment: Moment
    about: frozenset[str]


_AllTimed = Callable[[], Sequence[_Timed]]


def _of_all(derived: Derived, site: Site, timed: _AllTimed) -> str:
    entries = tuple(_entry(one, derived, site) for one in timed()[:_NEWEST])
    feed = atom.Feed(FEED, PAGE, TITLE.lower(), _DESCRIPTION, entries)
    return atom.write(feed, site, derived.edition.earliest)


def _of_partner(derived: Derived, site: Site, partner: Entry[Partner], timed: _AllTimed) -> str:
    name, reference = partner.record.name, partner.reference
    theirs = (one for one in timed() if reference in one.about)
    entries = tuple(_entry(one, derived, site) for one in islice(theirs, _NEWEST_OF_A_PARTNER))
    feed = atom.Feed(path(reference), address(reference), name, _OF_A_PARTNER.format(name), entries)
    return atom.write(feed, site, derived.edition.earliest)


def _newest_first(derived: Derived) -> Sequence[_Timed]:
    """All events. Their times are of the first day that a date can mean, and count all events of the day."""
    times = atom.times(moment.date.earliest for moment in derived.moments)
    found = [
        _Timed(time, moment, frozenset(concerned(moment, derived.catalogue, derived.connections)))
        for time, moment in zip(times, derived.moments, strict=True)
    ]
    return sorted(found, key=lambda one: one.time, reverse=True)


def _entry(one: _Timed, derived: Derived, site: Site) -> atom.FeedEntry:
    moment = one.moment
    text = wording.moment(moment, derived.catalogue)
    title = moment.heading or atom.first_sentence(text)
    about = dict.fromkeys(one for one in (moment.owner, *moment.concerns) if one)
    content = atom.paragraphs(f"{moment.date.words}: {text}", derived, site, about)
    return atom.FeedEntry(f"{PAGE}#{moment.anchor}", title, one.time, content)

"""The newest events of the timeline, as a feed."""

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.moments import Moment
from atlas.exports import atom
from atlas.model.addresses import Site

PAGE = "timeline/"
FEED = "timeline/events.xml"
TITLE = "Newest events"
DESCRIPTION = "The newest events in NATO's partnerships, newest first."

_NEWEST = 40


def events_feed(derived: Derived, site: Site) -> str:
    """The newest events; each has the first day that its date can mean as its time."""
    # Times count all events of a day, so that they do not follow from how many the feed has.
    times = atom.times(moment.date.earliest for moment in derived.moments)
    newest = sorted(zip(times, derived.moments, strict=True), key=lambda pair: pair[0])[-_NEWEST:]
    entries = tuple(_entry(moment, time, derived, site) for time, moment in reversed(newest))
    return atom.write(atom.Feed(FEED, PAGE, TITLE, DESCRIPTION, entries), site, derived.edition.earliest)


def _entry(moment: Moment, time: str, derived: Derived, site: Site) -> atom.FeedEntry:
    text = wording.moment(moment, derived.catalogue)
    title = moment.heading or atom.first_sentence(text)
    about = dict.fromkeys(one for one in (moment.owner, *moment.concerns) if one)
    content = atom.paragraphs(f"{moment.date.words}: {text}", derived, site, about)
    return atom.FeedEntry(f"{PAGE}#{moment.anchor}", title, time, content)

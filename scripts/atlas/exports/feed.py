"""What changed in the data, as a feed."""

from atlas.derive.derived import Derived
from atlas.exports import atom
from atlas.model.addresses import Site
from atlas.model.parts import Revision

PAGE = "data/changes/"
FEED = "data/changes.xml"
TITLE = "Changes in the data"
DESCRIPTION = "What changed in the data of the atlas with each edition, newest first."


def feed(derived: Derived, site: Site) -> str:
    """All changes, newest first."""
    changes = newest_first(derived)
    times = reversed(list(atom.times(change.date.earliest for change in reversed(changes))))
    entries = tuple(_entry(change, time, derived, site) for change, time in zip(changes, times, strict=True))
    return atom.write(atom.Feed(FEED, PAGE, TITLE.lower(), DESCRIPTION, entries), site, derived.edition.earliest)


def _entry(change: Revision, time: str, derived: Derived, site: Site) -> atom.FeedEntry:
    content = atom.paragraphs(change.text, derived, site, change.concerns)
    return atom.FeedEntry(f"{PAGE}#{change.id}", atom.first_sentence(change.text), time, content)


def newest_first(derived: Derived) -> list[Revision]:
    """By date; changes of one edition stay in their order."""
    edition = derived.catalogue.edition
    return sorted(edition.changes if edition else (), key=lambda change: change.date.earliest, reverse=True)

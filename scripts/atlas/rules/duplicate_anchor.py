"""Two things at one address within a page, of which a link could only reach the first."""

from collections.abc import Iterable, Iterator

from atlas.derive.glossary import words
from atlas.derive.moments import Moment, moments
from atlas.model.addresses import is_page_part
from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.model.records import Decision, Era, Milestone
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule
from atlas.rules.twice import perhaps_twice

_Place = tuple[str, Entry, DataPath | None]
"""An anchor, and where in the data it comes from."""


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Anchors that a page has twice; `duplicate-id` and `reserved-id` tell of those that one record has."""
    for page, places in _lists(catalogue):
        yield from _on_page(page, places)
    yield from _at_summits(catalogue)
    yield from _on_timeline(catalogue)


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[_Place]]]:
    """The pages that show all of something, with the anchors that they take from the data."""
    yield "sources", ((entry.id, entry, None) for entry in catalogue.of(Source))
    yield "eras", ((entry.id, entry, None) for entry in catalogue.of(Era))
    yield "glossary", ((word.anchor, entry, word.at) for entry in catalogue.entries.values() for word in words(entry))
    if topics := catalogue.find("lists/question-topics"):
        yield "questions", ((topic, topics, ("entries", topic)) for topic in topics.record.entries)
    if edition := catalogue.edition_entry:
        changes = edition.record.changes
        yield "data/changes", ((change.id, edition, ("changes", n, "id")) for n, change in enumerate(changes))


def _on_page(page: str, places: Iterable[_Place]) -> Iterator[tuple[Entry, Finding]]:
    first: dict[str, Entry] = {}
    for anchor, entry, at in places:
        other = first.setdefault(anchor, entry)
        if is_page_part(anchor, page):
            message = f'"{page}/#{anchor}" is the address of a part of that page; choose another id'
            yield entry, Finding(at, message)
        elif other is not entry:
            message = f'"{page}/#{anchor}" is the address of a part of {other.file.path} too; change one of the ids'
            yield entry, Finding(at, message)


def _at_summits(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Decisions and milestones: on the page of their summit each is a section with its own id."""
    held: dict[tuple[str, str], Entry] = {}
    entries: list[Entry] = [*catalogue.of(Decision), *catalogue.of(Milestone)]
    for entry in entries:
        if not entry.record.summit:
            continue
        page = f"summits/{entry.record.summit}"
        other = held.setdefault((page, entry.id), entry)
        summit = catalogue.find(page)
        if is_page_part(entry.id):
            taken = "part of every page"
        elif other is not entry:
            taken = f"section for {other.reference}"
        elif summit and entry.id in _ids(summit):
            taken = "statement or event there"
        else:
            continue
        message = f'on the page of {page} "{entry.id}" is the address of a {taken}; rename this file or change that id'
        yield entry, Finding(("summit",), message)


def _ids(entry: Entry) -> set[str | None]:
    return {part.id for _, part in entry.contents.parts if isinstance(part, Event | Statement)}


def _on_timeline(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Moments at the anchor, of today or of earlier editions, of one of another record."""
    twice = perhaps_twice(anchor for moment in moments(catalogue) for anchor in _anchors(moment))
    first: dict[str, Moment] = {}
    for moment in moments(catalogue) if twice else ():
        for anchor in _anchors(moment):
            other = first.setdefault(anchor, moment) if hash(anchor) in twice else moment
            if other.target.partition("#")[0] != moment.target.partition("#")[0]:
                message = f'"timeline/#{anchor}" is the address of {other.target} too; change one of the ids'
                entry, at = _place(moment, catalogue)
                yield entry, Finding(at, message)


def _anchors(moment: Moment) -> Iterable[str]:
    return dict.fromkeys([moment.anchor, *moment.aliases])


def _place(moment: Moment, catalogue: Catalogue) -> tuple[Entry, DataPath | None]:
    """Where a moment is told: an event, a record as a whole, or the first partner that a change befell."""
    owner = catalogue.entries[moment.concerns[0] if moment.change else moment.owner]
    _, _, wanted = moment.target.partition("#")
    for number, event in enumerate(getattr(owner.record, "events", ())):
        if event.id == wanted and not moment.change:
            return owner, ("events", number, "id")
    return owner, None


RULE = Rule(
    "duplicate-anchor",
    "No two things have one address within a page: on the timeline, in the glossary and the other lists, and on the "
    "page of a summit, on which each of its decisions and milestones is a section.",
    all=check,
)

"""The catalogue with all that follows from it, worked out once."""

import functools
from dataclasses import dataclass

from atlas.derive.connections import Connections, connect, mentions
from atlas.derive.histories import Histories
from atlas.derive.moments import Moment, timeline
from atlas.derive.names import Names
from atlas.derive.shelves import Shelf, shelves
from atlas.model.dates import Date
from atlas.model.kinds import KIND_OF, KINDS
from atlas.model.records import Dated, Era, Question
from atlas.model.reference_records import Source, SubjectList
from atlas.reading.catalogue import Catalogue, Entry, R


@dataclass(frozen=True, slots=True)
class Derived:
    """What pages and downloads are made from; `edition` is the day as of which they speak."""

    catalogue: Catalogue
    edition: Date
    histories: Histories
    connections: Connections
    names: Names
    moments: list[Moment]
    mentions: dict[str, list[str]]
    """Records that name another in a field or in their text, by the other's reference."""
    ordered: dict[str, list[Entry]]
    """Records of each kind in the order in which a reader goes through them."""
    places: dict[str, int]
    """The place of each record in that order, by reference."""
    shelves: tuple[Shelf, ...]
    """The pages of sources."""
    shelved: dict[str, str]
    """Where each source stands, by id: `sources/r#reuters-2012`."""

    def all(self, kind: type[R]) -> list[Entry[R]]:
        """All records of a class, in that order."""
        return self.ordered[KIND_OF[kind].folder]


def derive(catalogue: Catalogue, before: Derived | None = None) -> Derived:
    """Derive everything from a catalogue that has passed the checks. Raises ValueError for one without an edition.

    What was derived from the one `before` it saves work where little has changed, and changes nothing else.
    """
    if catalogue.edition is None:
        raise ValueError("a catalogue without an edition has no day to speak of")
    names = before.names.again(catalogue) if before else Names(catalogue)
    ordered = {folder: sorted(catalogue.of(folder), key=_order) for folder in KINDS}
    ordered["questions"].sort(key=functools.partial(_topic, catalogue))
    connections = connect(catalogue)
    all_shelves = shelves(catalogue)
    return Derived(
        catalogue=catalogue,
        edition=catalogue.edition.date,
        histories=Histories(catalogue, catalogue.edition.date),
        connections=connections,
        names=names,
        moments=timeline(catalogue),
        mentions=mentions(catalogue, names, connections),
        ordered=ordered,
        places={entry.reference: place for entries in ordered.values() for place, entry in enumerate(entries)},
        shelves=all_shelves,
        shelved={entry.id: f"sources/{shelf.id}#{entry.id}" for shelf in all_shelves for entry in shelf.sources},
    )


def _order(entry: Entry) -> tuple[object, ...]:
    record = entry.record
    if isinstance(record, Dated):
        return (*record.date.sort_key, entry.id)
    if isinstance(record, Era):
        return (*record.years.sort_key, entry.id)
    return (entry.id if isinstance(record, Source) else record.name.casefold(), entry.id)


def _topic(catalogue: Catalogue, question: Entry[Question]) -> int:
    """The place of a question's topic in the list of topics."""
    return list(catalogue.record(SubjectList, "question-topics").entries).index(question.record.topic)

"""What the catalogue holds, counted."""

from collections import Counter
from dataclasses import dataclass, fields, replace

from atlas.derive.connections import Connections
from atlas.derive.edges import EdgeCertainty, beginning, end
from atlas.derive.moments import changes
from atlas.model.dates import Date
from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.model.records import Operation, Partner, Tool
from atlas.model.reference_records import Post
from atlas.model.spells import Boundary, Spell
from atlas.reading.catalogue import Catalogue, Entry

ENOUGH = 3
"""A partner with fewer dated events is thin."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many records of a kind there are, and what is in them."""

    records: int
    statements: int
    events: int
    citations: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A boundary on which sources differ: the record, the boundary's path in it, and the spell that it bounds."""

    entry: Entry
    at: DataPath
    boundary: Boundary
    spell: Spell | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over all records; `holdings` are by a kind's folder."""

    holdings: dict[str, Holdings]
    precisions: Counter[str]
    """Dates of what records tell, by precision; not those of sources and of our own work (`checked`, expectations)."""
    approximate: int
    """Of these, dates that their sources give as "about"."""
    beginnings: Counter[EdgeCertainty]
    """Memberships, programmes, operations and offices by how certain their beginning is."""
    ends: Counter[EdgeCertainty]
    grades: Counter[str]
    """Sources by grade."""
    checked: Counter[Date]
    """Records by the day on which they were last checked."""
    disputes: list[Dispute]
    thin: list[tuple[Entry, int]]
    """Partners with fewer dated events than are enough, and how many they have."""
    bare: list[Entry]
    """Tools and operations of which no partner is known to be in them, and posts without a holder."""


def cover(catalogue: Catalogue, connections: Connections) -> Coverage:
    """Walk every record once and count."""
    found = Coverage({}, Counter(), 0, Counter(), Counter(), Counter(), Counter(), [], [], [])
    approximate = 0
    counted: dict[str, Counter[str]] = {}
    for entry in catalogue.entries.values():
        contents, folder = entry.contents, entry.kind.folder
        of_kind = counted.setdefault(folder, Counter())
        of_kind["records"] += 1
        of_kind["citations"] += len(contents.citations)
        of_kind["statements"] += sum(isinstance(part, Statement) for _, part in contents.parts)
        of_kind["events"] += sum(isinstance(part, Event) for _, part in contents.parts)
        if folder == "sources":
            found.grades[entry.record.grade] += 1
            continue
        if folder == "expectations":
            continue
        told = [date for at, date in contents.dates if at != ("checked",)]
        found.precisions.update(date.precision for date in told)
        approximate += sum(date.approximate for date in told)
        if date := getattr(entry.record, "checked", None):
            found.checked[date] += 1
        _note_boundaries(found, entry, contents.parts)
        if folder == "partners" and (number := dated_events(entry, catalogue, connections)) < ENOUGH:
            found.thin.append((entry, number))
        if _is_bare(entry, connections):
            found.bare.append(entry)
    holdings = {folder: Holdings(**{key: counts[key] for key in _COUNTED}) for folder, counts in counted.items()}
    return replace(found, holdings=holdings, approximate=approximate)


_COUNTED = tuple(field.name for field in fields(Holdings))


def _is_bare(entry: Entry, connections: Connections) -> bool:
    """Whether a record has none of the rows that make it worth reading."""
    match entry.record:
        case Tool():
            return not (entry.record.parties or connections.members.get(entry.reference))
        case Operation():
            return not connections.members.get(entry.reference)
        case Post():
            return not entry.record.holders
    return False


def dated_events(partner: Entry[Partner], catalogue: Catalogue, connections: Connections) -> int:
    """How many dated events of a partner are known: its own, changes in what it is part of, and those of others.

    A change that an event tells too counts as both, though the partner's page shows the event alone.
    """
    told = sum(told.date is not None for told in connections.concerning.get(partner.reference, ()))
    return len(partner.record.events) + sum(1 for _ in changes(partner, catalogue)) + told


def _note_boundaries(found: Coverage, entry: Entry, parts: list[tuple[DataPath, object]]) -> None:
    spells = {at: part for at, part in parts if isinstance(part, Spell)}
    for spell in spells.values():
        found.beginnings[beginning(spell).certainty] += 1
        found.ends[end(spell).certainty] += 1
    for at, part in parts:
        if isinstance(part, Boundary) and part.disputed:
            found.disputes.append(Dispute(entry, at, part, spells.get(at[:2])))

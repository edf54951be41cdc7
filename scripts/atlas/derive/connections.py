"""What ties the records together, computed once for all pages."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.derive.names import Names
from atlas.model.dates import Date
from atlas.model.parts import Event, Presence, Relation, Statement
from atlas.model.paths import DataPath
from atlas.model.records import Dated, Occurrence, Partner, Summit
from atlas.model.spells import Contribution, Membership, ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Told:
    """A statement or event of one record that concerns another."""

    owner: Entry
    part: Statement | Event
    date: Date | None
    """Its own date, or else that of its record."""

    @property
    def anchor(self) -> str:
        """Where it stands on its owner's page; empty for a statement, of which no page shows the id."""
        return self.part.id if isinstance(self.part, Event) else ""


@dataclass(frozen=True, slots=True)
class Connections:
    """Ties between records, each a map from a record's reference."""

    concerning: dict[str, list[Told]]
    """What other records say about it."""
    named_by: dict[str, list[str]]
    """Records whose fields name it, in the catalogue's order."""
    names: dict[str, list[str]]
    """Records that its own fields name."""
    cited_by: dict[str, list[str]]
    """Records that cite a source, by the source's id."""
    members: dict[str, list[tuple[Entry[Partner], Spell]]]
    """Partners and their spells, by the group, tool or operation."""
    at_summit: dict[str, list[Entry]]
    """Decisions and milestones, by summit, in order of date."""
    present: dict[str, list[tuple[Entry[Summit], Presence]]]
    """Summits at which a partner was, in order of date, by the partner."""
    relations_to: dict[str, list[tuple[Entry, str, Relation]]]
    """Relations of other records that lead to it: the other record, the relation's field, and the relation."""


def connect(catalogue: Catalogue) -> Connections:
    """Walk every record once and note what it is tied to."""
    found = Connections(
        defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list),
        defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list),
    )  # fmt: skip
    for entry in catalogue.entries.values():
        contents = entry.contents
        for at, part in contents.parts:
            _note_part(found, entry, at, part)
        _note_once(found.cited_by, (citation.source for _, citation in contents.citations), entry.reference)
        _note_once(found.named_by, _named(entry, contents.references), entry.reference)
        found.names[entry.reference] = list(dict.fromkeys(_named(entry, contents.references)))
    for entries in found.at_summit.values():
        entries.sort(key=lambda entry: (entry.record.date.sort_key, entry.id))
    for summits in found.present.values():
        summits.sort(key=lambda pair: pair[0].record.date.sort_key)
    return found


def _note_part(found: Connections, entry: Entry, at: DataPath, part: object) -> None:
    if isinstance(part, Statement | Event):
        date = part.date or (entry.record.date if isinstance(entry.record, Dated) else None)
        for reference in part.concerns:
            if reference != entry.reference:
                found.concerning[reference].append(Told(entry, part, date))
    elif isinstance(part, Membership | ProgrammeUse | Contribution):
        found.members[part.owner].append((entry, part))
    elif isinstance(part, Presence):
        found.present[f"partners/{part.partner}"].append((entry, part))
    elif isinstance(part, Relation):
        found.relations_to[part.to].append((entry, str(at[0]), part))
    elif isinstance(part, Occurrence) and part.summit:
        found.at_summit[f"summits/{part.summit}"].append(entry)


def _named(entry: Entry, references: list[tuple[DataPath, str]]) -> Iterator[str]:
    """Records with pages that a record names; entries of lists have none."""
    return (
        reference for _, reference in references if reference != entry.reference and not reference.startswith("lists/")
    )


def _note_once(index: dict[str, list[str]], keys: Iterator[str], reference: str) -> None:
    for key in dict.fromkeys(keys):
        index[key].append(reference)


def mentions(catalogue: Catalogue, names: Names, connections: Connections) -> dict[str, list[str]]:
    """Records that name another in a field or in their text, by the other's reference."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for target, owners in connections.named_by.items():
        found[target].update(dict.fromkeys(owners))
    for entry in catalogue.entries.values():
        if entry.kind.has_pages:
            for target in names.named(entry):
                if target != entry.reference:
                    found[target][entry.reference] = None
    return {target: list(owners) for target, owners in found.items()}

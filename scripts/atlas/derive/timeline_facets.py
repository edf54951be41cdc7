"""What a moment is about, by dimension: the partners, groups and tools that it concerns, and the body that acted."""

from dataclasses import dataclass

from atlas.derive.connections import Connections
from atlas.derive.moments import Moment
from atlas.model.dates import Day
from atlas.model.records import Occurrence
from atlas.reading.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Facets:
    """The ids by which a moment is found. `first` and `last` are the days between which it lies."""

    kind: str
    group: tuple[str, ...]
    partner: tuple[str, ...]
    tool: tuple[str, ...]
    body: tuple[str, ...]
    first: Day
    last: Day


def concerned(moment: Moment, catalogue: Catalogue, connections: Connections) -> list[str]:
    """References of all records that a moment is about: where it stands, what it names, and what its record names."""
    named = connections.names.get(moment.owner, ()) if moment.heading else ()
    found = dict.fromkeys([moment.owner, *moment.concerns, *named])
    return [reference for reference in found if catalogue.find(reference)]


def facets(moment: Moment, about: list[str], catalogue: Catalogue, edition: Day) -> Facets:
    """The facets of a moment that is about these records."""
    by_kind: dict[str, list[str]] = {}
    for reference in about:
        folder, _, identifier = reference.partition("/")
        by_kind.setdefault(folder, []).append(identifier)
    owner = catalogue.find(moment.owner)
    decider = owner.record.body if owner and isinstance(owner.record, Occurrence) and moment.heading else None
    return Facets(
        kind=moment.kind,
        group=tuple(by_kind.get("groups", ())),
        partner=tuple(by_kind.get("partners", ())),
        tool=tuple(by_kind.get("tools", ())),
        body=(decider.body,) if decider else (),
        first=moment.date.earliest,
        last=min(moment.date.latest, max(edition, moment.date.earliest)),
    )

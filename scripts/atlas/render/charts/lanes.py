"""Places across time: which formats share a lane, and how marks that crowd one another are spread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from atlas import wording
from atlas.derive import spans
from atlas.derive.connections import Connections
from atlas.derive.spans import Stretch
from atlas.model.dates import ONE_DAY, Date, Day, parse
from atlas.model.records import Group, Lived, Operation
from atlas.model.spells import Suspension
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Life:
    """A format or tool with the stretches of its life and of its suspensions, and its life in words."""

    entry: Entry
    stretches: tuple[Stretch, ...]
    suspended: tuple[tuple[str, Stretch], ...]
    words: str

    @property
    def start(self) -> Day:
        """The first day of its life."""
        return spans.beginning(self.stretches)


def life(entry: Entry[Lived], connections: Connections, last: Day) -> Life:
    """The life of a format, tool or operation; where no source gives its ends, from when to when partners are."""
    record = entry.record
    attested = _attested(entry, connections)
    found = spans.stretches(record.from_, record.until, attested, last)
    return Life(
        entry,
        tuple(found),
        hollows(record.suspensions if isinstance(record, Group) else (), found),
        wording.life(record.from_, record.until, attested),
    )


def hollows(suspensions: Iterable[Suspension], within: Sequence[Stretch]) -> tuple[tuple[str, Stretch], ...]:
    """What is suspended of a span, and when: no longer than the span itself."""
    if not within:
        return ()
    last = max(stretch.end for stretch in within) - ONE_DAY
    return tuple(
        (suspension.scope, stretch) for suspension in suspensions for stretch in spans.of_suspension(suspension, last)
    )


def _attested(entry: Entry, connections: Connections) -> Date | None:
    """What an operation tells of it, or the first and last date on which a source surely shows a partner in it."""
    record = entry.record
    if isinstance(record, Operation) and record.attested:
        return record.attested
    if record.from_ or record.until:
        return None
    pairs = connections.members.get(entry.reference, ())
    starts = [start for _, spell in pairs if (start := spell.start)]
    ends = [spell.last_shown for _, spell in pairs if spell.attested]
    if not starts:
        return None
    first = min(starts, key=lambda date: (date.latest, date.sort_key))
    lasts = [end for end in ends if end]
    if not lasts or len(lasts) < len(ends):
        return parse(f"{_simple(first)}/..")
    return parse(f"{_simple(first)}/{_simple(max([first, *lasts], key=lambda date: date.latest))}")


def _simple(date: Date) -> str:
    """A date as the end of an interval, which no span can be: of some day in a span, its last is sure."""
    return date.latest.isoformat() if date.precision == "span" else date.edtf


def chains(lives: Iterable[Life]) -> list[list[Life]]:
    """Lives by lane, in order of their beginning; what replaced a format goes on in its lane."""
    ordered = sorted((one for one in lives if one.stretches), key=lambda one: (one.start, one.entry.id))
    by_reference = {one.entry.reference: one for one in ordered}
    after = {
        one.entry.reference: relation.to
        for one in ordered
        for relation in one.entry.record.replaced_by
        if relation.to in by_reference and by_reference[relation.to].start > one.start
    }
    lanes: list[list[Life]] = []
    placed: set[str] = set()
    for one in ordered:
        reference: str | None = one.entry.reference
        lane: list[Life] = []
        while reference and reference not in placed:
            placed.add(reference)
            lane.append(by_reference[reference])
            reference = after.get(reference)
        if lane:
            lanes.append(lane)
    return lanes


def swarm(places: Sequence[float], gap: float) -> list[int]:
    """A row for each of the places, which are in order: the first in which it keeps the gap to the one before."""
    ends: list[float] = []
    rows = []
    for place in places:
        row = next((row for row, end in enumerate(ends) if place - end >= gap), len(ends))
        if row == len(ends):
            ends.append(place)
        ends[row] = place
        rows.append(row)
    return rows


def spread(places: Sequence[float], gap: float, most: float) -> list[float]:
    """Places, in order, moved as little as is simple so that each keeps the gap to the next and none passes `most`."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + gap) if moved else place)
    limit = most
    for index in range(len(moved) - 1, -1, -1):
        moved[index] = round(min(moved[index], limit), 2)
        limit = moved[index] - gap
    return moved

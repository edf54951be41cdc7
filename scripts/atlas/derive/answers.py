"""Answers that are worked out from the data: one function each for the functions that a question may name."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from atlas.derive.connections import Connections
from atlas.derive.members import by_partner
from atlas.derive.standing import Answer, Standing, has_begun, in_order, of_suspension, on_day, passed, suspension_on
from atlas.derive.status import (
    DOUBTFUL,
    PARTNERS,
    FormatState,
    FormatStatus,
    Hint,
    Status,
    beginning,
    by_format,
    edge,
    format_status,
    lapses_after,
    status_on,
)
from atlas.model.computations import Computation, Function
from atlas.model.dates import Date, Day
from atlas.model.fields import Citation
from atlas.model.records import Group, Lived, Operation, Partner, Replaceable
from atlas.model.spells import Boundary, Certainty, Membership, Scope, Spell, Suspension
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Item:
    """One part of an answer: a record, and what it rests on.

    `state` tells what can be said of it on the day; `date` when it began, as far as a source tells, with its
    `certainty`. `within` are the groups to which it applies. `citations` are the sources of the spells or relations
    that it rests on.
    """

    target: str
    state: FormatStatus
    date: Date | None
    citations: tuple[Citation, ...]
    certainty: Certainty = "stated"
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What an answer is worked out from, and the day for which it holds."""

    catalogue: Catalogue
    connections: Connections
    day: Day


_HOLDS = FormatStatus("member")


def answer(computation: Computation, ground: Ground) -> list[Item]:
    """The parts of an answer, by name; successors from the first to the last."""
    return list(FUNCTIONS[computation.function](ground, computation.of or ""))


def members(ground: Ground, group: str) -> list[Item]:
    """The partners in a group, and those of which it is not certain whether they are."""
    return _held_by_partners(ground, group, ground.connections.members.get(group, ()))


def users(ground: Ground, tool: str) -> list[Item]:
    """The partners that use a tool, those of which that is not certain, and those last shown earlier."""
    return _held_by_partners(ground, tool, ground.connections.members.get(tool, ()))


def served(ground: Ground, operation: str) -> list[Item]:
    """The partners that have served in an operation by the day, each with the first time that is known.

    Those of which it is not certain whether they had begun are among them.
    """
    pairs = by_partner(ground.connections.members.get(operation, ()))
    items = (_served(ground, operation, partner, in_order(spells)) for partner, spells in pairs)
    return _by_name(ground, (item for item in items if item))


def formats(ground: Ground, partner: str) -> list[Item]:
    """The groups that a partner is in, and those of which it is not certain whether it is."""
    record: Partner = ground.catalogue.entries[partner].record
    items = (
        _item(ground, f"groups/{group}", spells, ground.catalogue.record(Group, group), record)
        for group, spells in by_format(record.memberships).items()
    )
    return _by_name(ground, (item for item in items if item))


def partners(ground: Ground, whole: str = "") -> list[Item]:
    """All countries that are NATO's partners, suspended ones among them; organisations are in no format."""
    return _by_name(ground, (_of_status(entry, status) for entry, status in _countries(ground)))


def suspended(ground: Ground, whole: str = "") -> list[Item]:
    """The partners that are suspended or with which practical cooperation is, and those of which that is in doubt.

    Each with the groups that make it a partner in which it is.
    """
    found = (_suspended(ground, entry, status) for entry, status in _statuses(ground) if status.key in PARTNERS)
    return _by_name(ground, (item for item in found if item))


def former_partners_now_allies(ground: Ground, whole: str = "") -> list[Item]:
    """The partners that became members of NATO, each with the day of its accession."""
    return _by_name(
        ground,
        (
            Item(entry.reference, FormatStatus("former"), joined.date, joined.sources)
            for entry, status in _statuses(ground)
            if status.was_partner and (joined := entry.record.accession)
        ),
    )


def successors(ground: Ground, replaced: str) -> list[Item]:
    """What replaced a group or tool, then what replaced that, each with its beginning."""
    found: dict[str, Item] = {}
    waiting = [replaced]
    while waiting:
        entry = ground.catalogue.entries[waiting.pop(0)]
        for relation in entry.record.replaced_by if isinstance(entry.record, Replaceable) else ():
            if relation.to in found or relation.to == replaced:
                continue
            successor = ground.catalogue.entries[relation.to].record
            began = successor.from_ if isinstance(successor, Lived) else None
            found[relation.to] = _began(Item(relation.to, _HOLDS, None, relation.sources), began)
            waiting.append(relation.to)
    return list(found.values())


FUNCTIONS: dict[Function, Callable[[Ground, str], list[Item]]] = {
    "members": members,
    "users": users,
    "served": served,
    "formats": formats,
    "partners": partners,
    "suspended": suspended,
    "former-partners-now-allies": former_partners_now_allies,
    "successors": successors,
}


def _countries(ground: Ground) -> Iterator[tuple[Entry[Partner], Status]]:
    for entry, status in _statuses(ground):
        if entry.record.type == "country" and status.key in PARTNERS:
            yield entry, status


def _statuses(ground: Ground) -> Iterator[tuple[Entry[Partner], Status]]:
    for entry in ground.catalogue.of(Partner):
        yield entry, status_on(ground.catalogue, entry, ground.day)


def _of_status(entry: Entry[Partner], status: Status) -> Item:
    """A partner taken as a whole, with the sources of the memberships that have begun."""
    match status.key:
        case "suspended" | "cooperation-suspended" as key:
            state = FormatStatus(key, status.partner_since, status.since)
        case _:
            state = FormatStatus("member", status.since)
    spells = entry.record.memberships
    return Item(entry.reference, state, None, _each_once(citation for spell in spells for citation in spell.sources))


def _suspended(ground: Ground, entry: Entry[Partner], status: Status) -> Item | None:
    spells = [
        spell for spell in entry.record.memberships
        if ground.catalogue.record(Group, spell.group).confers == "partnership"
    ]  # fmt: skip
    if status.key == "member":
        return next((_perhaps_suspended(entry, spell, ground.day) for spell in spells
                     if _doubtful(spell, ground.day)), None)  # fmt: skip
    scope: Scope = "membership" if status.key == "suspended" else "cooperation"
    held = [(spell, one) for spell in spells if (one := suspension_on(spell, ground.day, scope))]
    key: FormatState = "suspended" if scope == "membership" else "cooperation-suspended"
    dates = [date for _, one in held if (date := one.from_.first_date)]
    return Item(
        entry.reference,
        FormatStatus(key, suspended=status.since),
        min(dates, key=lambda date: date.sort_key, default=None),
        _each_once(citation for _, one in held for citation in (*one.from_.citations, *one.sources)),
        within=tuple(f"groups/{spell.group}" for spell, _ in held),
    )


def _doubtful(spell: Spell, day: Day) -> Suspension | None:
    """A suspension of which it is not certain whether it holds on a day."""
    doubt = (Standing.NOT_KNOWN, Standing.SOURCES_DIFFER)
    return next((one for one in spell.suspensions if of_suspension(one, day) in doubt), None)


def _perhaps_suspended(entry: Entry[Partner], spell: Membership, day: Day) -> Item | None:
    suspension = _doubtful(spell, day)
    if suspension is None:
        return None
    differ = of_suspension(suspension, day) == Standing.SOURCES_DIFFER
    state = FormatStatus("sources-differ" if differ else "not-known", hint=Hint("suspended", suspension.from_.dates))
    citations = _each_once([*suspension.from_.citations, *suspension.sources])
    return Item(entry.reference, state, None, citations, within=(f"groups/{spell.group}",))


def _served(ground: Ground, operation: str, partner: Entry[Partner], spells: Sequence[Spell]) -> Item | None:
    """A partner's parts in an operation, from the first that has begun for certain to the last; else one in doubt."""
    begun = [spell for spell in spells if _had_begun(spell, ground.day)]
    if not begun:
        owner: Operation = ground.catalogue.entries[operation].record
        return _item(ground, partner.reference, spells, owner, partner.record)
    first, until = begun[0], begun[-1].until
    ended = until if until and passed(until, ground.day) == Answer.YES else None
    edges = [boundary for boundary in (first.from_, ended) if boundary]
    citations = _each_once([*(citation for boundary in edges for citation in boundary.citations), *first.sources])
    state = FormatStatus("former", beginning(first), until=edge(ended))
    return _began(Item(partner.reference, state, None, citations), first.from_)


def _had_begun(spell: Spell, day: Day) -> bool:
    """Whether a spell had begun by a day for certain; of one that has ended that is certain too."""
    ended = spell.until is not None and passed(spell.until, day) == Answer.YES
    return ended or has_begun(spell, day) == Answer.YES


def _held_by_partners(ground: Ground, owner: str, pairs: Iterable[tuple[Entry[Partner], Spell]]) -> list[Item]:
    """One item a partner that is in a group or uses a tool, or may be, or was last shown to do so earlier."""
    spells: dict[str, list[Spell]] = {}
    for partner, spell in pairs:
        spells.setdefault(partner.reference, []).append(spell)
    record = ground.catalogue.entries[owner].record
    items = (
        _item(ground, partner, theirs, record, ground.catalogue.entries[partner].record)
        for partner, theirs in spells.items()
    )
    return _by_name(ground, (item for item in items if item))


def _item(ground: Ground, target: str, spells: Sequence[Spell], owner: Lived, partner: Partner) -> Item | None:
    """An item for a partner and a format or programme; None where it is not in it."""
    state = format_status(spells, ground.day, owner, partner)
    if state.key in ("not-yet", "former"):
        return None
    spell = on_day(spells, ground.day, owner.from_, lapses_after(owner)).spell
    if spell is None:
        return Item(target, state, None, ())
    suspension = suspension_on(spell, ground.day, "membership")
    own = spell.from_.citations if spell.from_ else ()
    citations = _each_once([*own, *spell.sources, *(suspension.sources if suspension else ())])
    item = Item(target, state, None, citations)
    return item if state.key in (*DOUBTFUL, "lapsed") else _began(item, spell.from_)


def _began(item: Item, boundary: Boundary | None) -> Item:
    """An item with its beginning; the day on which it was first shown is none."""
    return replace(item, date=boundary.first_date, certainty=boundary.certainty) if boundary else item


def _each_once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _by_name(ground: Ground, items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: ground.catalogue.entries[item.target].record.name.casefold())

"""Answers that are worked out from the data: one function each for the functions that a question may name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from atlas.derive.connections import Connections
from atlas.derive.standing import Answer, Standing, State, on_day, passed
from atlas.derive.status import group_states
from atlas.model.computations import Computation, Function
from atlas.model.dates import Date, Day
from atlas.model.fields import Citation
from atlas.model.records import Lived, Partner, Replaceable
from atlas.model.spells import Boundary, Certainty, Spell, Suspension
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Item:
    """One part of an answer: a record, and what it rests on.

    `standing` tells what can be said of it on the day, `date` since when it is so, as far as a source tells; where
    that is not known, the date on which a source last shows it; `certainty` is that of the date. `within` are the
    groups to which it applies. `citations` are the sources of the spells or relations that it rests on.
    """

    target: str
    standing: Standing
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


def answer(computation: Computation, ground: Ground) -> list[Item]:
    """The parts of an answer, by name; successors from the first to the last."""
    return list(FUNCTIONS[computation.function](ground, computation.of or ""))


def members(ground: Ground, group: str) -> list[Item]:
    """The partners in a group, and those of which it is not known whether they still are."""
    return _held_by_partners(ground, group, ground.connections.members.get(group, ()))


def users(ground: Ground, tool: str) -> list[Item]:
    """The partners that use a tool, and those of which it is not known whether they still do."""
    return _held_by_partners(ground, tool, ground.connections.users.get(tool, ()))


def formats(ground: Ground, partner: str) -> list[Item]:
    """The groups that a partner is in, and those of which it is not known whether it still is."""
    entry: Entry[Partner] = ground.catalogue.entries[partner]
    return _by_name(ground, (item for _, item in _of_partner(ground, entry)))


def suspended(ground: Ground, whole: str = "") -> list[Item]:
    """The partners whose membership of at least one group is suspended, each with those groups."""
    found = []
    for entry in ground.catalogue.of(Partner):
        held = [(state, item) for state, item in _of_partner(ground, entry) if state.standing == Standing.SUSPENDED]
        if held:
            suspensions = [_suspension_on(state.spell, ground.day) for state, _ in held if state.spell]
            dates = [date for each in suspensions if each and (date := each.from_.first_date)]
            citations = _each_once(citation for each in suspensions if each for citation in each.sources)
            date = min(dates, key=lambda date: date.sort_key, default=None)
            groups = tuple(item.target for _, item in held)
            found.append(Item(entry.reference, Standing.SUSPENDED, date, citations, within=groups))
    return _by_name(ground, found)


def former_partners_now_allies(ground: Ground, whole: str = "") -> list[Item]:
    """The partners that became members of NATO, each with the day of its accession."""
    return _by_name(
        ground,
        (
            Item(entry.reference, Standing.NOT_MEMBER, joined.date, joined.sources)
            for entry in ground.catalogue.of(Partner)
            if entry.record.memberships and (joined := entry.record.accession) and joined.date.latest <= ground.day
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
            found[relation.to] = _began(Item(relation.to, Standing.MEMBER, None, relation.sources), began)
            waiting.append(relation.to)
    return list(found.values())


FUNCTIONS: dict[Function, Callable[[Ground, str], list[Item]]] = {
    "members": members,
    "users": users,
    "formats": formats,
    "suspended": suspended,
    "former-partners-now-allies": former_partners_now_allies,
    "successors": successors,
}


def _held_by_partners(ground: Ground, owner: str, pairs: Iterable[tuple[Entry, Spell]]) -> list[Item]:
    """One item a partner that is in a group or uses a tool, or may be."""
    spells: dict[str, list[Spell]] = {}
    for partner, spell in pairs:
        spells.setdefault(partner.reference, []).append(spell)
    began = ground.catalogue.entries[owner].record.from_
    states = ((partner, on_day(theirs, ground.day, began)) for partner, theirs in spells.items())
    return _by_name(ground, (_item(partner, state, ground.day) for partner, state in states if _may_hold(state)))


def _of_partner(ground: Ground, entry: Entry[Partner]) -> Iterator[tuple[State, Item]]:
    """A partner's state in each group that it is in, or may be."""
    for group, state in group_states(ground.catalogue, entry.record.memberships, ground.day).items():
        if _may_hold(state):
            yield state, _item(f"groups/{group}", state, ground.day)


def _may_hold(state: State) -> bool:
    return state.standing != Standing.NOT_MEMBER


def _item(target: str, state: State, day: Day) -> Item:
    """An item from a state that rests on a spell."""
    spell = state.spell
    if spell is None:
        return Item(target, state.standing, None, ())
    suspension = _suspension_on(spell, day) if state.standing == Standing.SUSPENDED else None
    own = spell.from_.citations if spell.from_ else ()
    citations = _each_once([*own, *spell.sources, *(suspension.sources if suspension else ())])
    if state.standing == Standing.NOT_KNOWN:  # a beginning or end that is in doubt is no date on which it was shown
        return Item(target, state.standing, spell.last_shown, citations)
    return _began(Item(target, state.standing, None, citations), spell.from_)


def _began(item: Item, boundary: Boundary | None) -> Item:
    """An item with its beginning; the day on which it was first shown is none."""
    return replace(item, date=boundary.first_date, certainty=boundary.certainty) if boundary else item


def _suspension_on(spell: Spell, day: Day) -> Suspension | None:
    """The suspension of a membership that holds on a day."""
    for suspension in spell.suspensions:
        ended = suspension.until and passed(suspension.until, day) == Answer.YES
        if suspension.scope == "membership" and passed(suspension.from_, day) == Answer.YES and not ended:
            return suspension
    return None


def _each_once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citations))


def _by_name(ground: Ground, items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: ground.catalogue.entries[item.target].record.name.casefold())

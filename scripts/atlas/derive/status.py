"""What a partner is to NATO on a day, and in which state it is in a format: keys, which `wording` puts into words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from atlas.derive.standing import Answer, Standing, State, on_day, passed
from atlas.derive.steps import breakpoints
from atlas.model.computations import PartnerState
from atlas.model.dates import Date, Day
from atlas.model.records import Group, Partner
from atlas.model.spells import Boundary, Membership, Spell
from atlas.reading.catalogue import Catalogue, Entry

FormatState = Literal[
    "member", "suspended", "cooperation-suspended", "not-known", "sources-differ", "former", "not-yet"
]

DOUBTFUL: tuple[Literal["not-known", "sources-differ"], ...] = ("not-known", "sources-differ")
"""Keys of statuses, and of states in a format, of which that is not certain."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of a day of which the state is not: the nearest date that a source shows, or an uncertain boundary.

    `verb` is `last shown` or `first shown`, with one date, or `joined` or `left`, with the dates of the boundary.
    """

    verb: Literal["last shown", "first shown", "joined", "left"]
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """From all memberships in partnerships taken together.

    `since` is the day on which an Ally joined; `cooperation_suspended` tells that practical cooperation is suspended,
    beside the membership or, where `is_known` is not set, beside one that is not known; `hint` is what is known of a
    doubtful one.
    """

    key: PartnerState
    since: Date | None = None
    cooperation_suspended: bool = False
    is_known: bool = True
    hint: Hint | None = field(default=None)


def status_on(catalogue: Catalogue, entry: Entry[Partner], day: Day) -> Status:
    """What a partner is on a day.

    A country that NATO consults outside any partnership is no partner by that. An Ally is a partner no more,
    and neither is a state that has ceased to exist.
    """
    partner = entry.record
    if partner.accession and day >= partner.accession.date.latest:
        return Status("ally", since=partner.accession.date)
    if partner.until and passed(partner.until, day) == Answer.YES:
        return Status("former-state")
    spells = [spell for spell in partner.memberships if catalogue.record(Group, spell.group).partnership]
    states = group_states(catalogue, spells, day)
    keys: dict[Standing, PartnerState] = {
        Standing.MEMBER: "member",
        Standing.SUSPENDED: "suspended",
        Standing.SOURCES_DIFFER: "sources-differ",
        Standing.NOT_KNOWN: "not-known",
    }
    for standing, key in keys.items():
        matching = [state for state in states.values() if state.standing == standing]
        if matching:
            return _detailed(key, matching, day)
    return Status(before_or_after(spells, day))


def group_states(catalogue: Catalogue, memberships: Sequence[Membership], day: Day) -> dict[str, State]:
    """The state in each group that these memberships of a partner are in, by the group's id."""
    return {
        group: on_day(spells, day, catalogue.record(Group, group).from_)
        for group, spells in by_format(memberships).items()
    }


def by_format(memberships: Iterable[Membership]) -> dict[str, list[Membership]]:
    """A partner's memberships by the group that they are in."""
    found: dict[str, list[Membership]] = {}
    for spell in memberships:
        found.setdefault(spell.group, []).append(spell)
    return found


def before_or_after(spells: Iterable[Spell], day: Day) -> Literal["former", "not-yet", "none"]:
    """Of somebody who is in none of these on a day: `former`, `not-yet`, or `none` where there are none at all."""
    ends = [spell.until for spell in spells]
    if any(until and passed(until, day) == Answer.YES for until in ends):
        return "former"
    return "not-yet" if ends else "none"


def format_state(spells: Sequence[Spell], day: Day, began: Boundary | None) -> FormatState:
    """The state in one format or programme on a day; `began` is the beginning of the format itself."""
    state = on_day(spells, day, began)
    if state.cooperation_suspended:
        return "cooperation-suspended"
    match state.standing:
        case Standing.MEMBER:
            return "member"
        case Standing.SUSPENDED:
            return "suspended"
        case Standing.NOT_KNOWN:
            return "not-known"
        case Standing.SOURCES_DIFFER:
            return "sources-differ"
    return "former" if before_or_after(spells, day) == "former" else "not-yet"


def days_of_change(catalogue: Catalogue, partner: Partner) -> set[Day]:
    """Every day on which the status of a partner may change."""
    began = [catalogue.record(Group, spell.group).from_ for spell in partner.memberships]
    return breakpoints(partner.accession, partner.until, *partner.memberships, *began)


def _detailed(key: PartnerState, states: list[State], day: Day) -> Status:
    """What suspension or doubt there is about a status."""
    if any(state.cooperation_suspended for state in states):
        return Status("suspended", cooperation_suspended=True, is_known=key == "member")
    return Status(key, hint=_hint(states, day) if key in DOUBTFUL else None)


def _hint(states: list[State], day: Day) -> Hint | None:
    spells = [state.spell for state in states if state.spell]
    lasts = [date for spell in spells if (date := spell.last_shown) and date.earliest < day]
    if lasts:
        return Hint("last shown", (max(lasts, key=lambda date: date.sort_key),))
    firsts = [date for spell in spells if (date := spell.first_shown) and date.latest > day]
    if firsts:
        return Hint("first shown", (min(firsts, key=lambda date: date.sort_key),))
    return next(_uncertain(spells, day), None)


def _uncertain(spells: Iterable[Spell], day: Day) -> Iterator[Hint]:
    """Boundaries of which it is not known whether they lie before the day."""
    for spell in spells:
        if spell.from_ and passed(spell.from_, day) in (Answer.NOT_KNOWN, Answer.SOURCES_DIFFER):
            yield Hint("joined", spell.from_.dates)
        if spell.until and passed(spell.until, day) in (Answer.NOT_KNOWN, Answer.SOURCES_DIFFER):
            yield Hint("left", spell.until.dates)

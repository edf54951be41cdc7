"""Who was in a partnership format, or used a programme, on a day: one function for a spell, one for all of them.

A state holds until something ends it. That no newer source shows it is told beside it, and makes it no other state;
only the use of a programme lapses, after the period for which it was agreed or the years that its tool tells.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from atlas.model.dates import ONE_DAY, Date, Day, years_after
from atlas.model.spells import Boundary, ProgrammeUse, Scope, Spell, Suspension

SomeSpell = TypeVar("SomeSpell", bound=Spell)


class Standing(StrEnum):
    """What can be said of a partner and a format on a day."""

    MEMBER = "member"
    SUSPENDED = "suspended"
    NOT_MEMBER = "not a member"
    LAPSED = "last shown earlier"
    NOT_KNOWN = "not known"
    SOURCES_DIFFER = "sources differ"


class Answer(StrEnum):
    """Whether a day lies on or after a boundary."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"
    SOURCES_DIFFER = "sources differ"


@dataclass(frozen=True, slots=True)
class State:
    """The standing on a day, and the spell that it rests on.

    `cooperation_suspended` is set where practical cooperation is suspended, and the membership is not for certain.
    """

    standing: Standing
    spell: Spell | None = None
    cooperation_suspended: bool = False


def on_day(spells: Sequence[Spell], day: Day, began: Boundary | None = None, lapses: int | None = None) -> State:
    """The state on a day of a partner with these spells in one format or programme.

    `began` is the beginning of the format itself: nobody is in it before; `lapses` the years after which a use that
    no newer source shows is no longer told as going on. Never guesses: where no source tells whether a boundary has
    been reached, the answer is `not known`, and where they tell different things `sources differ`.
    """
    if began and passed(began, day) == Answer.NO:
        return State(Standing.NOT_MEMBER)
    states = [of_spell(spell, day, lapses) for spell in spells]
    for standing in _STRONGEST_FIRST:
        for state in states:
            if state.standing == standing:
                return state
    return State(Standing.NOT_MEMBER)


def passed(boundary: Boundary, day: Day) -> Answer:
    """Whether a boundary has been reached on a day."""
    first, *others = [_reached(date, day) for date in boundary.dates] or [Answer.NOT_KNOWN]
    return Answer.SOURCES_DIFFER if any(other != first for other in others) else first


def _reached(date: Date, day: Day) -> Answer:
    return Answer.YES if day >= date.latest else Answer.NO if day < date.earliest else Answer.NOT_KNOWN


def of_spell(spell: Spell, day: Day, lapses: int | None = None) -> State:
    """The state of one spell on a day."""
    begun = has_begun(spell, day)
    ended = passed(spell.until, day) if spell.until else Answer.NO
    standing = _between(begun, ended)
    if standing != Standing.MEMBER:
        return State(standing, spell)
    lapse = lapse_day(spell, lapses)
    return State(Standing.LAPSED, spell) if lapse and day >= lapse else _with_suspensions(spell, day)


def has_begun(spell: Spell, day: Day) -> Answer:
    """Whether a spell has begun by a day, be it over or not."""
    return passed(spell.from_, day) if spell.from_ else _shown_from(spell, day)


def lapse_day(spell: Spell, lapses: int | None) -> Day | None:
    """The day from which on a use of which no end is known is not told as going on; None where it does not lapse.

    Where it was agreed for a period and no source shows it later, that is the day after the period; else it goes on
    for `lapses` years after the last day on which a source shows it.
    """
    if lapses is None or spell.until:
        return None
    shown = spell.last_told.latest if spell.last_told else None
    cycles = spell.cycles if isinstance(spell, ProgrammeUse) else ()
    agreed = max((cycle.period.latest for cycle in cycles), default=None)
    if agreed and (shown is None or shown <= agreed):
        last = agreed
    elif shown:
        last = years_after(shown, lapses)
    else:
        return None
    return last + ONE_DAY if last < Day.max else None


def _shown_from(spell: Spell, day: Day) -> Answer:
    """Without a first day: certain from the first day on which a source shows it."""
    first = spell.first_shown
    return Answer.YES if first and day >= first.latest else Answer.NOT_KNOWN


def _between(begun: Answer, ended: Answer) -> Standing:
    if begun == Answer.NO or ended == Answer.YES:
        return Standing.NOT_MEMBER
    if Answer.SOURCES_DIFFER in (begun, ended):
        return Standing.SOURCES_DIFFER
    if Answer.NOT_KNOWN in (begun, ended):
        return Standing.NOT_KNOWN
    return Standing.MEMBER


def _with_suspensions(spell: Spell, day: Day) -> State:
    """Membership stands unless it is suspended for certain; cooperation may be suspended beside it."""
    if suspension_on(spell, day, "membership"):
        return State(Standing.SUSPENDED, spell)
    return State(Standing.MEMBER, spell, suspension_on(spell, day, "cooperation") is not None)


def suspension_on(spell: Spell, day: Day, scope: Scope) -> Suspension | None:
    """The suspension of a membership, or of practical cooperation, that holds on a day for certain."""
    held = (one for one in spell.suspensions if one.scope == scope and of_suspension(one, day) == Standing.MEMBER)
    return next(held, None)


def of_suspension(suspension: Suspension, day: Day) -> Standing:
    """Whether a suspension holds on a day: `member` where it does."""
    ended = passed(suspension.until, day) if suspension.until else Answer.NO
    return _between(passed(suspension.from_, day), ended)


def in_order(spells: Iterable[SomeSpell]) -> list[SomeSpell]:
    """Spells by the first date that is known of each, be it that of its end; those without one last."""

    def first(spell: Spell) -> tuple[Day, Day, str]:
        date = spell.start or (spell.until and spell.until.first_date)
        return date.sort_key if date else _LAST

    return sorted(spells, key=first)


_LAST = (Day.max, Day.max, "")
_STRONGEST_FIRST = (
    Standing.MEMBER, Standing.SUSPENDED, Standing.SOURCES_DIFFER, Standing.NOT_KNOWN, Standing.LAPSED,
)  # fmt: skip

"""Who was in a partnership format on a day: one function, used wherever the question comes up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from atlas.model.dates import Day
from atlas.model.spells import Boundary, Spell, Suspension

SomeSpell = TypeVar("SomeSpell", bound=Spell)


class Standing(StrEnum):
    """What can be said of a partner and a format on a day."""

    MEMBER = "member"
    SUSPENDED = "suspended"
    NOT_MEMBER = "not a member"
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

    `cooperation_suspended` is set where practical cooperation is suspended, and not the membership, as far as is known.
    """

    standing: Standing
    spell: Spell | None = None
    cooperation_suspended: bool = False


def on_day(spells: Sequence[Spell], day: Day, began: Boundary | None = None) -> State:
    """The state on a day of a partner with these spells in one format.

    `began` is the beginning of the format itself: nobody is in it before. Never guesses: where no
    source tells, the answer is `not known`, and where they tell different things `sources differ`.
    """
    if began and passed(began, day) == Answer.NO:
        return State(Standing.NOT_MEMBER)
    states = [_of_spell(spell, day) for spell in spells]
    for standing in (Standing.MEMBER, Standing.SUSPENDED, Standing.SOURCES_DIFFER, Standing.NOT_KNOWN):
        for state in states:
            if state.standing == standing:
                return state
    return State(Standing.NOT_MEMBER)


def passed(boundary: Boundary, day: Day) -> Answer:
    """Whether a boundary has been reached on a day."""
    answers = {
        Answer.YES if day >= date.latest else Answer.NO if day < date.earliest else Answer.NOT_KNOWN
        for date in boundary.dates
    }
    if len(answers) == 1:
        return answers.pop()
    return Answer.SOURCES_DIFFER if answers else Answer.NOT_KNOWN


def _of_spell(spell: Spell, day: Day) -> State:
    begun = passed(spell.from_, day) if spell.from_ else _shown_from(spell, day)
    ended = passed(spell.until, day) if spell.until else _shown_no_more(spell, day)
    standing = _between(begun, ended)
    suspended = _with_suspensions(spell, day)
    if standing == Standing.MEMBER:
        return suspended
    if standing == Standing.NOT_KNOWN and begun == Answer.YES and suspended.standing == Standing.SUSPENDED:
        # A suspension of which no end is known goes on, though no newer source shows the membership.
        return suspended
    return State(standing, spell)


def _shown_from(spell: Spell, day: Day) -> Answer:
    """Without a first day: certain from the first day on which a source shows it."""
    first = spell.first_shown
    return Answer.YES if first and day >= first.latest else Answer.NOT_KNOWN


def _shown_no_more(spell: Spell, day: Day) -> Answer:
    """Without a last day: no end is known, unless the sources only show it up to a day."""
    last = spell.last_shown
    return Answer.NO if last is None or day <= last.earliest else Answer.NOT_KNOWN


def _between(begun: Answer, ended: Answer) -> Standing:
    if begun == Answer.NO or ended == Answer.YES:
        return Standing.NOT_MEMBER
    if Answer.SOURCES_DIFFER in (begun, ended):
        return Standing.SOURCES_DIFFER
    if Answer.NOT_KNOWN in (begun, ended):
        return Standing.NOT_KNOWN
    return Standing.MEMBER


def _with_suspensions(spell: Spell, day: Day) -> State:
    """Membership stands unless it is, or may be, suspended itself; cooperation may be suspended beside it."""
    states = [(suspension.scope, _of_suspension(suspension, day)) for suspension in spell.suspensions]
    cooperation = ("cooperation", Standing.MEMBER) in states
    for scope, standing in states:
        if scope == "membership" and standing == Standing.MEMBER:
            return State(Standing.SUSPENDED, spell)
    for _, standing in states:
        if standing not in (Standing.MEMBER, Standing.NOT_MEMBER):
            return State(standing, spell, cooperation)
    return State(Standing.MEMBER, spell, cooperation)


def _of_suspension(suspension: Suspension, day: Day) -> Standing:
    ended = passed(suspension.until, day) if suspension.until else Answer.NO
    return _between(passed(suspension.from_, day), ended)


def in_order(spells: Iterable[SomeSpell]) -> list[SomeSpell]:
    """Spells by the first date that is known of each, be it that of its end; those without one last."""

    def first(spell: Spell) -> tuple[Day, Day, str]:
        date = spell.start or (spell.until and spell.until.first_date)
        return date.sort_key if date else _LAST

    return sorted(spells, key=first)


_LAST = (Day.max, Day.max, "")

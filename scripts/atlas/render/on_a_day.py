"""What of a record held on a day: steps in time for a script, on the record and on the rows of its tables."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from atlas import wording
from atlas.derive.steps import breakpoints
from atlas.model.dates import Day
from atlas.model.records import Group, Lived, Partner
from atlas.model.spells import Boundary, Party, Spell
from atlas.reading.catalogue import Entry
from atlas.render import dated_names
from atlas.render.view import View

ASSETS = (
    "on-a-day.js",
    "shared/address.js",
    "shared/brief.js",
    "shared/days.js",
    "shared/left-out.js",
    dated_names.SCRIPT,
    "shared/steps.js",
)


Told = tuple[Day, str, str]
"""The first day of a state, its key and its words."""


@dataclass(frozen=True, slots=True)
class DayForm:
    """The days for which a record can be asked, ISO 8601, and the steps of its own state; none where it has none.

    `names` is the attribute that tells the names that it had before.
    """

    first: str
    last: str
    steps: str = ""
    names: Markup = Markup("")


def form(view: View, entry: Entry) -> DayForm | None:
    """The form of a partner, group, tool or operation; None for other records."""
    if not isinstance(entry.record, Partner | Lived):
        return None
    first, last = view.histories.span
    if isinstance(entry.record, Lived):
        return DayForm(first.isoformat(), last.isoformat())
    own = _json((step.first, step.state.key, wording.status(step.state)) for step in view.histories.statuses(entry))
    return DayForm(first.isoformat(), last.isoformat(), own, dated_names.attribute(entry.record))


def of_spell(view: View, partner: Partner, spell: Spell, owner: Lived | None) -> str:
    """The steps of a spell, with its state in words."""
    return _json(spell_told(view, partner, spell, owner))


def spell_told(view: View, partner: Partner, spell: Spell, owner: Lived | None) -> Iterator[Told]:
    """From which day on what holds of a spell."""
    for step in view.histories.spell_steps(partner, spell, owner):
        hint = step.state.hint
        if not isinstance(owner, Group) and hint and hint.verb == "first shown":
            yield step.first, "not-yet", ""  # of what is no format it is not known how long before that it may be
        else:
            yield step.first, step.state.key, wording.format_status(step.state)


def of_party(view: View, party: Party) -> str:
    """The steps of a party to an agreement: from its signature, and from the day on which it is in force for it."""
    return _json(party_told(view, party))


def party_told(view: View, party: Party) -> Iterator[Told]:
    """From which day on what holds of a party to an agreement."""
    first, last = view.histories.span
    days = {first, *(day for day in breakpoints(party.signed, party.in_force) if first < day <= last)}
    before = None
    for day in sorted(days):
        words = "in force" if _reached(party.in_force, day) else "signed" if _reached(party.signed, day) else ""
        if words != before:
            yield day, "member" if words else "not-yet", words
        before = words


def _reached(boundary: Boundary | None, day: Day) -> bool:
    return boundary is not None and boundary.days is not None and day >= boundary.days[1]


def _json(steps: Iterable[Told]) -> str:
    return json.dumps([[day.isoformat(), key, words] for day, key, words in steps], ensure_ascii=False)

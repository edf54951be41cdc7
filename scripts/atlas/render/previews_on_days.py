"""What a record was in short on a day, for who rests on a link to it where a page tells of that day."""

import json
from collections.abc import Iterator

from atlas import wording
from atlas.derive.earlier_names import name_on, name_steps
from atlas.derive.members import by_partner, states
from atlas.derive.steps import Step, steps
from atlas.model.dates import Day
from atlas.model.records import Group, Lived, Operation, Partner, Tool
from atlas.reading.catalogue import Entry
from atlas.render import member_tables
from atlas.render.view import View

PATH = "search/previews-on-days.json"
"""Where the file stands under docs/ that scripts look records up in."""

DAY = "{}"
"""What stands in the words where a script writes the day."""

Preview = tuple[str, str, str]
"""A record on a day: its name, what kind it is, and its state or how many are in it."""


def previews_on_days(view: View) -> str:
    """JSON: for each partner, format, programme and operation by reference from which day on it was what in short.

    What a record is in a sentence is not told, as it may tell of later days.
    """
    partners = {entry.reference: _partner(view, entry) for entry in view.all(Partner)}
    owners: list[Entry] = [*view.all(Group), *view.all(Tool), *view.all(Operation)]
    others = {entry.reference: _owner(view, entry) for entry in owners}
    whole = {
        reference: [(step.first.isoformat(), *step.state) for step in found]
        for reference, found in {**partners, **others}.items()
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _partner(view: View, entry: Entry[Partner]) -> tuple[Step[Preview], ...]:
    def on(day: Day) -> Preview:
        status = view.histories.status(entry, day)
        return name_on(entry.record, day), wording.kind_on(entry, status), f"On {DAY}: {wording.status(status)}"

    named = (Day.fromisoformat(first) for first, _ in name_steps(entry.record) if first)
    return steps(on, {*named, *(step.first for step in view.histories.statuses(entry))}, *view.histories.span)


def _owner(view: View, entry: Entry) -> tuple[Step[Preview], ...]:
    owner: Lived = entry.record
    members = view.connections.members[entry.reference]

    def on(day: Day) -> Preview:
        number = wording.number_of_members(states(owner, members, day).values())
        words = f"{member_tables.counted_on(owner, DAY)}: {number}" if members else ""
        return owner.name, wording.kind(entry), words

    return steps(on, _changes(view, entry), *view.histories.span)


def _changes(view: View, entry: Entry) -> Iterator[Day]:
    """The days on which the state of anyone in it changes."""
    for partner, spells in by_partner(view.connections.members[entry.reference]):
        yield from (step.first for step in view.histories.steps_in(partner.record, spells, entry.record))

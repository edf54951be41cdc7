"""The states that scripts look up are those that the functions give."""

import datetime
import json
import random
from typing import Any

import pytest

from atlas import wording
from atlas.derive.histories import span
from atlas.derive.status import days_of_change, format_state, status_on
from atlas.exports.standing_file import standing_file
from atlas.model.dates import Day
from atlas.reading.catalogue import Entry, read
from atlas.render.view import View, prepare
from places import DATA
from rendered import SITE

_ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def atlas() -> View:
    catalogue, _ = read(DATA)
    return prepare(catalogue, SITE)


@pytest.fixture(scope="module")
def told(atlas: View) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(standing_file(atlas))
    return made


def held(steps: list[list[str]], day: Day) -> list[str]:
    """What a script looks up: the last step that is not after the day."""
    return [step[1:] for step in steps if datetime.date.fromisoformat(step[0]) <= day][-1]


def some_days(atlas: View, entry: Entry) -> list[Day]:
    """Each day on which anything may change with the days around it, and days at random."""
    first, last = span(atlas)
    edges = days_of_change(atlas.catalogue, entry.record)
    near = {day + _ONE_DAY * by for day in edges if first <= day <= last for by in (-1, 0, 1)}
    chance = random.Random(entry.id)
    anywhere = {first + _ONE_DAY * chance.randrange((last - first).days) for _ in range(40)}
    return [day for day in sorted({first, last, *near, *anywhere}) if first <= day <= last]


def test_standing_file_agrees_with_the_functions(atlas: View, told: dict[str, Any]) -> None:
    for entry in atlas.ordered["partners"]:
        steps = told["partners"][entry.id]
        for day in some_days(atlas, entry):
            status = status_on(atlas.catalogue, entry, day)
            assert held(steps["status"], day) == [status.key, wording.status(status)], (entry.id, day)
            for kind, folder, spells in (
                ("groups", "groups", [(spell.group, spell) for spell in entry.record.memberships]),
                ("programmes", "tools", [(spell.tool, spell) for spell in entry.record.programmes]),
            ):
                assert set(steps[kind]) == {target for target, _ in spells}
                for target in steps[kind]:
                    theirs = [spell for other, spell in spells if other == target]
                    began = atlas.catalogue.entries[f"{folder}/{target}"].record.from_
                    assert held(steps[kind][target], day) == [format_state(theirs, day, began)], (entry.id, target, day)


def test_standing_file_uses_known_words_alone(told: dict[str, Any]) -> None:
    for partner in told["partners"].values():
        assert {step[1] for step in partner["status"]} <= set(wording.STATUSES)
        states = {step[1] for kind in ("groups", "programmes") for steps in partner[kind].values() for step in steps}
        assert states <= set(wording.FORMAT_STATES)

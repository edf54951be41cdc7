"""The states that scripts look up are those that the functions give, and say what sources say."""

import datetime
import json
import random
from typing import Any

import pytest

from atlas import wording
from atlas.derive.histories import span
from atlas.derive.status import days_of_change, format_state, status_on
from atlas.exports.standing_file import standing_file
from atlas.model.addresses import Site
from atlas.model.dates import Day
from atlas.reading.catalogue import Entry, read
from atlas.render.view import View, prepare
from places import DATA

DAY = datetime.date.fromisoformat
_ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def atlas() -> View:
    catalogue, _ = read(DATA)
    return prepare(catalogue, Site("Atlas", "https://example.org/", "https://example.org"))


@pytest.fixture(scope="module")
def told(atlas: View) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(standing_file(atlas))
    return made


def held(steps: list[list[str]], day: Day) -> list[str]:
    """What a script looks up: the last step that is not after the day."""
    return [step[1:] for step in steps if DAY(step[0]) <= day][-1]


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


def members(told: dict[str, Any], group: str, day: str, states: tuple[str, ...] = ("member",)) -> set[str]:
    return {
        partner
        for partner, steps in told["partners"].items()
        if group in steps["groups"] and held(steps["groups"][group], DAY(day))[0] in states
    }


@pytest.mark.parametrize(
    ("group", "day", "expected"),
    [
        # NATO's page on the Dialogue: five in February 1995, Jordan that November, Algeria in March 2000.
        ("mediterranean-dialogue", "1996-01-01", "egypt israel jordan mauritania morocco tunisia"),
        ("mediterranean-dialogue", "1996-12-31", "egypt israel jordan mauritania morocco tunisia"),
        ("mediterranean-dialogue", "1995-06-01", "egypt israel mauritania morocco tunisia"),
        ("mediterranean-dialogue", "2001-01-01", "algeria egypt israel jordan mauritania morocco tunisia"),
        ("istanbul-cooperation-initiative", "2006-11-28", "bahrain kuwait qatar united-arab-emirates"),
    ],
)
def test_standing_names_who_was_in_a_format(told: dict[str, Any], group: str, day: str, expected: str) -> None:
    assert members(told, group, day) == set(expected.split())


def test_standing_says_where_the_day_is_not_known(told: dict[str, Any]) -> None:
    """Sources give the month in which the Dialogue's first five joined, and no day."""
    day = "1995-02-15"
    assert members(told, "mediterranean-dialogue", day) == set()
    doubtful = members(told, "mediterranean-dialogue", day, ("not-known",))
    assert doubtful == {"egypt", "israel", "mauritania", "morocco", "tunisia"}
    assert held(told["partners"]["egypt"]["status"], DAY(day)) == [
        "not-known",
        "Not known; joined on some day in February 1995",
    ]


def statuses(told: dict[str, Any], key: str, day: str) -> set[str]:
    return {partner for partner, steps in told["partners"].items() if held(steps["status"], DAY(day))[0] == key}


def test_standing_names_who_was_suspended(told: dict[str, Any]) -> None:
    """Russia's cooperation since April 2014, Afghanistan since August and Belarus since November 2021."""
    assert statuses(told, "suspended", "2022-01-01") == {"afghanistan", "belarus", "russia"}
    assert statuses(told, "suspended", "2021-10-31") == {"afghanistan", "russia"}
    assert statuses(told, "suspended", "2014-03-31") == set()
    assert statuses(told, "suspended", "2014-04-01") == {"russia"}


@pytest.mark.parametrize(
    ("partner", "day", "key"),
    [
        ("finland", "2023-04-03", "member"),
        ("finland", "2023-04-04", "ally"),  # half open: on the day it becomes an Ally it is a partner no more
        ("poland", "1999-03-11", "member"),
        ("poland", "1999-03-12", "ally"),
        ("soviet-union", "1990-01-01", "not-yet"),
        ("soviet-union", "2000-01-01", "former-state"),
        ("malta", "1996-01-01", "member"),
        ("malta", "2000-01-01", "former"),
        ("malta", "2010-01-01", "member"),
        ("japan", "1992-01-01", "not-yet"),
        ("united-nations", "2000-01-01", "none"),
        ("china", "2018-07-11", "none"),  # NATO consults it, but not as a partner
    ],
)
def test_standing_of_a_partner_as_a_whole(told: dict[str, Any], partner: str, day: str, key: str) -> None:
    assert held(told["partners"][partner]["status"], DAY(day))[0] == key

"""What a record was in short on a day is what pages tell of that day, and nothing that came later."""

import json
from typing import Any

import pytest

import the_data
from atlas import wording
from atlas.derive.members import states
from atlas.derive.status import status_on
from atlas.model.dates import Day
from atlas.render.previews_on_days import previews_on_days


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(previews_on_days(the_data.atlas()))
    return made


def on(steps: list[list[str]], day: str) -> list[str]:
    return [step[1:] for step in steps if step[0] <= day][-1]


@pytest.mark.parametrize("day", ["1990-01-01", "1995-02-15", "1999-03-12", "2008-08-08", "2022-02-24"])
def test_preview_on_a_day_agrees_with_the_functions(told: dict[str, Any], day: str) -> None:
    atlas = the_data.atlas()
    on_day = Day.fromisoformat(day)
    for entry in atlas.ordered["partners"]:
        status = wording.status(status_on(atlas.catalogue, entry, on_day))
        assert on(told[entry.reference], day)[2] == f"On {{}}: {status}"
    for folder in ("groups", "tools", "operations"):
        for entry in atlas.ordered[folder]:
            members = atlas.connections.members[entry.reference]
            number = wording.number_of_members(states(entry.record, members, on_day).values())
            assert on(told[entry.reference], day)[2].endswith(f" on {{}}: {number}" if members else "")


def test_ally_is_no_ally_before_its_accession(told: dict[str, Any]) -> None:
    finland = told["partners/finland"]
    kinds = [on(finland, day)[1] for day in ("1990-01-01", "1999-05-01", "2023-04-03", "2023-04-04")]
    assert kinds == ["Country", "Partner", "Partner", "Ally, once a partner"]


def test_name_is_that_of_the_day(told: dict[str, Any]) -> None:
    named = told["partners/north-macedonia"]
    assert on(named, "2019-02-11")[0] == "the former Yugoslav Republic of Macedonia"
    assert on(named, "2019-02-12")[0] == "North Macedonia"

"""Steps tell what a function of the day tells, on every day."""

import datetime

import pytest

from atlas.derive.standing import on_day
from atlas.derive.steps import breakpoints, steps
from atlas.model.dates import Date, Day, parse
from atlas.model.parts import DatedFact
from atlas.model.spells import Boundary, Membership
from atlas.reading.catalogue import adapter

DAY = datetime.date.fromisoformat
FIRST, LAST = DAY("1990-01-01"), DAY("2026-11-23")


def spell(**fields: object) -> Membership:
    made: Membership = adapter(Membership).validate_python({"group": "eapc", "sources": ["nato-1"], **fields})
    return made


def claim(date: str) -> dict[str, object]:
    return {"date": date, "sources": ["nato-1"]}


@pytest.mark.parametrize(
    "one",
    [
        spell(**{"from": "1994-05-09", "until": "2023-04-04"}),
        spell(**{"from": "2011-04", "until": "2014~"}),
        spell(attested="2012-10/2024-10"),
        spell(attested="2012-10/.."),
        spell(**{"from": {"disputed": [claim("1994-05-27"), claim("1995")]}}),
        spell(
            **{
                "from": "1995-01-11",
                "suspensions": [
                    {"from": "2021-11", "scope": "cooperation", "sources": ["nato-1"]},
                    {"from": "[2021-11..2024-07-03]", "until": "2025", "scope": "membership", "sources": ["nato-1"]},
                ],
            }
        ),
    ],
)
def test_steps_agree_with_the_function_on_every_day(one: Membership) -> None:
    """Were a breakpoint missing, some day would tell another state than its step."""
    began: Boundary = adapter(Boundary).validate_python({"date": "1994-06"})
    made = steps(lambda day: on_day([one], day, began), breakpoints(one, began), FIRST, LAST)
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(days=number)
        held = [step.state for step in made if step.first <= day][-1]
        assert held == on_day([one], day, began), day


def test_steps_begin_at_the_first_day_and_never_repeat_a_state() -> None:
    days = [DAY("1980-01-01"), DAY("2000-01-01"), DAY("2000-01-02"), DAY("2030-01-01")]
    made = steps(lambda day: day.year >= 2000, days, FIRST, LAST)
    assert [(step.first, step.state) for step in made] == [(FIRST, False), (DAY("2000-01-01"), True)]


def test_breakpoints_bound_every_day_that_a_date_can_mean() -> None:
    date: Date = parse("2011-04")
    fact: DatedFact = adapter(DatedFact).validate_python({"date": date.edtf, "sources": ["nato-1"]})
    assert breakpoints(fact, None) == {DAY(day) for day in ("2011-04-01", "2011-04-02", "2011-04-30", "2011-05-01")}


def test_breakpoints_of_an_open_end_stay_in_the_calendar() -> None:
    """After the last day that there is comes none."""
    fact: DatedFact = adapter(DatedFact).validate_python({"date": "2012-10-01/..", "sources": ["nato-1"]})
    assert breakpoints(fact) == {DAY("2012-10-01"), DAY("2012-10-02"), Day.max}

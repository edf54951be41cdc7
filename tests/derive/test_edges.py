"""Boundaries as the downloads give them: no day is bounded more than the sources allow."""

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter

from atlas.derive.edges import Edge, beginning, end, suspended
from atlas.model.spells import Spell, Suspension

SOURCES = ["nato-1"]


def spell(**keys: Any) -> Spell:
    return TypeAdapter(Spell).validate_python({"sources": SOURCES, **keys})


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"from": "1994-05"}, Edge("1994-05", day("1994-05-01"), day("1994-05-31"), "stated")),
        (
            {"from": {"date": "1997-05-30", "basis": "inferred"}},
            Edge("1997-05-30", day("1997-05-30"), day("1997-05-30"), "inferred"),
        ),
        (
            {
                "from": {
                    "disputed": [
                        {"date": "2004-12", "sources": SOURCES},
                        {"date": "[2005-01..2005-03]", "sources": SOURCES},
                    ]
                }
            },
            Edge("[2004-12,2005-01..2005-03]", day("2004-12-01"), day("2005-03-31"), "disputed"),
        ),
        # Shown in October 2012: it had begun by the end of that month, and nobody knows how long before.
        ({"attested": "2012-10/2024-10"}, Edge("2012-10", None, day("2012-10-31"), "attested")),
        ({"until": "2011"}, Edge(None, None, None, "not known")),
        # Beside a beginning a date is the last alone.
        ({"from": "1994-05", "attested": "2024-10"}, Edge("1994-05", day("1994-05-01"), day("1994-05-31"), "stated")),
    ],
)
def test_beginning_is_as_certain_as_its_sources(keys: dict[str, Any], expected: Edge) -> None:
    assert beginning(spell(**keys)) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"from": "1994", "until": "1999-03-12"}, Edge("1999-03-12", day("1999-03-12"), day("1999-03-12"), "stated")),
        ({"from": "1994"}, Edge(None, None, None, "no end known")),
        # Shown on 3 October 2024, so the first day on which it no longer held is a later one.
        ({"attested": "2012-10-20/2024-10-03"}, Edge(None, day("2024-10-04"), None, "no end known")),
        ({"from": "1994", "attested": "2024-10"}, Edge(None, day("2024-10-02"), None, "no end known")),
        ({"attested": "2012-10/.."}, Edge(None, None, None, "no end known")),
    ],
)
def test_end_is_the_first_day_on_which_it_no_longer_held(keys: dict[str, Any], expected: Edge) -> None:
    assert end(spell(**keys)) == expected


@pytest.mark.parametrize(("until", "text"), [({}, ".."), ({"until": "2022"}, "2022")])
def test_suspension_is_one_text(until: dict[str, str], text: str) -> None:
    made = {"from": "2021-08-15", "scope": "membership", "sources": SOURCES, **until}
    assert suspended(TypeAdapter(Suspension).validate_python(made)) == f"membership 2021-08-15/{text}"

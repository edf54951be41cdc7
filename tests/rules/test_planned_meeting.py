import pytest

from data_folder import RIGA, Finds

PLANNED = """# yaml-language-server: $schema=../schema/summit.schema.json
name: Tirana
date: 2027
planned: true
sources: [nato-1]
summary:
  text: Leaders mean to meet in Tirana.
  sources: [nato-1]
checked: 2026-11-20
"""


def summit(text: str) -> dict[str, str]:
    return {"summits/tirana.yml": text}


def test_planned_meeting_lies_ahead_and_passes(finds: Finds) -> None:
    """The edition of the tests is of 2026."""
    finds("", summit(PLANNED))


def test_meeting_that_lies_ahead_and_is_not_planned(finds: Finds) -> None:
    text = RIGA.replace("Riga", "Tirana").replace("2006-11-28/2006-11-29", "§2027")
    finds("future-date", summit(text))


@pytest.mark.parametrize("date", ["2026-11", "2026-11-23", "2020"])
def test_planned_meeting_whose_day_may_still_come_or_is_over(finds: Finds, date: str) -> None:
    text = PLANNED.replace("date: 2027", f"date: {date}")
    if date == "2026-11":
        finds("", summit(text))
    else:
        finds("planned-meeting", summit(text.replace("planned:", "§planned:")), f"was planned for {date}")


@pytest.mark.parametrize(
    "key",
    [
        "attendance: [{id: came, text: Japan came., sources: [nato-1]}]",
        "present: [{partner: japan, sources: [nato-1]}]",
    ],
)
def test_planned_meeting_that_is_told_of_as_held(finds: Finds, key: str) -> None:
    finds("planned-meeting", summit(f"{PLANNED}§{key}\n"), "is of a meeting that was held")

import pytest

from data_folder import RIGA, Finds


def attendance(date: str) -> dict[str, str]:
    row = f"attendance:\n  - id: leaders\n    text: Partners came.\n    date: {date}\n    sources: [nato-1]\n"
    return {"summits/2006-riga.yml": RIGA + row}


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("§2006-11-30", "2006-11-30 is after the summit (2006-11-28/2006-11-29)"),
        ("§2007-11", "belong under `follow_up`?"),
        ("§2006-08", "2006-08 is long before the summit"),
        ("§2004-11-28", "belong to another summit?"),
    ],
)
def test_attendance_outside_the_days_of_its_summit(finds: Finds, date: str, words: str) -> None:
    assert finds("attendance-day", attendance(date), words)[0].level == "warning"


@pytest.mark.parametrize("date", ["2006-11-28", "2006-11-29", "2006-11", "2006", "2006-11-15", "2006-11-29/2006-11-30"])
def test_attendance_on_the_days_or_announced_passes(finds: Finds, date: str) -> None:
    finds("", attendance(date))

import pytest

from data_folder import Finds

CODES = """# yaml-language-server: $schema=../schema/code-list.schema.json
name: State numbers
last_day: 2016-12-31
codes:
  - {country: CSHH, code: 315, first_day: 1945-05-10, last_day: 1992-12-31}
  - {country: FR, code: 220, first_day: 1816-01-01}
  - {country: XK, code: 347, first_day: 2008-02-20}
sources: [nato-1]
checked: 2026-11-20
"""


def test_list_of_codes_passes(finds: Finds) -> None:
    finds("", {"codes/cow.yml": CODES})


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("country: FR", "country: §ZZ", "no country"),
        ("country: CSHH", "country: §ABCD", "no country"),
        ("code: 220", "code: §Q142", "no number"),
        ("last_day: 1992-12-31", "last_day: §1942-12-31", "before its first day"),
        ("country: XK", "country: §FR", "has a code already"),
        ("code: 347", "code: §220", "country's code already"),
    ],
)
def test_list_of_codes_at_fault(finds: Finds, old: str, new: str, words: str) -> None:
    finds("code-list", {"codes/cow.yml": CODES.replace(old, new)}, words)


def test_code_that_passes_on_is_no_fault(finds: Finds) -> None:
    later = CODES.replace(
        "country: FR, code: 220, first_day: 1816-01-01", "country: FR, code: 315, first_day: 1993-01-01"
    )
    finds("", {"codes/cow.yml": later})


def test_day_that_is_none(finds: Finds) -> None:
    finds("bad-day", {"codes/cow.yml": CODES.replace("first_day: 1816-01-01", "first_day: §1816-13-01")}, "in full")

import pytest

from data_folder import FORCE, JAPAN, Finds


def strengths(*rows: str, dates: str = "from: 1999\n    until: 2003") -> dict[str, str]:
    items = "".join(f"      - {{{row}, sources: [nato-1]}}\n" for row in rows)
    part = f"operations:\n  - operation: force\n    {dates}\n    strengths:\n{items}    sources: [nato-1]\n"
    return {"partners/japan.yml": JAPAN + part, "operations/force.yml": FORCE}


@pytest.mark.parametrize(
    ("rows", "dates", "words"),
    [
        (["date: §1998, number: 5"], "from: 1999\n    until: 2003", "1998 is before the contribution began (1999)"),
        (["date: §1998, number: 5"], "attested: 1999/2003", "1998 is before the contribution began (1999)"),
        (["date: §2004, number: 5"], "from: 1999\n    until: 2003", "2004 is after the contribution ended (2003)"),
        (["date: §2004, number: 5"], "from: 1999\n    attested: 2003", "write it in `attested`"),
        (["date: 2000, number: §0"], "from: 1999\n    until: 2003", "a strength of 0 people"),
        (["date: 2001, number: 5", "date: §2000, number: 6"], "from: 1999\n    until: 2003", "move this one up"),
    ],
)
def test_strength_outside_its_contribution_or_of_nobody(finds: Finds, rows: list[str], dates: str, words: str) -> None:
    finds("strength-life", strengths(*rows, dates=dates), words)


@pytest.mark.parametrize("number", ["-5", "many", "12.5"])
def test_strength_that_is_no_number_of_people(finds: Finds, number: str) -> None:
    finds("bad-number", strengths(f"date: 2000, number: §{number}"), "is no number of things")


def test_strength_without_a_date(finds: Finds) -> None:
    files = strengths("number: 5")
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("{number", "§{number")
    finds("missing-key", files, '"date"')


@pytest.mark.parametrize("dates", ["from: 1999\n    until: 2003", "attested: 1999/2003"])
def test_strengths_within_a_contribution_pass(finds: Finds, dates: str) -> None:
    finds("", strengths("date: 1999, number: 5", "date: 2003, number: 7", dates=dates))


@pytest.mark.parametrize(
    ("date", "dates", "words"),
    [
        ("§1995", "until: 1999", "1995 is before operations/force began (1996-12-20)"),
        ("§2005", "from: 1999\n    until: '[2003..2006]'", "2005 is after operations/force ended"),
    ],
)
def test_strength_outside_the_life_of_its_operation(finds: Finds, date: str, dates: str, words: str) -> None:
    """What is known of the contribution alone would allow it."""
    finds("strength-life", strengths(f"date: {date}, number: 5", dates=dates), words)

import pytest

from data_folder import ERA, Finds

LATER = ERA.replace("First", "Later").replace("It began", "It went on").replace("it began", "it went on")


def eras(first: str, later: str) -> dict[str, str]:
    return {"eras/first.yml": ERA.replace("1990/1996", first), "eras/later.yml": LATER.replace("1990/1996", later)}


@pytest.mark.parametrize(
    ("first", "later", "words"),
    [
        ("1990/1996", "§1996/2001", "reaches into this era"),
        ("1990/..", "§1997/2001", "reaches into this era"),
        ("1990/1996", "§1998/..", "belongs to no era"),
    ],
)
def test_eras_that_share_or_leave_out_time(finds: Finds, first: str, later: str, words: str) -> None:
    finds("era-order", eras(first, later), words)


@pytest.mark.parametrize(("first", "later"), [("1990/1996", "1997/.."), ("1990/1997-05-29", "1997-05-30/2001")])
def test_eras_that_follow_one_another_pass(finds: Finds, first: str, later: str) -> None:
    finds("", eras(first, later))

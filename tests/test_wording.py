"""The words for what is derived."""

import pytest

from atlas import wording
from atlas.derive.status import Hint, Status
from atlas.model.dates import parse
from atlas.model.spells import Boundary


def boundary(date: str, **more: object) -> Boundary:
    return Boundary(date=date, **more)  # type: ignore[arg-type]


def test_life_says_what_is_not_known() -> None:
    inferred = boundary("2011-04", basis="inferred")
    assert wording.life(boundary("1998"), inferred) == "from 1998 until April 2011 (inferred)"
    assert wording.life(None, None, parse("2012-10/2024-10")) == (
        "shown from October 2012, beginning not known, shown until October 2024"
    )
    assert wording.life(None, boundary("2001")) == "beginning not known, until 2001"
    assert wording.life(boundary("[2005-01..2005-03]"), None) == (
        "from a day between January 2005 and March 2005, no end known"
    )


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status("member"), "Partner"),
        (Status("ally", since=parse("1999-03-12")), "NATO member since 12 March 1999"),
        (Status("suspended"), "Partnership suspended"),
        (Status("suspended", cooperation_suspended=True), "Partner; cooperation suspended"),
        (
            Status("suspended", cooperation_suspended=True, is_known=False),
            "Cooperation suspended; membership not known",
        ),
        (
            Status("not-known", hint=Hint("last shown", (parse("2024-10-03"),))),
            "Not known; last shown as a partner: 3 October 2024",
        ),
        (
            Status("not-known", hint=Hint("joined", (parse("1995-02"),))),
            "Not known; joined on some day in February 1995",
        ),
        (
            Status("not-known", hint=Hint("joined", (parse("[2010-11-19..2010-11-20]"),))),
            "Not known; joined on 19 or 20 November 2010",
        ),
        (
            Status("not-known", hint=Hint("left", (parse("[2010-11..2011-02]"),))),
            "Not known; left on some day between November 2010 and February 2011",
        ),
        (
            Status("sources-differ", hint=Hint("joined", (parse("1994"), parse("1995")))),
            "Sources differ; joined 1994 or 1995",
        ),
    ],
)
def test_status_in_words(status: Status, words: str) -> None:
    assert wording.status(status) == words


def test_list_of_names() -> None:
    assert [wording.listed(names) for names in (["A"], ["A", "B"], ["A", "B", "C"])] == ["A", "A and B", "A, B and C"]

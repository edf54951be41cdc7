"""The words for what is derived."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from atlas import wording
from atlas.derive.answers import Item
from atlas.derive.standing import Standing
from atlas.derive.status import Hint, Status
from atlas.model.computations import Function
from atlas.model.dates import parse
from atlas.model.spells import Boundary
from atlas.reading.catalogue import Catalogue


def boundary(date: str | None, **more: object) -> Boundary:
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


def disputed(*dates: str) -> Boundary:
    return boundary(None, disputed=[{"date": date, "sources": ["a"]} for date in dates])


@pytest.mark.parametrize(
    ("hint", "words"),
    [
        (Hint("first shown", (parse("2012"),)), "first shown as a partner: 2012"),
        (Hint("joined", ()), "joined on a day that is not known"),
        (Hint("joined", (parse("1995~"),)), "joined about 1995"),
        (Hint("joined", (parse("1995-02-03"),)), "joined 3 February 1995"),
    ],
)
def test_hint_at_a_doubtful_status(hint: Hint, words: str) -> None:
    assert wording.status(Status("not-known", hint=hint)) == f"Not known; {words}"


def test_doubtful_status_without_a_hint_is_its_name() -> None:
    assert wording.status(Status("not-known")) == "Not known"
    assert wording.status(Status("ally")) == "NATO member"


def test_life_tells_every_date_of_a_dispute_and_the_doubt() -> None:
    assert wording.life(disputed("1994", "1995"), None) == "from 1994 or 1995 (sources differ), no end known"
    assert wording.life(Boundary(), None) == "from a day not known, no end known"
    assert wording.life(boundary("1994"), None, parse("2012/2014")) == "from 1994, shown until 2014"


@pytest.mark.parametrize(
    ("standings", "words"),
    [
        ([], "0"),
        ([Standing.MEMBER, Standing.NOT_MEMBER], "1"),
        ([Standing.MEMBER, Standing.MEMBER, Standing.SUSPENDED], "3, of which 1 suspended"),
        ([Standing.SUSPENDED, Standing.NOT_KNOWN, Standing.SOURCES_DIFFER], "1, of which 1 suspended; 2 not known"),
    ],
)
def test_number_of_members_counts_the_suspended_and_not_the_doubtful(standings: Sequence[Standing], words: str) -> None:
    assert wording.number_of_members(standings) == words


NAMES: dict[str, Any] = {
    name: SimpleNamespace(record=SimpleNamespace(name=name)) for name in ("Austria", "Finland", "Japan", "Malta")
}


def item(name: str, standing: Standing = Standing.MEMBER, date: str = "") -> Item:
    return Item(name, standing, parse(date) if date else None, ())


AUSTRIA, FINLAND = item("Austria"), item("Finland", Standing.SUSPENDED)


@pytest.mark.parametrize(
    ("function", "items", "words"),
    [
        ("members", [], "None on 1 June 2020."),
        ("members", [AUSTRIA], "1 partner on 1 June 2020: Austria."),
        ("users", [AUSTRIA, item("Japan")], "2 partners on 1 June 2020: Austria and Japan."),
        ("formats", [AUSTRIA], "1 format on 1 June 2020: Austria."),
        ("members", [AUSTRIA, FINLAND], "2 partners on 1 June 2020: Austria and Finland (suspended)."),
        ("suspended", [FINLAND], "1 partner on 1 June 2020: Finland."),
        (
            "members",
            [
                AUSTRIA,
                item("Finland", Standing.NOT_KNOWN, "2012"),
                item("Japan", Standing.NOT_KNOWN, "2019-03-05"),
                item("Malta", Standing.SOURCES_DIFFER, "2013"),
            ],
            "On 1 June 2020: Austria; as last shown on 5 March 2019: Japan; as last shown in 2012: Finland; "
            "sources differ on Malta.",
        ),
        (
            "members",
            [item("Finland", Standing.NOT_KNOWN), item("Japan", Standing.NOT_KNOWN)],
            "Perhaps: Finland and Japan.",
        ),
        ("successors", [], "Nothing, as far as is known."),
        (
            "successors",
            [item("Austria", date="2015-01-01"), item("Japan")],
            "Austria (from 1 January 2015), then Japan.",
        ),
        ("former-partners-now-allies", [], "None by 1 June 2020."),
        (
            "former-partners-now-allies",
            [item("Malta", date="2004-03"), item("Japan", date="1999"), item("Finland", date="2004-03")],
            "3 by 1 June 2020: Japan (1999); Malta and Finland (March 2004).",
        ),
    ],
)
def test_answer_in_a_sentence(function: Function, items: list[Item], words: str) -> None:
    """A number only where it is known of all; the suspended beside others; what is open, by when it was last shown."""
    assert wording.answer(function, items, parse("2020-06-01"), Catalogue(entries=NAMES)) == words


def test_entry_of_a_list_has_its_abbreviation() -> None:
    entries = {
        "nac": SimpleNamespace(name="North Atlantic Council", abbreviation="NAC"),
        "group": SimpleNamespace(name="Working group", abbreviation=None),
    }
    bodies: Any = {"lists/bodies": SimpleNamespace(record=SimpleNamespace(entries=entries))}
    told = [wording.list_entry(Catalogue(entries=bodies), "bodies", name) for name in entries]
    assert told == ["North Atlantic Council (NAC)", "Working group"]

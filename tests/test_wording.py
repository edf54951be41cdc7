"""The words for what is derived."""

import typing
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from atlas import wording
from atlas.derive.answers import Item
from atlas.derive.counts import PartnerCount
from atlas.derive.status import Beginning, FormatState, FormatStatus, Hint, Status
from atlas.model.computations import Function, PartnerState
from atlas.model.dates import parse
from atlas.model.spells import Boundary
from atlas.reading.catalogue import Catalogue


def boundary(date: str | None, **more: object) -> Boundary:
    return Boundary(date=date, **more)  # type: ignore[arg-type]


def disputed(*dates: str) -> Boundary:
    return boundary(None, disputed=[{"date": date, "sources": ["a"]} for date in dates])


@pytest.mark.parametrize(
    ("began", "ended", "attested", "words"),
    [
        (boundary("1998"), boundary("2011-04", basis="inferred"), "", "from 1998 until April 2011 (inferred)"),
        (boundary("1991-12-20"), boundary("1997-05-30"), "1995", "from 20 December 1991 until 30 May 1997"),
        (boundary("1994"), None, "", "since 1994"),
        (boundary("1994"), None, "2014-05", "since 1994, last confirmed May 2014"),
        (boundary("1994"), None, "2012/2014", "since 1994, last confirmed 2014"),
        (None, None, "2012-10/2024-10", "since October 2012 or earlier, last confirmed October 2024"),
        (None, None, "2012-10/..", "since October 2012 or earlier"),
        (None, boundary("2001"), "1996/1998", "from 1996 or earlier until 2001"),
        (None, boundary("2001"), "", "from a day that no source tells until 2001"),
        (None, None, "", "since a day that no source tells"),
        (Boundary(), None, "", "since a day that no source tells"),
        (boundary("[2005-01..2005-03]"), None, "", "since a day between January 2005 and March 2005"),
        (disputed("1994", "1995"), None, "", "since 1994 or 1995 (sources differ)"),
        (boundary("1994"), disputed("1998", "1999-05"), "", "from 1994 until 1998 or May 1999 (sources differ)"),
    ],
)
def test_life_says_what_is_not_known(began: Boundary | None, ended: Boundary | None, attested: str, words: str) -> None:
    """With every date of a dispute and the doubt; a last date that a source shows is no end."""
    assert wording.life(began, ended, parse(attested) if attested else None) == words


def began(*dates: str, is_shown: bool = False) -> Beginning:
    return Beginning(tuple(map(parse, dates)), is_shown)


def inferred(date: str) -> Beginning:
    return Beginning((parse(date),), is_inferred=True)


def hint(verb: Any, *dates: str) -> Hint:
    return Hint(verb, tuple(map(parse, dates)))


STATUSES = [
    (Status("member"), "Partner"),
    (Status("member", began("1994-05-09")), "Partner since 9 May 1994"),
    (Status("member", began("2012-10-20", is_shown=True)), "Partner since 20 October 2012 or earlier"),
    (Status("member", began("1994", "1995-02")), "Partner since 1994 or February 1995, sources differ"),
    (Status("member", began("[2005-01..2005-03]")), "Partner since a day between January 2005 and March 2005"),
    (
        Status("member", began("1994"), confirmed=parse("2010-05-04")),
        "Partner since 1994 (last confirmed 4 May 2010)",
    ),
    (Status("member", inferred("2011-04")), "Partner since April 2011 (inferred)"),
    (
        Status("member", inferred("2011-04"), confirmed=parse("2012-05")),
        "Partner since April 2011 (inferred; last confirmed May 2012)",
    ),
    (
        Status("not-known", hint=Hint("joined", (parse("2011-04"),), is_inferred=True)),
        "Not certain; joined in April 2011 (inferred)",
    ),
    (Status("cooperation-suspended"), "Partner; practical cooperation suspended"),
    (
        Status("cooperation-suspended", began("2014-04-01")),
        "Partner; practical cooperation suspended since 1 April 2014",
    ),
    (
        Status("cooperation-suspended", began("[2014-04-01..2024-07-03]")),
        "Partner; practical cooperation suspended by July 2024",
    ),
    (Status("suspended"), "Suspended"),
    (Status("suspended", began("2021-08")), "Suspended since August 2021"),
    (Status("suspended", began("[2014-04-01..2024-07-03]")), "Suspended by July 2024"),
    (Status("suspended", began("2021-08", "2022")), "Suspended since August 2021 or 2022, sources differ"),
    (Status("sources-differ"), "Sources differ"),
    (
        Status("sources-differ", hint=hint("joined", "1994-05-27", "1995")),
        "Sources differ; joined on 27 May 1994 or in 1995",
    ),
    (Status("sources-differ", hint=hint("left", "1994", "1995-03")), "Sources differ; left in 1994 or in March 1995"),
    (Status("not-known"), "Not certain"),
    (Status("not-known", hint=hint("joined", "1995-02")), "Not certain; joined in February 1995"),
    (Status("not-known", hint=hint("joined", "1995-02-03")), "Not certain; joined on 3 February 1995"),
    (Status("not-known", hint=hint("joined", "1995~")), "Not certain; joined about 1995"),
    (
        Status("not-known", hint=hint("joined", "[2010-11-19..2010-11-20]")),
        "Not certain; joined on 19 or 20 November 2010",
    ),
    (
        Status("not-known", hint=hint("left", "[2010-11..2011-02]")),
        "Not certain; left on a day between November 2010 and February 2011",
    ),
    (Status("not-known", hint=hint("first shown", "2012-10")), "Not certain; first shown as a partner in October 2012"),
    (
        Status("not-known", hint=hint("works with NATO", "1999-05-01")),
        "Not certain; has worked with NATO since 1 May 1999 or earlier",
    ),
    (Status("ally"), "NATO member"),
    (Status("ally", began("1999-03-12")), "NATO member since 12 March 1999"),
    (Status("ally", began("1999-03-12"), was_partner=True), "NATO member since 12 March 1999, before that a partner"),
    (Status("works-with"), "Works with NATO"),
    (Status("consulted"), "Consulted by NATO"),
    (Status("consulted", shown=(parse("1998"), parse("2003-05"))), "Consulted by NATO between 1998 and 2003"),
    (Status("consulted", shown=(parse("1998-01"), parse("1998-05"))), "Consulted by NATO in 1998"),
    (Status("former"), "Former partner"),
    (Status("former", began("2011-04-15")), "Left on 15 April 2011"),
    (Status("former", began("1996-10")), "Left in October 1996"),
    (Status("former", began("1994-05-27", "1995")), "Left on 27 May 1994 or in 1995, sources differ"),
    (Status("former", inferred("1996-10")), "Left in October 1996 (inferred)"),
    (Status("former-state"), "Former state"),
    (Status("former-state", began("1991-12-26")), "Former state, ended on 26 December 1991"),
    (Status("not-yet"), "Not a partner"),
    (Status("none"), "No partnership"),
]


@pytest.mark.parametrize(("status", "words"), STATUSES)
def test_status_in_words(status: Status, words: str) -> None:
    assert wording.status(status) == words


def test_status_of_every_key_has_words_and_a_name() -> None:
    keys = list(typing.get_args(PartnerState))
    assert {status.key for status, _ in STATUSES} == set(keys) == set(wording.STATUSES)
    assert len(set(wording.STATUSES.values())) == len(keys)
    plain: Sequence[Status] = [Status(key) for key in keys if key != "suspended"]
    assert [wording.status(status) for status in plain] == [wording.STATUSES[status.key] for status in plain]


JOINED = hint("joined", "1995-02")
FORMAT_STATUSES = [
    (FormatStatus("member"), "", "member"),
    (FormatStatus("member", began("1994-05-09")), "since 9 May 1994", "member"),
    (FormatStatus("member", began("2012-10", is_shown=True)), "since October 2012 or earlier", "member"),
    (FormatStatus("member", began("1994", "1995")), "since 1994 or 1995, sources differ", "member"),
    (FormatStatus("suspended"), "suspended", "suspended"),
    (
        FormatStatus("suspended", began("1994"), began("2021-08-15")),
        "suspended since 15 August 2021",
        "suspended",
    ),
    (FormatStatus("suspended", suspended=began("[2014-04-01..2024-07-03]")), "suspended by July 2024", "suspended"),
    (
        FormatStatus("cooperation-suspended", began("1994"), began("2014-04-01")),
        "since 1994; practical cooperation suspended since 1 April 2014",
        "member; practical cooperation suspended",
    ),
    (
        FormatStatus("cooperation-suspended", suspended=began("2014-04-01")),
        "practical cooperation suspended since 1 April 2014",
        "member; practical cooperation suspended",
    ),
    (FormatStatus("not-known"), "not certain", "not certain"),
    (FormatStatus("not-known", hint=JOINED), "joined in February 1995", "joined in February 1995"),
    (FormatStatus("not-known", hint=hint("first shown", "2012-10")), "first shown in October 2012",
     "first shown in October 2012"),
    (FormatStatus("not-known", hint=hint("suspended", "2021")), "suspended in 2021", "suspended in 2021"),
    (FormatStatus("sources-differ"), "sources differ", "sources differ"),
    (
        FormatStatus("sources-differ", hint=hint("left", "1995-02-08", "1996")),
        "sources differ; left on 8 February 1995 or in 1996",
        "sources differ; left on 8 February 1995 or in 1996",
    ),
    (FormatStatus("lapsed"), "last shown earlier", "last shown earlier"),
    (FormatStatus("lapsed", began("1996"), last_shown=parse("1998-05")), "last shown in May 1998",
     "last shown in May 1998"),
    (FormatStatus("lapsed", last_shown=parse("1998-05-03")), "last shown on 3 May 1998", "last shown on 3 May 1998"),
    (FormatStatus("former"), "ended", "ended"),
    (FormatStatus("former", began("1994"), until=began("1999-03-12")), "until 12 March 1999", "ended"),
    (FormatStatus("former", until=began("1999", "2000-01")), "until 1999 or January 2000, sources differ", "ended"),
    (FormatStatus("former", until=inferred("2011-04")), "until April 2011 (inferred)", "ended"),
    (FormatStatus("member", inferred("2011-04")), "since April 2011 (inferred)", "member"),
    (
        FormatStatus("former", began("1994"), until=began("1999-03-12"), as_partner=True),
        "as a partner until 12 March 1999",
        "ended as a partner; now an Ally",
    ),
    (FormatStatus("not-yet"), "", "not begun"),
]  # fmt: skip


@pytest.mark.parametrize(("found", "words", "of_spell"), FORMAT_STATUSES)
def test_state_in_a_format_in_words(found: FormatStatus, words: str, of_spell: str) -> None:
    """After the name of the format, and beside the dates of a spell."""
    assert wording.format_status(found) == words
    assert wording.spell_state(found) == of_spell
    assert wording.spell_state(found, "in use") == ("in use" if of_spell == "member" else of_spell)


def test_state_in_a_format_of_every_key_has_words() -> None:
    assert {found.key for found, *_ in FORMAT_STATUSES} == set(typing.get_args(FormatState))


def test_hint_says_as_what_one_is_first_shown() -> None:
    assert wording.hint(hint("first shown", "2012"), "a partner") == "first shown as a partner in 2012"
    assert wording.hint(hint("left", "2012"), "a partner") == "left in 2012"


def test_list_of_names() -> None:
    assert [wording.listed(names) for names in (["A"], ["A", "B"], ["A", "B", "C"])] == ["A", "A and B", "A, B and C"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "0"),
        (["member", "former", "not-yet"], "1"),
        (["member", "cooperation-suspended"], "2"),
        (["member", "member", "suspended"], "3, of which 1 suspended"),
        (["suspended", "not-known", "sources-differ"], "1, of which 1 suspended; 2 not certain"),
        (["member", "lapsed", "lapsed"], "1, and 2 more last shown earlier"),
        (["lapsed"], "none; 1 last shown earlier"),
        (
            ["suspended", "not-known", "lapsed"],
            "1, of which 1 suspended; 1 not certain, and 1 more last shown earlier",
        ),
    ],
)
def test_number_of_members_counts_the_suspended_and_not_the_doubtful(keys: Sequence[FormatState], words: str) -> None:
    assert wording.number_of_members(map(FormatStatus, keys)) == words


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (PartnerCount(0, 0, 0, 0), "No partner countries"),
        (PartnerCount(1, 0, 0, 1), "1 partner country; 1 organisation known to work with NATO"),
        (PartnerCount(1, 1, 0, 0), "1 partner country, suspended"),
        (PartnerCount(2, 2, 0, 0), "2 partner countries, 2 of them suspended"),
        (
            PartnerCount(38, 3, 0, 12),
            "38 partner countries, 3 of them suspended; 12 organisations known to work with NATO",
        ),
        (PartnerCount(38, 0, 2, 0), "38 partner countries, and perhaps 2 more"),
        (PartnerCount(1, 0, 0, 0, 1), "1 partner country, practical cooperation suspended"),
        (
            PartnerCount(40, 1, 0, 0, 2),
            "40 partner countries, 1 of them suspended, practical cooperation suspended with 2",
        ),
        (
            PartnerCount(38, 3, 1, 2),
            "38 partner countries, 3 of them suspended, and perhaps 1 more; 2 organisations known to work with NATO",
        ),
    ],
)
def test_count_of_partners_in_words(found: PartnerCount, words: str) -> None:
    assert wording.partner_count(found) == words


NAMES: dict[str, Any] = {
    name: SimpleNamespace(record=SimpleNamespace(name=name)) for name in ("Austria", "Finland", "Japan", "Malta")
}


def item(name: str, state: FormatStatus | FormatState = "member", date: str = "") -> Item:
    found = FormatStatus(state) if isinstance(state, str) else state
    return Item(name, found, parse(date) if date else None, ())


AUSTRIA, FINLAND = item("Austria"), item("Finland", "suspended")
COOPERATION = item("Japan", "cooperation-suspended")


@pytest.mark.parametrize(
    ("function", "items", "words"),
    [
        ("members", [], "None on 1 June 2020."),
        ("members", [AUSTRIA], "1 partner on 1 June 2020: Austria."),
        ("users", [AUSTRIA, item("Japan")], "2 partners, as far as is known, on 1 June 2020: Austria and Japan."),
        ("formats", [AUSTRIA], "1 format on 1 June 2020: Austria."),
        ("formats", [AUSTRIA, item("Malta")], "2 formats on 1 June 2020: Austria and Malta."),
        (
            "members",
            [AUSTRIA, FINLAND, COOPERATION],
            "3 partners, of which 1 suspended, on 1 June 2020: Austria, Finland (suspended) and Japan.",
        ),
        ("members", [FINLAND], "1 partner, suspended, on 1 June 2020: Finland (suspended)."),
        (
            "members",
            [
                AUSTRIA,
                item("Finland", FormatStatus("not-known", hint=JOINED)),
                item("Japan", FormatStatus("not-known", hint=hint("first shown", "2021"))),
                item("Malta", FormatStatus("sources-differ", hint=hint("joined", "2019", "2021"))),
            ],
            "1 partner on 1 June 2020: Austria; first shown in 2021: Japan; joined in February 1995: Finland; "
            "sources differ; joined in 2019 or in 2021: Malta.",
        ),
        (
            "users",
            [
                AUSTRIA,
                item("Finland", FormatStatus("lapsed", last_shown=parse("1998"))),
                item("Japan", FormatStatus("lapsed", last_shown=parse("2001-05"))),
                item("Malta", FormatStatus("lapsed", last_shown=parse("1998"))),
            ],
            "1 partner, as far as is known, on 1 June 2020: Austria; last shown in May 2001: Japan; last shown in 1998:"
            " Finland and Malta.",
        ),
        ("members", [item("Finland", "not-known"), item("Japan", "not-known")], "Not certain: Finland and Japan."),
        ("suspended", [], "None on 1 June 2020."),
        ("suspended", [FINLAND], "On 1 June 2020: Finland."),
        ("suspended", [COOPERATION], "On 1 June 2020: practical cooperation suspended: Japan."),
        (
            "suspended",
            [AUSTRIA, FINLAND, COOPERATION, item("Malta", FormatStatus("not-known", hint=hint("suspended", "2020")))],
            "On 1 June 2020: Finland; practical cooperation suspended: Japan; suspended in 2020: Malta.",
        ),
        ("served", [], "None, as far as is known."),
        (
            "served",
            [item("Malta", "former"), item("Japan", "former")],
            "2, as far as is known: Malta and Japan.",
        ),
        (
            "served",
            [item("Finland", FormatStatus("not-known", hint=JOINED)), item("Japan", "former")],
            "1, as far as is known: Japan; joined in February 1995: Finland.",
        ),
        ("partners", [], "No partner countries on 1 June 2020."),
        ("partners", [FINLAND], "1 partner country on 1 June 2020, suspended."),
        (
            "partners",
            [AUSTRIA, FINLAND, COOPERATION],
            "3 partner countries on 1 June 2020, 1 of them suspended, practical cooperation suspended with 1.",
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
    """Those for certain with their number; then what is open, by what is known of it, and what is last shown."""
    assert wording.answer(function, items, parse("2020-06-01"), Catalogue(entries=NAMES)) == words


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (
            FormatStatus("former", Beginning((parse("2004"),)), until=Beginning((parse("2006"),))),
            "from 2004 until 2006",
        ),
        (FormatStatus("former", Beginning((parse("2009-10-31"),), is_shown=True)), "by 31 October 2009"),
        (
            FormatStatus("former", Beginning((parse("2002"), parse("2003-02")))),
            "from 2002 or February 2003, sources differ",
        ),
        (FormatStatus("former", until=Beginning((parse("2004"),))), "until 2004"),
        (FormatStatus("former"), ""),
    ],
)
def test_time_in_an_operation(state: FormatStatus, words: str) -> None:
    assert wording.served(state) == words


def test_entry_of_a_list_has_its_abbreviation() -> None:
    entries = {
        "nac": SimpleNamespace(name="North Atlantic Council", abbreviation="NAC"),
        "group": SimpleNamespace(name="Working group", abbreviation=None),
    }
    bodies: Any = {"lists/bodies": SimpleNamespace(record=SimpleNamespace(entries=entries))}
    told = [wording.list_entry(Catalogue(entries=bodies), "bodies", name) for name in entries]
    assert told == ["North Atlantic Council (NAC)", "Working group"]

"""The state on a day: never a guess, and half open at both ends."""

import datetime

import pytest

from atlas.derive.standing import (
    Answer,
    Standing,
    in_order,
    lapse_day,
    of_suspension,
    on_day,
    passed,
    suspension_on,
)
from atlas.model.spells import Boundary, Membership, ProgrammeUse, Suspension
from atlas.reading.catalogue import adapter

DAY = datetime.date.fromisoformat


def spell(**fields: object) -> Membership:
    made: Membership = adapter(Membership).validate_python({"group": "eapc", "sources": ["nato-1"], **fields})
    return made


def claim(date: str) -> dict[str, object]:
    return {"date": date, "sources": ["nato-1"]}


FULL = spell(**{"from": "1994-05-09", "until": "2023-04-04"})
OPEN = spell(**{"from": "1994-05-09"})
MONTH = spell(**{"from": "2011-04", "until": "2014-09"})
SHOWN = spell(attested="2012-10/2024-10")
SHOWN_LAST = spell(**{"from": "1994-05-09", "attested": "2024-10-03"})
DISPUTED = spell(**{"from": {"disputed": [claim("1994-05-27"), claim("1995")]}})
ABOUT = spell(**{"from": "1994~"})
SUSPENDED = spell(
    **{
        "from": "1995-01-11",
        "suspensions": [
            {"from": "2021-11-25", "until": "2024-02-01", "scope": "membership", "sources": ["nato-1"]},
            {"from": "2025-01-01", "scope": "cooperation", "sources": ["nato-1"]},
        ],
    }
)


@pytest.mark.parametrize(
    ("one", "day", "standing"),
    [
        (FULL, "1994-05-08", Standing.NOT_MEMBER),
        (FULL, "1994-05-09", Standing.MEMBER),
        (FULL, "2023-04-03", Standing.MEMBER),
        (FULL, "2023-04-04", Standing.NOT_MEMBER),  # half open: an Ally is a partner no more
        (OPEN, "2026-11-23", Standing.MEMBER),
        (MONTH, "2011-03-31", Standing.NOT_MEMBER),
        (MONTH, "2011-04-01", Standing.NOT_KNOWN),  # some day in April
        (MONTH, "2011-04-15", Standing.NOT_KNOWN),
        (MONTH, "2011-04-30", Standing.MEMBER),
        (MONTH, "2014-08-31", Standing.MEMBER),
        (MONTH, "2014-09-01", Standing.NOT_KNOWN),
        (MONTH, "2014-09-15", Standing.NOT_KNOWN),
        (MONTH, "2014-09-30", Standing.NOT_MEMBER),
        (spell(until="2001"), "2000-06-01", Standing.NOT_KNOWN),  # nothing tells when it began
        (spell(until="2001"), "2001-12-31", Standing.NOT_MEMBER),
        (SHOWN, "2012-09-30", Standing.NOT_KNOWN),
        (SHOWN, "2012-10-31", Standing.MEMBER),
        (SHOWN, "2024-10-01", Standing.MEMBER),
        (SHOWN, "2024-10-02", Standing.MEMBER),  # it holds after the last day on which a source shows it
        (SHOWN_LAST, "1994-05-09", Standing.MEMBER),
        (SHOWN_LAST, "2026-11-23", Standing.MEMBER),
        (DISPUTED, "1994-05-26", Standing.NOT_MEMBER),
        (DISPUTED, "1994-05-27", Standing.SOURCES_DIFFER),
        (DISPUTED, "1994-12-31", Standing.SOURCES_DIFFER),
        (DISPUTED, "1995-12-31", Standing.MEMBER),
        (ABOUT, "1992-12-30", Standing.NOT_MEMBER),
        (ABOUT, "1994-06-01", Standing.NOT_KNOWN),
        (ABOUT, "1996-01-02", Standing.MEMBER),
        (SUSPENDED, "2021-11-24", Standing.MEMBER),
        (SUSPENDED, "2021-11-25", Standing.SUSPENDED),
        (SUSPENDED, "2024-02-01", Standing.MEMBER),
        (SUSPENDED, "2025-06-01", Standing.MEMBER),
    ],
)
def test_standing_on_day(one: Membership, day: str, standing: Standing) -> None:
    assert on_day([one], DAY(day)).standing == standing


def test_standing_cooperation_suspended_keeps_membership() -> None:
    state = on_day([SUSPENDED], DAY("2025-06-01"))
    assert state.cooperation_suspended
    assert not on_day([SUSPENDED], DAY("2020-06-01")).cooperation_suspended


def test_standing_is_suspended_from_the_last_day_of_the_span_in_which_that_began() -> None:
    """No source tells when suspended cooperation became suspended membership; until then it is the cooperation."""
    suspensions = [
        {"from": "2014-04-01", "scope": "cooperation", "sources": ["nato-1"]},
        {"from": "[2014-04-01..2024-07-03]", "scope": "membership", "sources": ["nato-1"]},
    ]
    one = spell(**{"from": "1994", "suspensions": suspensions})
    found = [on_day([one], DAY(day)) for day in ("2014-03-31", "2022-01-01", "2024-07-03")]
    assert [state.standing for state in found] == [Standing.MEMBER, Standing.MEMBER, Standing.SUSPENDED]
    assert [state.cooperation_suspended for state in found] == [False, True, False]


def test_standing_suspension_goes_on_where_no_newer_source_shows_the_membership() -> None:
    suspension = {"from": "2021-08-20", "scope": "membership", "sources": ["nato-1"]}
    one = spell(attested="2012-10/2024-10", suspensions=[suspension])
    days = ["2012-09-30", "2020-01-01", "2021-08-20", "2026-11-23"]
    expected = [Standing.NOT_KNOWN, Standing.MEMBER, Standing.SUSPENDED, Standing.SUSPENDED]
    assert [on_day([one], DAY(day)).standing for day in days] == expected


def test_standing_suspension_that_is_in_doubt_leaves_the_membership() -> None:
    claims = {"disputed": [claim("2014-04-01"), claim("2024-07-03")]}
    one = spell(**{"from": "1994", "suspensions": [{"from": claims, "scope": "membership", "sources": ["nato-1"]}]})
    found = [on_day([one], DAY(day)).standing for day in ("2014-03-31", "2022-01-01", "2024-07-03")]
    assert found == [Standing.MEMBER, Standing.MEMBER, Standing.SUSPENDED]


@pytest.mark.parametrize(
    ("fields", "day", "standing"),
    [
        ({"from": "1996", "attested": "1997-05-01"}, "2000-05-01", Standing.MEMBER),
        ({"from": "1996", "attested": "1997-05-01"}, "2000-05-02", Standing.LAPSED),
        ({"attested": "1996/1997-05-01"}, "2000-05-02", Standing.LAPSED),
        ({"from": "1996"}, "1999-12-31", Standing.MEMBER),  # shown by its beginning, on some day of 1996
        ({"from": "1996"}, "2000-01-01", Standing.LAPSED),
        ({"from": "1996-02-29"}, "1999-03-01", Standing.MEMBER),
        ({"from": "1996-02-29"}, "1999-03-02", Standing.LAPSED),
        ({"from": "1996", "until": "2004"}, "2003-12-31", Standing.MEMBER),  # of which an end is known
        ({"from": "1996", "until": "2004"}, "2004-12-31", Standing.NOT_MEMBER),
    ],
)
def test_standing_use_lapses_after_the_years_of_its_tool(
    fields: dict[str, object], day: str, standing: Standing
) -> None:
    one = spell(**fields)
    assert on_day([one], DAY(day), lapses=3).standing == standing
    assert on_day([one], DAY(day)).standing == (Standing.MEMBER if standing == Standing.LAPSED else standing)


def test_standing_no_spell_is_not_member() -> None:
    assert on_day([], DAY("2020-01-01")).standing == Standing.NOT_MEMBER


def test_standing_return_is_second_spell() -> None:
    spells = [spell(**{"from": "1994-01-01", "until": "2000-01-01"}), spell(**{"from": "2006-12-14"})]
    days = ["1999-12-31", "2000-01-01", "2006-12-13", "2006-12-14"]
    expected = [Standing.MEMBER, Standing.NOT_MEMBER, Standing.NOT_MEMBER, Standing.MEMBER]
    assert [on_day(spells, DAY(day)).standing for day in days] == expected


def test_standing_nobody_is_in_a_group_before_it_began() -> None:
    began: Boundary = adapter(Boundary).validate_python({"date": "2011-04-15"})
    assert on_day([SHOWN], DAY("2011-04-14"), began).standing == Standing.NOT_MEMBER
    assert on_day([SHOWN], DAY("2011-04-15"), began).standing == Standing.NOT_KNOWN


def test_standing_certain_spell_wins_over_doubt() -> None:
    assert on_day([SHOWN, OPEN], DAY("2025-06-01")).standing == Standing.MEMBER


@pytest.mark.parametrize(
    ("one", "start"), [(FULL, "1994-05-09"), (SHOWN, "2012-10"), (DISPUTED, "1994-05-27"), (spell(until="2001"), None)]
)
def test_spell_start_is_earliest_known_date(one: Membership, start: str | None) -> None:
    assert (one.start.edtf if one.start else None) == start


def test_boundary_without_a_date_is_not_known() -> None:
    """Sources that give no date do not differ."""
    undated: Boundary = adapter(Boundary).validate_python({})
    assert passed(undated, DAY("2020-01-01")) == Answer.NOT_KNOWN


def test_standing_keeps_the_spell_that_it_rests_on() -> None:
    """Also where a suspension of it holds, or may."""
    suspension = {"from": "2021", "scope": "membership", "sources": ["nato-1"]}
    one = spell(**{"from": "1994-01-01", "suspensions": [suspension]})
    state = on_day([one], DAY("2021-06-01"))
    assert (state.standing, state.spell) == (Standing.MEMBER, one)
    assert on_day([SUSPENDED], DAY("2022-01-01")).spell is SUSPENDED
    assert on_day([SHOWN], DAY("2012-09-30")).spell is SHOWN


@pytest.mark.parametrize(
    ("day", "membership", "cooperation"),
    [
        ("2021-11-24", None, None),
        ("2021-11-25", 0, None),
        ("2024-01-31", 0, None),
        ("2024-02-01", None, None),
        ("2025-01-01", None, 1),
    ],
)
def test_suspension_that_holds_is_that_of_its_scope(day: str, membership: int | None, cooperation: int | None) -> None:
    found = (suspension_on(SUSPENDED, DAY(day), "membership"), suspension_on(SUSPENDED, DAY(day), "cooperation"))
    places = (None if one is None else SUSPENDED.suspensions.index(one) for one in found)
    assert tuple(places) == (membership, cooperation)


@pytest.mark.parametrize(
    ("fields", "day", "standing"),
    [
        ({"from": "2021"}, "2020-12-31", Standing.NOT_MEMBER),
        ({"from": "2021"}, "2021-06-01", Standing.NOT_KNOWN),
        ({"from": "2021"}, "2021-12-31", Standing.MEMBER),
        ({"from": "2021-01-01", "until": "2023"}, "2023-06-01", Standing.NOT_KNOWN),
        ({"from": "2021-01-01", "until": "2023"}, "2023-12-31", Standing.NOT_MEMBER),
        ({"from": {"disputed": [claim("2021-01-01"), claim("2022")]}}, "2021-01-01", Standing.SOURCES_DIFFER),
    ],
)
def test_suspension_holds_on_a_day(fields: dict[str, object], day: str, standing: Standing) -> None:
    one: Suspension = adapter(Suspension).validate_python({"scope": "membership", "sources": ["nato-1"], **fields})
    assert of_suspension(one, DAY(day)) == standing


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"from": "1996-02-29"}, "1999-03-02"),
        ({"from": "1996", "attested": "1997-05"}, "2000-06-01"),
        ({"from": {"disputed": [claim("1996-07-01"), claim("1996")]}}, "2000-01-01"),
        ({"attested": "1996/1997-05-01"}, "2000-05-02"),
        ({"from": "1996-02-29", "until": "2004"}, None),
        ({"until": "2004"}, None),
        ({"attested": "2008/.."}, None),
    ],
)
def test_day_of_lapse_is_that_after_the_years_from_the_last_that_a_source_tells(
    fields: dict[str, object], day: str | None
) -> None:
    assert lapse_day(spell(**fields), 3) == (DAY(day) if day else None)
    assert lapse_day(spell(**fields), None) is None


def test_spells_stand_in_order_of_the_first_date_that_is_known() -> None:
    """Be it that of the end; those of which none is known come last."""
    ended, shown = spell(until="1996"), spell(attested="1995/2001")
    undated = spell(**{"from": {}})
    assert in_order([undated, SHOWN, ended, shown, OPEN]) == [OPEN, shown, ended, SHOWN, undated]


@pytest.mark.parametrize(
    ("attested", "first_day_after"),
    [("2020-11", "2024-01-01"), ("2023-12-31", "2024-01-01"), ("2024-03", "2027-04-01")],
    ids=["shown before the period", "shown on its last day", "shown after it"],
)
def test_use_lapses_after_the_period_for_which_it_was_agreed(attested: str, first_day_after: str) -> None:
    """What was agreed for years that are yet to come holds for these; the years of the tool count from a later one."""
    keys = {"from": "2014", "attested": attested, "cycles": [{"period": "2021/2023", "sources": ["nato-1"]}]}
    use: ProgrammeUse = adapter(ProgrammeUse).validate_python({"tool": "ipcp", "sources": ["nato-1"], **keys})
    assert lapse_day(use, 3) == DAY(first_day_after)

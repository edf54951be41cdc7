"""What a partner is to NATO on a day, from all its memberships, and what is known where that is in doubt."""

import datetime
from pathlib import Path

import pytest

from atlas.derive.standing import Standing
from atlas.derive.status import Status, before_or_after, days_of_change, format_state, group_states, status_on
from atlas.model.records import Partner
from atlas.model.spells import Spell
from atlas.reading.catalogue import Catalogue, adapter, read
from data_folder import FORUM, JAPAN, tiny

DAY = datetime.date.fromisoformat


def held(*memberships: str) -> str:
    """A key with memberships, each in the Forum unless it names another group."""
    items = (item if "group" in item else f"group: forum, {item}" for item in memberships)
    return "memberships:\n" + "".join(f"  - {{{item}, sources: [nato-1]}}\n" for item in items)


def suspension(scope: str) -> str:
    return f"suspensions: [{{from: 2020-01-01, until: 2022-01-01, scope: {scope}, sources: [nato-1]}}]"


def written(tmp_path: Path, keys: str) -> Catalogue:
    club = FORUM.replace("name: Forum", "name: Club").replace("from: 1994-01-10", "from: 1990")
    talks = club.replace("name: Club", "name: Talks\npartnership: false")
    changed = {"groups/club.yml": club, "groups/talks.yml": talks, "partners/japan.yml": JAPAN + keys}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    return catalogue


def told(status: Status) -> str:
    """A status as words that a test can show: the key, `+` what is suspended beside it, and the hint."""
    beside = {(True, True): " + cooperation", (True, False): " + cooperation, not known"}
    hint = f"; {status.hint.verb} {' or '.join(map(str, status.hint.dates))}" if status.hint else ""
    since = f" since {status.since}" if status.since else ""
    return status.key + since + beside.get((status.cooperation_suspended, status.is_known), "") + hint


@pytest.mark.parametrize(
    ("keys", "day", "expected"),
    [
        ("", "2020-01-01", "none"),
        (held("group: talks, from: 1995-01-01"), "2020-01-01", "none"),
        (held("from: 1995-01-01"), "1994-12-31", "not-yet"),
        (held("from: 1995-01-01"), "1995-01-01", "member"),
        (held("from: 1995-01-01, until: 2004-03-29"), "2004-03-28", "member"),
        (held("from: 1995-01-01, until: 2004-03-29"), "2004-03-29", "former"),
        # It has been in one, though it is yet to come into another.
        (held("group: club, from: 1995-01-01, until: 1999-01-01", "from: 2005-01-01"), "2000-01-01", "former"),
        ("accession: {date: 2004-03-29, sources: [nato-1]}\n", "2004-03-28", "none"),
        ("accession: {date: 2004-03-29, sources: [nato-1]}\n", "2004-03-29", "ally since 2004-03-29"),
        (held("from: 1995-01-01") + "until: 2006-06-05\n", "2006-06-04", "member"),
        (held("from: 1995-01-01") + "until: 2006-06-05\n", "2006-06-05", "former-state"),
        # The best that is certain counts: membership, then suspension, then what is in doubt.
        (held(f"from: 1995-01-01, {suspension('membership')}"), "2021-01-01", "suspended"),
        (held(f"from: 1995-01-01, {suspension('membership')}", "group: club, from: 1999"), "2021-01-01", "member"),
        (held(f"from: 1995-01-01, {suspension('cooperation')}"), "2021-01-01", "suspended + cooperation"),
        (
            held(f"from: 1995-01-01, until: '2021', {suspension('cooperation')}"),
            "2021-02-01",
            "not-known; left 2021",
        ),
        (
            held("from: {disputed: [{date: 1995-02-08, sources: [nato-1]}, {date: 1996, sources: [nato-1]}]}"),
            "1995-03-01",
            "sources-differ; joined 1995-02-08 or 1996",
        ),
        # Of several dates before the day the last is told; of several after it the first.
        (
            held("attested: 2010/2012", "group: club, attested: 2009/2014-10"),
            "2020-01-01",
            "not-known; last shown 2014-10",
        ),
        (
            held("attested: 2010/2012", "group: club, attested: 2009/2014-10"),
            "1999-01-01",
            "not-known; first shown 2009",
        ),
        (held("from: '1995'"), "1995-06-01", "not-known; joined 1995"),
        (held("from: 1990-05-05, until: '1995'", "group: club, from: '1995'"), "1995-06-01", "not-known; left 1995"),
    ],
)  # fmt: skip
def test_status_on_a_day(tmp_path: Path, keys: str, day: str, expected: str) -> None:
    catalogue = written(tmp_path, keys)
    (entry,) = catalogue.of(Partner)
    assert told(status_on(catalogue, entry, DAY(day))) == expected


def test_status_of_a_member_has_no_hint(tmp_path: Path) -> None:
    """A boundary that lies before the day in any case says nothing of it."""
    catalogue = written(tmp_path, held("attested: 2010/2020", "from: '1995'"))
    (entry,) = catalogue.of(Partner)
    assert status_on(catalogue, entry, DAY("2015-01-01")) == Status("member")


def test_status_may_change_on_each_boundary_of_the_partner_its_spells_and_their_groups(tmp_path: Path) -> None:
    keys = held("from: 1996-01-01") + "accession: {date: 2004-03-29, sources: [nato-1]}\nuntil: 2006-06-05\n"
    catalogue = written(tmp_path, keys)
    found = days_of_change(catalogue, catalogue.record(Partner, "japan"))
    assert {"1994-01-10", "1996-01-01", "2004-03-29", "2006-06-05"} <= {day.isoformat() for day in found}


def test_state_in_each_group_begins_no_earlier_than_the_group(tmp_path: Path) -> None:
    catalogue = written(tmp_path, held("attested: 1999/2001", "group: club, attested: 1999/2001"))
    states = group_states(catalogue, catalogue.record(Partner, "japan").memberships, DAY("1993-06-01"))
    assert {group: state.standing for group, state in states.items()} == {
        "forum": Standing.NOT_MEMBER,
        "club": Standing.NOT_KNOWN,
    }


def spell(**keys: object) -> Spell:
    made: Spell = adapter(Spell).validate_python({"sources": ["nato-1"], **keys})
    return made


def test_nobody_is_former_before_an_end_has_passed() -> None:
    one = spell(**{"from": "1995-01-01", "until": "2004"})
    days = ("1994-01-01", "2004-06-01", "2004-12-31")
    assert [before_or_after([one], DAY(day)) for day in days] == ["not-yet", "not-yet", "former"]
    assert before_or_after([], DAY("2000-01-01")) == "none"
    assert [format_state([one], DAY(day), None) for day in days] == ["not-yet", "not-known", "former"]

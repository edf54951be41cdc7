"""What a partner is to NATO on a day, from all its memberships, and what is known where that is in doubt."""

import dataclasses
import datetime
from pathlib import Path

import pytest

from atlas.derive.standing import Standing
from atlas.derive.status import (
    Beginning,
    FormatStatus,
    Hint,
    Status,
    before_or_after,
    days_of_change,
    days_of_doubt,
    days_of_lapse,
    format_status,
    group_states,
    hint,
    is_implied,
    status_on,
)
from atlas.model.dates import Date, parse
from atlas.model.records import Group, Operation, Partner, Tool
from atlas.model.spells import Spell
from atlas.reading.catalogue import Catalogue, adapter, read
from data_folder import FORCE, FORUM, JAPAN, PLAN, tiny

DAY = datetime.date.fromisoformat
JOINED = "accession: {date: 2004-03-29, sources: [nato-1]}\n"
AROUND = "{disputed: [{date: 2018-05, sources: [nato-1]}, {date: 2021-06, sources: [nato-1]}]}"
EITHER = "{disputed: [{date: 1995-02-08, sources: [nato-1]}, {date: 1996, sources: [nato-1]}]}"


def held(*memberships: str) -> str:
    """A key with memberships, each in the Forum unless it names another group."""
    items = (item if "group" in item else f"group: forum, {item}" for item in memberships)
    return "memberships:\n" + "".join(f"  - {{{item}, sources: [nato-1]}}\n" for item in items)


def suspended(scope: str, began: str = "2020-01-01") -> str:
    return f"suspensions: [{{from: {began}, until: 2022-01-01, scope: {scope}, sources: [nato-1]}}]"


def event(date: str) -> str:
    return f"events:\n  - {{id: visit, date: {date}, text: A visit., sources: [nato-1]}}\n"


def written(tmp_path: Path, keys: str, country: str = JAPAN, ended: str = "") -> Catalogue:
    """Japan with these keys; Forum and Club confer a partnership, Talks and Round consultation, the Council nothing.

    The Plan lapses after three years, the Scheme does not.
    """
    club = FORUM.replace("name: Forum", "name: Club").replace("from: 1994-01-10", "from: 1990")
    changed = {
        "groups/forum.yml": FORUM + (f"until: {ended}\n" if ended else ""),
        "groups/club.yml": club,
        "groups/talks.yml": club.replace("name: Club", "name: Talks\nconfers: consultation"),
        "groups/round.yml": club.replace("name: Club", "name: Round\nconfers: consultation"),
        "groups/council.yml": club.replace("name: Club", "name: Council\nconfers: nothing"),
        "operations/force.yml": FORCE.replace("1996-12-20", "2001").replace("2004-12-02", "2014-12-28"),
        "tools/plan.yml": PLAN.replace("from: 1995-02", "from: 1995-02\nlapses: 3"),
        "tools/scheme.yml": PLAN.replace("name: Plan", "name: Scheme"),
        "partners/japan.yml": country + keys,
    }
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    return catalogue


def told(found: Status | FormatStatus) -> str:
    """A status as words that a test can show: its key, and each field that says more than it does if left out."""
    fields = dataclasses.fields(found)
    values = {field.name: getattr(found, field.name) for field in fields if field.default is not dataclasses.MISSING}
    given = [f"{name} {in_words(value)}".rstrip() for name, value in values.items() if value]
    return ", ".join([found.key, *given])


def in_words(value: object) -> str:
    match value:
        case Beginning(dates, is_shown):
            return " or ".join(map(str, dates)) + (" or earlier" if is_shown else "")
        case Hint(verb, dates):
            return f"({verb} {' or '.join(map(str, dates))})"
        case (Date() as first, Date() as last):
            return f"{first} to {last}"
        case True:
            return ""
    return str(value)


@pytest.mark.parametrize(
    ("keys", "day", "expected"),
    [
        ("", "2020-01-01", "none"),
        (held("from: 1995-01-01"), "1994-12-31", "not-yet"),
        (held("from: 1995-01-01"), "1995-01-01", "member, since 1995-01-01"),
        (held("from: 1995-01-01, until: 2004-03-29"), "2004-03-28", "member, since 1995-01-01"),
        (held("from: 1995-01-01, until: 2004-03-29"), "2004-03-29", "former, since 2004-03-29"),
        # It holds after the last day on which a source shows it, and that day is told where it lies long ago.
        (held("from: 1995-01-01, attested: 2010-05-04"), "2012-05-04", "member, since 1995-01-01"),
        (
            held("from: 1995-01-01, attested: 2010-05-04"),
            "2012-05-05",
            "member, since 1995-01-01, confirmed 2010-05-04",
        ),
        (held("from: 1995-01-01"), "2020-01-01", "member, since 1995-01-01, confirmed 1995-01-01"),
        (held("attested: 2010/2012"), "2012-01-01", "member, since 2010 or earlier"),
        (held(f"from: {EITHER}"), "1997-01-01", "member, since 1995-02-08 or 1996"),
        # It has been in one, though it is yet to come into another.
        (
            held("group: club, from: 1995-01-01, until: 1999-01-01", "from: 2005-01-01"),
            "2000-01-01",
            "former, since 1999-01-01",
        ),
        (
            held("from: 1995-01-01, until: 2001", "group: club, from: 1994, until: 1999-01-01"),
            "2005-01-01",
            "former, since 2001",
        ),
        (
            held("group: club, from: 1995-01-01, until: 1999-01-01", "from: 2005-01-01, until: 2010-01-01"),
            "2000-01-01",
            "former, since 1999-01-01",
        ),
        # An Ally is nothing else, from the day of its accession on.
        (JOINED, "2004-03-28", "none"),
        (JOINED, "2004-03-29", "ally, since 2004-03-29"),
        (JOINED.replace("-29", ""), "2004-03-30", "none"),
        (JOINED.replace("-29", ""), "2004-03-31", "ally, since 2004-03"),
        (held("from: 1995-01-01") + JOINED, "2004-03-29", "ally, since 2004-03-29, was_partner"),
        (held("group: talks, from: 1995-01-01") + JOINED, "2004-03-29", "ally, since 2004-03-29"),
        (JOINED + "until: 2004-01-01\n", "2005-01-01", "ally, since 2004-03-29"),
        (held("from: 1995-01-01, attested: '2006'") + "until: 2006-06-05\n", "2006-06-04", "member, since 1995-01-01"),
        (held("from: 1995-01-01") + "until: 2006-06-05\n", "2006-06-05", "former-state, since 2006-06-05"),
        (held(f"from: 1995-01-01, {suspended('membership')}") + "until: '2021'\n", "2021-12-31",
         "former-state, since 2021"),
        # Suspended in any format that makes it a partner, it is suspended; so for cooperation, where no membership is.
        (held(f"from: 1995-01-01, {suspended('membership')}"), "2019-12-31",
         "member, since 1995-01-01, confirmed 1995-01-01"),
        (held(f"from: 1995-01-01, {suspended('membership')}"), "2020-01-01",
         "suspended, since 2020-01-01, partner_since 1995-01-01"),
        (held(f"from: 1995-01-01, {suspended('membership')}"), "2022-01-01",
         "member, since 1995-01-01, confirmed 1995-01-01"),
        (held(f"from: 1995-01-01, {suspended('membership')}", "group: club, from: 1999"), "2021-01-01",
         "suspended, since 2020-01-01, partner_since 1995-01-01"),
        (held("group: club, from: 1999", f"from: 1995-01-01, {suspended('cooperation')}"), "2021-01-01",
         "cooperation-suspended, since 2020-01-01, partner_since 1995-01-01"),
        (
            held(
                f"from: 1995-01-01, {suspended('cooperation', '2018-01-01')}",
                f"group: club, from: 1999, {suspended('membership')}",
            ),
            "2021-01-01",
            "suspended, since 2020-01-01, partner_since 1995-01-01",
        ),
        # Of two suspensions that hold the earlier is told.
        (
            held(
                f"from: 1995-01-01, {suspended('membership')}",
                f"group: club, from: 1999, {suspended('membership', '2018-05')}",
            ),
            "2021-01-01",
            "suspended, since 2018-05, partner_since 1995-01-01",
        ),
        (
            held(
                f"from: 1994-02-01, {suspended('membership')}",
                f"group: club, from: 1999, {suspended('membership', AROUND)}",
            ),
            "2021-12-31",
            "suspended, since 2018-05 or 2021-06, partner_since 1994-02-01",
        ),
        # That of a council, or a status that is added, suspends no partnership.
        (held("from: 1995-01-01, attested: '2020'", f"group: council, from: 1999, {suspended('membership')}"),
         "2021-01-01", "member, since 1995-01-01"),
        (held("from: 1995-01-01, attested: '2020'", f"group: talks, from: 1999, {suspended('cooperation')}"),
         "2021-01-01", "member, since 1995-01-01"),
        # Only what is certain suspends.
        (held(f"from: 1995-01-01, attested: '2021', {suspended('membership', '2021')}"), "2021-06-01",
         "member, since 1995-01-01"),
        (held(f"from: 1995-01-01, {suspended('membership', '2021')}"), "2021-12-31",
         "suspended, since 2021, partner_since 1995-01-01"),
        (held(f"from: 1995-01-01, {suspended('membership', EITHER)}"), "1995-06-01", "member, since 1995-01-01"),
        (held(f"from: 1995-01-01, until: '2021', {suspended('membership')}"), "2021-02-01",
         "not-known, hint (left 2021)"),
        (held(f"from: 1995-01-01, until: '2021', {suspended('cooperation')}"), "2021-02-01",
         "not-known, hint (left 2021)"),
        # What is certain goes before what sources tell differently, and that before what none tells.
        (held(f"from: {EITHER}"), "1995-03-01", "sources-differ, hint (joined 1995-02-08 or 1996)"),
        (held(f"from: {EITHER}", "group: club, from: 1994-03-01"), "1995-03-01", "member, since 1994-03-01"),
        (held("from: '1995'", "group: club, from: 1994-03-01"), "1995-03-01", "member, since 1994-03-01"),
        (held("group: club, attested: 2010/2012", f"from: {EITHER}, until: 2003-01-01"), "1995-03-01",
         "sources-differ, hint (first shown 2010)"),
        (held("from: '1995'"), "1995-06-01", "not-known, hint (joined 1995)"),
        (held("from: 1990-05-05, until: '1995'"), "1995-06-01", "not-known, hint (left 1995)"),
        (held("attested: 1994-02/1994-03, until: '1995'"), "1995-06-01", "not-known, hint (left 1995)"),
        (held("attested: 1995-06-01/1995-06-02, until: '1995'"), "1995-06-01", "not-known, hint (left 1995)"),
        (held("until: 2001-01-01"), "2000-06-01", "not-known"),  # of its end it is known that it lies later
        (held("attested: 1998/2001", "group: club, attested: 1999/2001"), "1993-06-01",
         "not-known, hint (first shown 1999)"),  # before the Forum nobody was in it
        # Of several dates after the day the first is told, and that before a boundary.
        (held("attested: 2010/2012", "group: club, attested: 2009/2014-10"), "1999-01-01",
         "not-known, hint (first shown 2009)"),
        (held("from: '1995'", "group: club, attested: 1999/2014-10"), "1995-06-01",
         "not-known, hint (first shown 1999)"),
        (held("attested: 2010/2012"), "2010-12-30", "not-known, hint (first shown 2010)"),
        (held("attested: 2010/2012"), "2010-12-31", "member, since 2010 or earlier"),
        (held("attested: 2010/2012"), "1994-01-09", "not-yet"),  # before the Forum itself
        # Consulted outside any partnership, also by one that was a partner; not by one that is, or may be.
        (held("group: talks, attested: 1998/2003"), "1998-12-30", "none"),
        (held("group: talks, attested: 1998/2003"), "1998-12-31", "consulted"),
        (held("group: talks, attested: 1998/2003"), "2026-11-23", "consulted, shown 1998 to 2003"),
        (held("group: talks, from: 1998-02-01"), "1998-02-01", "consulted"),
        (held("group: talks, from: 1998-02-01, attested: 2005-03"), "1999-01-01",
         "consulted"),
        (held("group: talks, attested: 1998/2010", "group: round, attested: 1995/2003"), "2000-01-01",
         "consulted"),
        (held("group: talks, attested: 1998/2010", "group: round, attested: 2002/2012"), "2000-01-01",
         "consulted"),  # in the other not yet
        (held("group: talks, attested: 1998/2003, until: 2004-01-01"), "2004-01-01", "none"),
        (held("from: 1995-01-01, until: 1999-01-01", "group: talks, attested: 2000/2003"), "2001-01-01",
         "consulted"),
        (held("from: 1995-01-01, attested: '2001'", "group: talks, attested: 2000/2003"), "2001-01-01",
         "member, since 1995-01-01"),
        (held("from: '2001'", "group: talks, attested: 2000/2003"), "2001-06-01", "not-known, hint (joined 2001)"),
        (held("group: council, from: 1995-01-01"), "2020-01-01", "none"),
    ],
)  # fmt: skip
def test_status_on_a_day(tmp_path: Path, keys: str, day: str, expected: str) -> None:
    catalogue = written(tmp_path, keys)
    (entry,) = catalogue.of(Partner)
    assert told(status_on(catalogue, entry, DAY(day))) == expected


@pytest.mark.parametrize(
    ("memberships", "since"),
    [
        (("group: club, from: 1992-01-01, until: 1995-06-01", "from: 1995-06-01"), "1992-01-01"),
        (("group: club, from: 1992-01-01, until: 1995-05-31", "from: 1995-06-01"), "1995-06-01"),  # a day between them
        (("from: 1995-06-01", "group: club, from: 1992-01-01, until: 1997-01-01"), "1992-01-01"),
        (("group: club, from: 1992-01-01, until: '1995'", "from: '1995'"), "1992-01-01"),  # it may have reached it
        (("group: club, from: 1992-01-01, until: 1995-05", "from: 1995-06"), "1995-06"),
        (("group: club, from: 1992-01-01", "from: 1995-06-01"), "1992-01-01"),
        # From one to the next, over one that is over.
        (
            (
                "from: 1999-01-01",
                "group: club, from: 1990-05-01, until: 1994-02-01",
                "from: 1994-01-10, until: 1999-01-01",
            ),
            "1990-05-01",
        ),
        (("group: club, attested: 1992/1994, until: 1995-06-01", "from: 1995-06-01"), "1992 or earlier"),
        # One that had begun for certain goes before one of which it is in doubt whether it had.
        ((f"from: {EITHER}", "group: club, from: 1995-03-01"), "1995-03-01"),
        (("from: '[1990..2000]'", "group: club, from: 1992-03-01"), "1992-03-01"),
        (("from: '[1990..2000]'", "group: club, from: 2001-03-01"), "[1990..2000]"),
        (("attested: 1997/2001", "group: club, from: 1997-03-01"), "1997-03-01"),
        # Neither a council nor talks make or keep a partner.
        (("group: council, from: 1990-05-01", "from: 1995-06-01"), "1995-06-01"),
        (("group: talks, from: 1990-05-01", "from: 1995-06-01"), "1995-06-01"),
        # Suspended or not, it was a partner.
        ((f"group: club, from: 1992-01-01, {suspended('membership', '1994-01-01')}", "from: 1995-06-01"), "1992-01-01"),
    ],
)
def test_status_of_a_partner_tells_since_when_it_is_one_without_a_break(
    tmp_path: Path, memberships: tuple[str, ...], since: str
) -> None:
    catalogue = written(tmp_path, held(*memberships))
    (entry,) = catalogue.of(Partner)
    found = status_on(catalogue, entry, DAY("2023-06-01"))
    assert (found.key, in_words(found.since)) == ("member", since)


@pytest.mark.parametrize(
    ("keys", "day", "expected"),
    [
        ("", "1990-01-01", "works-with"),
        (event("1999-05-01"), "1999-04-30", "not-known, hint (works with NATO 1999-05-01)"),
        (event("1999-05-01"), "1999-05-01", "works-with"),
        (event("1999-05"), "1999-05-01", "works-with"),
        (event("2003") + "  - {id: call, date: 1999-05-01, text: A call., sources: [nato-1]}\n", "2000-01-01",
         "works-with"),
        # In a format it is what a country would be.
        (event("1999-05-01") + held("from: 2001-01-01"), "2000-01-01", "not-yet"),
        (held("from: 2001-01-01"), "2001-01-01", "member, since 2001-01-01"),
        (held("from: 2001-01-01, until: 2002-01-01"), "2003-01-01", "former, since 2002-01-01"),
    ],
)  # fmt: skip
def test_status_of_an_organisation(tmp_path: Path, keys: str, day: str, expected: str) -> None:
    """In no format it works with NATO from the first event on that is known; its start before is not known."""
    organisation = JAPAN.replace("type: country\ncode: JP\nregion: asia", "type: organisation")
    catalogue = written(tmp_path, keys, organisation)
    (entry,) = catalogue.of(Partner)
    assert told(status_on(catalogue, entry, DAY(day))) == expected


def test_status_of_a_country_is_not_that_of_its_events(tmp_path: Path) -> None:
    catalogue = written(tmp_path, event("1999-05-01"))
    (entry,) = catalogue.of(Partner)
    assert status_on(catalogue, entry, DAY("2020-01-01")) == Status("none")


MARCH = "until: 2004-03-29"


@pytest.mark.parametrize(
    ("memberships", "keys", "day", "expected"),
    [
        (["from: 1995-01-01"], "", "1994-12-31", "not-yet"),
        (["from: 1995-01-01"], "", "1995-01-01", "member, since 1995-01-01"),
        (["from: 1995-01-01, attested: '1996'"], "", "2026-11-23", "member, since 1995-01-01"),
        ([f"from: {EITHER}"], "", "2000-01-01", "member, since 1995-02-08 or 1996"),
        ([f"from: {EITHER}"], "", "1995-02-08", "sources-differ, hint (joined 1995-02-08 or 1996)"),
        (["attested: 2012/2014"], "", "2020-01-01", "member, since 2012 or earlier"),
        (["attested: 2012/2014"], "", "2012-12-30", "not-known, hint (first shown 2012)"),
        (["attested: 2012/2014"], "", "1994-01-09", "not-yet"),  # before the Forum began
        (["from: '1995'"], "", "1995-06-01", "not-known, hint (joined 1995)"),
        (["from: 1995-01-01, until: '2004'"], "", "2004-06-01", "not-known, hint (left 2004)"),
        ([f"from: 1994-05-01, until: {EITHER}"], "", "1996-06-01", "sources-differ, hint (left 1995-02-08 or 1996)"),
        ([f"from: 1995-01-01, {suspended('membership')}"], "", "2020-01-01",
         "suspended, since 1995-01-01, suspended 2020-01-01"),
        ([f"attested: 2012/2014, {suspended('membership')}"], "", "2020-01-01",
         "suspended, since 2012 or earlier, suspended 2020-01-01"),
        ([f"from: 1995-01-01, {suspended('cooperation')}"], "", "2020-01-01",
         "cooperation-suspended, since 1995-01-01, suspended 2020-01-01"),
        ([f"from: 1995-01-01, {suspended('membership', '2021')}"], "", "2021-06-01", "member, since 1995-01-01"),
        ([f"from: 1995-01-01, {MARCH}"], "", "2004-03-29", "former, since 1995-01-01, until 2004-03-29"),
        ([f"attested: 1996/2001, {MARCH}"], "", "2004-03-29", "former, since 1996 or earlier, until 2004-03-29"),
        ([MARCH], "", "2004-03-29", "former, until 2004-03-29"),
        ([f"from: 1995-01-01, until: {EITHER}"], "", "1996-12-31",
         "former, since 1995-01-01, until 1995-02-08 or 1996"),
        # Of one that came back the last spell is told, wherever it stands.
        (["from: 2001-01-01, until: 2003-01-01", "from: 1995-01-01, until: 1999-01-01"], "", "2005-01-01",
         "former, since 2001-01-01, until 2003-01-01"),
        (["from: 1995-01-01, until: 1999-01-01", "from: 2005-01-01"], "", "2000-01-01",
         "former, since 1995-01-01, until 1999-01-01"),
        # As a partner's alone where it ended with accession, and not where that came on another day.
        ([f"from: 1995-01-01, {MARCH}"], JOINED, "2004-03-29",
         "former, since 1995-01-01, until 2004-03-29, as_partner"),
        (["from: 1995-01-01, until: 2003-01-01"], JOINED, "2004-03-29", "former, since 1995-01-01, until 2003-01-01"),
    ],
)  # fmt: skip
def test_status_in_a_format(tmp_path: Path, memberships: list[str], keys: str, day: str, expected: str) -> None:
    catalogue = written(tmp_path, held(*memberships) + keys)
    partner = catalogue.record(Partner, "japan")
    found = format_status(partner.memberships, DAY(day), catalogue.record(Group, "forum"), partner)
    assert told(found) == expected


@pytest.mark.parametrize(
    ("use", "day", "expected"),
    [
        ("from: 1996-05-01", "1999-05-01", "member, since 1996-05-01"),
        ("from: 1996-05-01", "1999-05-02", "lapsed, since 1996-05-01, last_shown 1996-05-01"),
        ("from: 1996-05-01, attested: '1998'", "2001-12-31", "member, since 1996-05-01"),
        ("from: 1996-05-01, attested: '1998'", "2002-01-01", "lapsed, since 1996-05-01, last_shown 1998"),
        ("attested: 1996/1998-02", "2001-03-01", "lapsed, since 1996 or earlier, last_shown 1998-02"),
        ("from: 1996-05-01, until: 2004-05-01", "2004-04-30", "member, since 1996-05-01"),
        ("from: 1996-05-01, until: 2004-05-01", "2004-05-01", "former, since 1996-05-01, until 2004-05-01"),
    ],
)
def test_status_of_the_use_of_a_programme_lapses(tmp_path: Path, use: str, day: str, expected: str) -> None:
    """The Plan lapses after three years without a newer source, and no use of which an end is known does."""
    keys = f"programmes:\n  - {{tool: plan, {use}, sources: [nato-1]}}\n"
    catalogue = written(tmp_path, keys)
    partner, plan = catalogue.record(Partner, "japan"), catalogue.record(Tool, "plan")
    assert told(format_status(partner.programmes, DAY(day), plan, partner)) == expected


@pytest.mark.parametrize(
    ("part", "day", "expected"),
    [
        ("from: 2003-08-01, attested: 2008", "2003-07-31", "not-yet"),
        ("from: 2003-08-01, attested: 2008", "2008-12-31", "member, since 2003-08-01"),
        ("from: 2003-08-01, attested: 2008", "2009-01-01", "lapsed, since 2003-08-01, last_shown 2008"),
        ("attested: 2005-03/2008-05-01", "2005-03-30", "not-known, hint (first shown 2005-03)"),
        ("attested: 2005-03/2008-05-01", "2008-05-02", "lapsed, since 2005-03 or earlier, last_shown 2008-05-01"),
        ("from: 2003-08-01, until: 2014-12-28", "2014-12-27", "member, since 2003-08-01"),
        ("from: 2003-08-01, until: 2014-12-28", "2014-12-28", "former, since 2003-08-01, until 2014-12-28"),
    ],
)
def test_status_of_a_part_in_an_operation_is_told_only_as_long_as_sources_show_it(
    tmp_path: Path, part: str, day: str, expected: str
) -> None:
    """It is over when it is last shown; a mission or office holds until something ends it."""
    keys = f"operations:\n  - {{operation: force, {part}, sources: [nato-1]}}\n"
    keys += f"representations:\n  - {{type: mission, {part}, sources: [nato-1]}}\n"
    catalogue = written(tmp_path, keys)
    partner, force = catalogue.record(Partner, "japan"), catalogue.record(Operation, "force")
    assert told(format_status(partner.operations, DAY(day), force, partner)) == expected
    office = told(format_status(partner.representations, DAY(day), None, partner))
    assert office == expected.replace("lapsed", "member").partition(", last_shown")[0]


def test_days_on_which_parts_in_operations_lapse_are_those_after_they_are_last_shown(tmp_path: Path) -> None:
    spells = "".join(
        f"  - {{WHAT, {part}, sources: [nato-1]}}\n"
        for part in ("attested: 2005-03/2008-05-01", "from: 2003", "from: 2003, until: 2005")
    )
    keys = "operations:\n" + spells.replace("WHAT", "operation: force")
    keys += "representations:\n" + spells.replace("WHAT", "type: mission")
    catalogue = written(tmp_path, keys)
    partner, force = catalogue.record(Partner, "japan"), catalogue.record(Operation, "force")
    assert days_of_lapse(partner.operations, force) == {
        DAY("2008-05-02"),
        DAY("2004-01-01"),
    }
    assert days_of_lapse(partner.representations, None) == set()


@pytest.mark.parametrize(
    ("spell", "keys", "ended", "expected"),
    [
        (f"from: 1995-01-01, {MARCH}", JOINED, "", True),
        (f"from: 1995-01-01, {MARCH}", "", "2004-03-29", True),
        (f"from: 1995-01-01, {MARCH}", "", "", False),
        (f"from: 1995-01-01, {MARCH}", JOINED.replace("03-29", "03-30"), "2004-03-28", False),
        (f"from: 1995-01-01, until: {EITHER}", JOINED, "2004-03-29", False),
        ("from: 1995-01-01", JOINED, "2004-03-29", False),
    ],
)
def test_end_is_implied_by_accession_or_by_the_end_of_the_format(
    tmp_path: Path, spell: str, keys: str, ended: str, expected: bool
) -> None:
    catalogue = written(tmp_path, held(spell) + keys, ended=ended)
    partner = catalogue.record(Partner, "japan")
    forum = catalogue.record(Group, "forum")
    assert is_implied(partner.memberships[0], forum, partner) == expected
    assert is_implied(partner.memberships[0], None, partner) == (expected and keys != "")


def test_status_may_change_on_each_boundary_of_the_partner_its_spells_and_their_groups(tmp_path: Path) -> None:
    keys = held("from: 1996-01-01") + "accession: {date: 2004-03-29, sources: [nato-1]}\nuntil: 2006-06-05\n"
    catalogue = written(tmp_path, keys)
    found = days_of_change(catalogue, catalogue.record(Partner, "japan"))
    assert {"1994-01-10", "1996-01-01", "2004-03-29", "2006-06-05"} <= {day.isoformat() for day in found}


def test_status_of_an_organisation_may_change_on_the_day_of_its_events(tmp_path: Path) -> None:
    organisation = JAPAN.replace("type: country\ncode: JP\nregion: asia", "type: organisation")
    for folder, country, expected in (("a", organisation, {DAY("1999-05-01")}), ("b", JAPAN, set())):
        catalogue = written(tmp_path / folder, event("1999-05"), country)
        assert days_of_change(catalogue, catalogue.record(Partner, "japan")) == expected


def test_days_on_which_uses_lapse_are_those_of_a_tool_with_years(tmp_path: Path) -> None:
    catalogue = written(tmp_path, "")
    spells = [
        spell(**{"from": "1996-02-29"}),
        spell(attested="1997/1998-05"),
        spell(**{"from": "1999", "until": "2001"}),
    ]
    plan = catalogue.record(Tool, "plan")
    assert days_of_lapse(spells, plan) == {DAY("1999-03-02"), DAY("2001-06-01")}
    assert days_of_lapse(spells, catalogue.record(Tool, "scheme")) == set()
    assert days_of_lapse(spells, catalogue.record(Group, "forum")) == set()


def test_days_on_which_confirmations_have_grown_old_are_the_first_after_the_months(tmp_path: Path) -> None:
    """Those of dates after the last day are left out."""
    catalogue = written(tmp_path, "")
    dates = [parse("2010-05-04"), parse("2012-02"), parse("2026-12-01")]
    assert days_of_doubt(catalogue, dates, DAY("2026-11-23")) == {DAY("2012-05-05"), DAY("2014-03-01")}


def test_state_in_each_group_begins_no_earlier_than_the_group(tmp_path: Path) -> None:
    catalogue = written(tmp_path, held("attested: 1999/2001", "group: club, attested: 1999/2001"))
    states = group_states(catalogue, catalogue.record(Partner, "japan").memberships, DAY("1993-06-01"))
    assert {group: state.standing for group, state in states.items()} == {
        "forum": Standing.NOT_MEMBER,
        "club": Standing.NOT_KNOWN,
    }


def test_hint_at_nothing_is_none() -> None:
    assert hint([], DAY("2000-01-01")) is None


def spell(**keys: object) -> Spell:
    made: Spell = adapter(Spell).validate_python({"sources": ["nato-1"], **keys})
    return made


def test_nobody_is_former_before_an_end_has_passed() -> None:
    one = spell(**{"from": "1995-01-01", "until": "2004"})
    days = ("1994-01-01", "2004-06-01", "2004-12-31")
    assert [before_or_after([one], DAY(day)) for day in days] == ["not-yet", "not-yet", "former"]
    assert before_or_after([], DAY("2000-01-01")) == "none"


def test_partner_that_is_handed_over_from_one_format_to_the_next_is_one_all_the_time(tmp_path: Path) -> None:
    """On the days on which the one has perhaps passed into the other it is in one of the two."""
    catalogue = written(tmp_path, held("from: 1995-01-01, until: 2011-04", "group: club, from: 2011-04"))
    (entry,) = catalogue.of(Partner)
    for day in ("2011-03-31", "2011-04-01", "2011-04-29", "2011-04-30", "2012-01-01"):
        status = status_on(catalogue, entry, DAY(day))
        assert (status.key, status.since) == ("member", Beginning((parse("1995-01-01"),))), day


def test_who_left_twice_has_left_by_the_later_end(tmp_path: Path) -> None:
    """In whatever order the spells stand in the file."""
    first, second = "from: 1995-01-01, until: 1996-10-01", "from: 2000-01-01, until: 2004-05-06"
    for order in ((first, second), (second, first)):
        catalogue = written(tmp_path, held(*order))
        (entry,) = catalogue.of(Partner)
        found = status_on(catalogue, entry, DAY("2010-01-01"))
        assert (found.key, found.since) == ("former", Beginning((parse("2004-05-06"),)))
        forum = catalogue.record(Group, "forum")
        in_it = format_status(entry.record.memberships, DAY("2010-01-01"), forum, entry.record)
        assert (in_it.key, in_it.until) == ("former", Beginning((parse("2004-05-06"),)))


def test_partnership_began_with_the_first_of_all_formats_that_led_to_the_next(tmp_path: Path) -> None:
    """Of two that led to it that which began earlier, whichever comes first in the file."""
    early, late = (
        "group: club, from: 1992-01-01, until: 2000-01-01",
        "from: 1995-01-01, until: 2000-01-01",
    )
    for order in ((early, late), (late, early)):
        catalogue = written(tmp_path, held(*order, "from: 2000-01-01"))
        (entry,) = catalogue.of(Partner)
        found = status_on(catalogue, entry, DAY("2010-01-01")).since
        assert found == Beginning((parse("1992-01-01"),))

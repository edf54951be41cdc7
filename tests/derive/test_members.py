"""Who was in a group on a day: each partner once, by name."""

import datetime
from pathlib import Path

from atlas.derive.connections import connect
from atlas.derive.members import by_partner, states
from atlas.derive.status import Beginning, FormatStatus, Hint
from atlas.model.dates import parse
from atlas.model.records import Group, Tool
from atlas.reading.catalogue import read
from data_folder import JAPAN, PLAN, tiny

TWICE = """memberships:
  - {group: forum, from: 1995-01-01, until: 1999-01-01, sources: [nato-1]}
  - {group: forum, from: 2005-01-01, sources: [nato-1]}
"""
ONCE = "memberships: [{group: forum, attested: 2012/2014, sources: [nato-1]}]\n"


def since(date: str, is_shown: bool = False) -> Beginning:
    return Beginning((parse(date),), is_shown)


def test_partner_of_two_spells_is_there_once_and_names_come_in_order(tmp_path: Path) -> None:
    """The beginning of the group itself counts: nobody was in it before 1994."""
    austria = JAPAN.replace("Japan", "austria").replace("JP", "AT")  # small letters change no order
    changed = {"partners/japan.yml": JAPAN + TWICE, "partners/zz.yml": austria + ONCE}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    forum, found = catalogue.record(Group, "forum"), connect(catalogue).members["groups/forum"]
    days = [datetime.date(year, 6, 1) for year in (1990, 1997, 2000, 2013, 2026)]
    not_yet = FormatStatus("not-yet")
    first_shown = FormatStatus("not-known", hint=Hint("first shown", (parse("2012"),)))
    shown = FormatStatus("member", since("2012", is_shown=True))  # and goes on after 2014
    former = FormatStatus("former", since("1995-01-01"), until=since("1999-01-01"))
    assert [list(states(forum, found, day).items()) for day in days] == [
        [("zz", not_yet), ("japan", not_yet)],
        [("zz", first_shown), ("japan", FormatStatus("member", since("1995-01-01")))],
        [("zz", first_shown), ("japan", former)],
        [("zz", shown), ("japan", FormatStatus("member", since("2005-01-01")))],
        [("zz", shown), ("japan", FormatStatus("member", since("2005-01-01")))],
    ]
    assert [(partner.id, len(spells)) for partner, spells in by_partner(found)] == [("zz", 1), ("japan", 2)]


def test_members_that_left_as_partners_are_told_apart_by_their_own_accession(tmp_path: Path) -> None:
    left = "memberships: [{group: forum, from: 1995-01-01, until: 2004-03-29, sources: [nato-1]}]\n"
    joined = "accession: {date: 2004-03-29, sources: [nato-1]}\n"
    malta = JAPAN.replace("Japan", "Malta").replace("JP", "MT")
    changed = {"partners/japan.yml": JAPAN + left + joined, "partners/malta.yml": malta + left}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    found = states(
        catalogue.record(Group, "forum"), connect(catalogue).members["groups/forum"], datetime.date(2010, 1, 1)
    )
    assert {name: (state.key, state.as_partner) for name, state in found.items()} == {
        "japan": ("former", True),
        "malta": ("former", False),
    }


def test_users_of_a_tool_lapse_after_its_years(tmp_path: Path) -> None:
    use = "programmes: [{tool: plan, from: 1996-01-01, sources: [nato-1]}]\n"
    changed = {"tools/plan.yml": PLAN + "lapses: 3\n", "partners/japan.yml": JAPAN + use}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    plan, users = catalogue.record(Tool, "plan"), connect(catalogue).members["tools/plan"]
    found = [states(plan, users, datetime.date.fromisoformat(day)) for day in ("1999-01-01", "1999-01-02")]
    assert found == [
        {"japan": FormatStatus("member", since("1996-01-01"))},
        {"japan": FormatStatus("lapsed", since("1996-01-01"), last_shown=parse("1996-01-01"))},
    ]

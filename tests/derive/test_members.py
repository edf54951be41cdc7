"""Who was in a group on a day: each partner once, by name."""

import datetime
from pathlib import Path

from atlas.derive.connections import connect
from atlas.derive.members import standings, states
from atlas.derive.standing import Standing
from atlas.model.records import Group
from atlas.reading.catalogue import read
from data_folder import JAPAN, tiny

TWICE = """memberships:
  - {group: forum, from: 1995-01-01, until: 1999-01-01, sources: [nato-1]}
  - {group: forum, from: 2005-01-01, sources: [nato-1]}
"""
ONCE = "memberships: [{group: forum, attested: 2012/2014, sources: [nato-1]}]\n"


def test_partner_of_two_spells_is_there_once_and_names_come_in_order(tmp_path: Path) -> None:
    """The beginning of the group itself counts: nobody was in it before 1994."""
    austria = JAPAN.replace("Japan", "austria").replace("JP", "AT")  # small letters change no order
    changed = {"partners/japan.yml": JAPAN + TWICE, "partners/zz.yml": austria + ONCE}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    forum, found = catalogue.record(Group, "forum"), connect(catalogue).members["groups/forum"]
    days = [datetime.date(year, 6, 1) for year in (1990, 1997, 2000, 2013)]
    assert [list(states(forum, found, day).items()) for day in days] == [
        [("zz", "not-yet"), ("japan", "not-yet")],
        [("zz", "not-known"), ("japan", "member")],
        [("zz", "not-known"), ("japan", "former")],
        [("zz", "member"), ("japan", "member")],
    ]
    told = [(partner.id, len(spells), state.standing) for partner, spells, state in standings(forum, found, days[0])]
    assert told == [("zz", 1, Standing.NOT_MEMBER), ("japan", 2, Standing.NOT_MEMBER)]

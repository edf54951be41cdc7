"""Who served, offices and posts, steps and who was at a summit, as rows to download."""

from pathlib import Path
from typing import Any

from atlas.derive.derived import derive
from atlas.exports.listing import Listing
from atlas.exports.membership_steps import membership_steps
from atlas.exports.occurrences import attendance, summits
from atlas.exports.offices import offices, posts
from atlas.exports.service import contributions, strengths
from atlas.rules.check import check
from data_folder import FORCE, JAPAN, RIGA, tiny

KEYS = """accession: {date: 2010-04-01, sources: [nato-1]}
steps:
  - step: invited
    date: {disputed: [{date: 2008, sources: [nato-1]}, {date: 2009-04, sources: [nato-1]}]}
    sources: [nato-1]
operations:
  - {operation: force, from: 2003, until: 2004, sources: [nato-1]}
  - operation: force
    from: 1997
    until: 1999
    strengths:
      - {date: 1998-05, number: 40, qualifier: about, note: A platoon., sources: [nato-1]}
    sources: [nato-1]
representations:
  - {type: mission, city: Brussels, from: 1998, attested: 2005-03, sources: [nato-1]}
"""
OFFICES = """# yaml-language-server: $schema=../schema/list.schema.json
name: Offices
entries: {mission: {name: Mission}}
"""
POST = """# yaml-language-server: $schema=../schema/post.schema.json
name: Envoy
summary: {text: The Envoy speaks for NATO., sources: [nato-1]}
holders: [{name: Ann, from: 2004, until: 2010, sources: [nato-1]}]
checked: 2026-11-20
"""
PRESENT = "present: [{partner: japan, by: Its minister, meeting: A dinner, sources: [nato-1]}]\n"


def rows(tmp_path: Path, make: Any) -> list[dict[str, Any]]:
    catalogue, problems = check(
        tiny(tmp_path, {
            "partners/japan.yml": JAPAN + KEYS, "operations/force.yml": FORCE, "lists/representations.yml": OFFICES,
            "posts/envoy.yml": POST, "summits/2006-riga.yml": RIGA + PRESENT,
        })
    )  # fmt: skip
    assert [problem for problem in problems if problem.level == "error"] == []
    listing: Listing = make(derive(catalogue))
    names = [column.name for column in listing.columns]
    return [dict(zip(names, cells, strict=True)) for cells in listing.cells]


def told(row: dict[str, Any], *names: str) -> list[Any]:
    return [row[name] for name in names]


def test_contributions_are_numbered_in_order_of_time(tmp_path: Path) -> None:
    first, second = rows(tmp_path, contributions)
    assert told(first, "partner", "operation", "spell", "from", "until") == ["japan", "force", 1, "1997", "1999"]
    assert told(second, "spell", "from", "until") == [2, "2003", "2004"]


def test_strength_has_its_date_qualifier_and_contribution(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, strengths)
    assert told(row, "operation", "spell", "date", "number") == ["force", 1, "1998-05", 40]
    assert told(row, "qualifier", "note", "sources") == ["about", "A platoon.", ("nato-1",)]


def test_office_and_holder_have_their_days(tmp_path: Path) -> None:
    (office,) = rows(tmp_path / "offices", offices)
    assert told(office, "type", "city", "by", "from", "last_shown") == ["mission", "Brussels", (), "1998", "2005-03"]
    (holder,) = rows(tmp_path / "posts", posts)
    assert told(holder, "post", "holder", "from", "until") == ["envoy", "Ann", "2004", "2010"]


def test_steps_have_all_dates_that_sources_give(tmp_path: Path) -> None:
    invited, joined = rows(tmp_path, membership_steps)
    assert told(invited, "step", "dates", "certainty") == ["invited", ("2008", "2009-04"), "disputed"]
    assert told(joined, "step", "dates", "certainty") == ["acceded", ("2010-04-01",), "stated"]


def test_who_was_at_a_summit_is_told_in_both_listings(tmp_path: Path) -> None:
    (row,) = rows(tmp_path / "attendance", attendance)
    assert told(row, "summit", "partner", "by", "meeting") == ["2006-riga", "japan", "Its minister", "A dinner"]
    (summit,) = rows(tmp_path / "summits", summits)
    assert told(summit, "attended", "planned") == [("japan",), False]

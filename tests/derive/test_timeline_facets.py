"""By which ids a moment of the timeline is found."""

from pathlib import Path

import pytest

from atlas.derive.connections import connect
from atlas.derive.moments import timeline
from atlas.derive.timeline_facets import Facets, concerned, facets
from atlas.model.dates import Day
from atlas.reading.catalogue import read
from data_folder import JAPAN, REGIONS, tiny

DECISION = """name: Decision
date: 2011-04-15
body: {body: nac, sources: [nato-1]}
decided: [{text: They decided., concerns: [groups/forum, partners/japan], sources: [nato-1]}]
sources: [nato-1]
summary: {text: They decided., sources: [nato-1]}
checked: 2026-11-20
"""
EVENTS = """events:
  - {id: visit, date: 2012/.., text: They came., concerns: [tools/plan, groups/none], sources: [nato-1]}
  - {id: plan, date: 2031~, text: They will come., sources: [nato-1]}
memberships: [{group: forum, from: 1995-02, sources: [nato-1]}]
"""
DECIDED, EDITION = Day(2011, 4, 15), Day(2026, 11, 23)
FILES = {
    "decisions/one.yml": DECISION,
    "lists/bodies.yml": REGIONS.replace("Regions", "Bodies").replace("asia", "nac"),
    "partners/japan.yml": JAPAN + EVENTS,
}


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        # A record that is itself the event is about all that it names, and has a body that acted.
        (
            "decisions-one",
            Facets("decisions", ("forum",), ("japan",), (), ("nac",), DECIDED, DECIDED),
        ),
        # An event is about its owner and what it concerns; an open one goes on to the day of the edition.
        ("partners-japan-visit", Facets("partners", (), ("japan",), ("plan",), (), Day(2012, 1, 1), EDITION)),
        # One that lies after the edition lies in its own first year at least.
        ("partners-japan-plan", Facets("partners", (), ("japan",), (), (), Day(2030, 1, 1), Day(2030, 1, 1))),
        ("japan--joined--forum", Facets("partners", ("forum",), ("japan",), (), (), Day(1995, 2, 1), Day(1995, 2, 28))),
    ],
)
def test_moment_is_found_by_what_it_is_about(tmp_path: Path, anchor: str, expected: Facets) -> None:
    catalogue, problems = read(tiny(tmp_path, FILES))
    assert not problems
    connections = connect(catalogue)
    moment = next(one for one in timeline(catalogue) if one.anchor == anchor)
    about = concerned(moment, catalogue, connections)
    assert facets(moment, about, catalogue, EDITION) == expected

from pathlib import Path

import pytest

from atlas.derive.accessions import days_between, road
from atlas.model.records import Partner
from atlas.rules.check import check
from data_folder import JAPAN, PLAN, tiny

MAP = PLAN.replace("name: Plan", "name: Action Plan").replace("sets goals for two years", "leads to membership")


def partner(tmp_path: Path, keys: str) -> Partner:
    files = {"partners/japan.yml": JAPAN + keys, "tools/map.yml": MAP}
    catalogue, problems = check(tiny(tmp_path, files))
    assert problems == []
    return catalogue.record(Partner, "japan")


STEPS = """accession: {date: 2004-03-29, sources: [nato-1]}
steps:
  - {step: invited, date: 2002-11-21, note: In Prague., sources: [nato-1]}
  - {step: protocol-signed, date: {date: 2003-03, basis: inferred, note: In spring.}, sources: [nato-1]}
programmes:
  - {tool: map, from: 1999-04-24, until: 2004-03-29, sources: [nato-1]}
"""


def test_road_has_the_action_plan_and_accession_among_the_steps_in_order(tmp_path: Path) -> None:
    steps = road(partner(tmp_path, STEPS))
    assert [step.key for step in steps] == ["map", "invited", "protocol-signed", "acceded"]
    assert steps[2].certainty == "inferred"
    assert (steps[1].notes, steps[2].notes) == (("In Prague.",), ("In spring.",))
    assert all(step.citations for step in steps)


@pytest.mark.parametrize(
    "keys",
    [
        "",
        "accession: {date: 2004-03-29, sources: [nato-1]}\n",
        "programmes:\n  - {tool: map, attested: 1999/2002, sources: [nato-1]}\n",
    ],
)
def test_partner_without_steps_has_no_road(tmp_path: Path, keys: str) -> None:
    """An action plan of which no source gives the beginning is no step with a date."""
    assert road(partner(tmp_path, keys)) == []


def test_days_between_steps_are_as_exact_as_their_dates(tmp_path: Path) -> None:
    plan, invited, protocol, joined = road(partner(tmp_path, STEPS))
    assert days_between(plan, invited) == (1307, 1307)
    assert days_between(plan, joined) == (1801, 1801)
    assert days_between(protocol, joined) == (364, 394)
    assert days_between(invited, protocol) == (100, 130)

"""What changed on a day: memberships in formats and in NATO, and no programmes."""

import datetime
from pathlib import Path

from atlas import wording
from atlas.derive.moments import timeline
from atlas.derive.turning_days import changes_of_membership, on
from atlas.reading.catalogue import read
from data_folder import JAPAN, tiny

KEYS = """memberships:
  - group: forum
    from: 1995-02-08
    until: 2004-03-29
    suspensions:
      - {from: 2001-05, until: 2002-01-01, scope: membership, sources: [nato-1]}
    sources: [nato-1]
programmes:
  - {tool: plan, from: 1995-02-08, sources: [nato-1]}
accession: {date: 2004-03-29, sources: [nato-1]}
events:
  - {id: visit, date: 1995-02-08, text: A visit., sources: [nato-1]}
"""


def test_changes_are_those_of_memberships_in_order_of_time_and_of_a_day_those_whose_day_is_known(
    tmp_path: Path,
) -> None:
    catalogue, problems = read(tiny(tmp_path, {"partners/japan.yml": JAPAN + KEYS}))
    assert not problems
    moments = timeline(catalogue)
    told = [f"{one.date} {wording.moment(one, catalogue)}" for one in changes_of_membership(moments)]
    assert told == [
        "1995-02-08 Joined Forum: Japan.",
        "2001-05 Suspended in Forum: Japan.",
        "2002-01-01 Resumed in Forum: Japan.",
        "2004-03-29 Joined NATO: Japan.",
    ]
    days = ("1995-02-07", "1995-02-08", "2001-05-01", "2001-05-31", "2002-01-01", "2004-03-29")
    found = [[wording.moment(one, catalogue) for one in on(moments, datetime.date.fromisoformat(day))] for day in days]
    assert found == [[], ["Joined Forum: Japan."], [], [], ["Resumed in Forum: Japan."], ["Joined NATO: Japan."]]

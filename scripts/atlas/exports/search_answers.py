"""What the search box answers with beside what it finds: changes by day, the eves of summits, what Allies are.

What partners were on a day it takes from the file that the directory reads, `standing_file.py`.
"""

import datetime
import json

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.histories import span
from atlas.derive.turning_days import changes_of_membership
from atlas.model.addresses import address
from atlas.model.records import Summit
from atlas.model.reference_records import Ally

PATH = "search/answers.json"
"""Where the file stands under docs/."""


def search_answers(derived: Derived) -> str:
    """JSON: `changes` as the first and the last day on which each can have been, `eves` and `allies` by address.

    An eve is the day before the first of a summit; of an Ally it is told what it is to NATO.
    """
    _, last = span(derived)
    changes = [
        [moment.date.earliest.isoformat(), moment.date.latest.isoformat()]
        for moment in changes_of_membership(derived.moments)
        if moment.date.earliest <= last
    ]
    eves = {
        address(entry.reference): (entry.record.date.earliest - datetime.timedelta(days=1)).isoformat()
        for entry in derived.all(Summit)
        if not entry.record.planned
    }
    allies = {address(entry.reference): wording.ally(entry.record) for entry in derived.all(Ally)}
    whole = {"changes": changes, "eves": eves, "allies": allies}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"

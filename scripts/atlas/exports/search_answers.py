"""What the search box answers with beside what it finds: the eves of summits, and what Allies are.

What partners were on a day, and what changed, it takes from the file that the directory reads, `standing_file.py`.
"""

import datetime
import json

from atlas import wording
from atlas.derive.derived import Derived
from atlas.model.addresses import address
from atlas.model.records import Summit
from atlas.model.reference_records import Ally

PATH = "search/answers.json"
"""Where the file stands under docs/."""


def search_answers(derived: Derived) -> str:
    """JSON: `eves` and `allies` by address.

    An eve is the day before the first of a summit; of an Ally it is told what it is to NATO.
    """
    eves = {
        address(entry.reference): (entry.record.date.earliest - datetime.timedelta(days=1)).isoformat()
        for entry in derived.all(Summit)
        if not entry.record.planned
    }
    allies = {address(entry.reference): wording.ally(entry.record) for entry in derived.all(Ally)}
    whole = {"eves": eves, "allies": allies}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"

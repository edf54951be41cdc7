"""What the search box answers with beside the states that the directory reads."""

import json
from pathlib import Path

from atlas.exports.search_answers import search_answers
from atlas.reading.catalogue import read
from atlas.render.view import prepare
from data_folder import FRANCE, JAPAN, RIGA, tiny
from rendered import SITE

MEMBER = "memberships:\n  - {group: forum, from: '1995', until: 2010-05-04, sources: [nato-1]}\n"


def test_answers_tell_changes_eves_and_allies(tmp_path: Path) -> None:
    """A change of which no source gives the day is told with the days on which it can have been."""
    changed = {"partners/japan.yml": JAPAN + MEMBER, "summits/2006-riga.yml": RIGA, "allies/france.yml": FRANCE}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    told = json.loads(search_answers(prepare(catalogue, SITE)))
    assert told["changes"] == [["1995-01-01", "1995-12-31"], ["2010-05-04", "2010-05-04"]]
    assert told["eves"] == {"summits/2006-riga/": "2006-11-27"}
    assert told["allies"] == {"allies/#france": "NATO member since 24 August 1949; never a partner"}

"""What the search box answers with beside the states that the directory reads."""

import json
from pathlib import Path

from atlas.exports.search_answers import search_answers
from atlas.reading.catalogue import read
from atlas.render.view import prepare
from data_folder import FRANCE, RIGA, tiny
from rendered import SITE


def test_answers_tell_eves_and_allies(tmp_path: Path) -> None:
    changed = {"summits/2006-riga.yml": RIGA, "allies/france.yml": FRANCE}
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    told = json.loads(search_answers(prepare(catalogue, SITE)))
    assert told["eves"] == {"summits/2006-riga/": "2006-11-27"}
    assert told["allies"] == {"allies/#france": "NATO member since 24 August 1949; never a partner"}

"""The JSON beside each record, read as a program would: the record, what follows from it, and its sources."""

import json
from typing import Any

import pytest
from citeproc.source.json import CiteProcJSON

from atlas.exports import record_file
from data_folder import JAPAN, QUESTION, RIGA, SOURCE, TOPICS
from rendered import render

MEMBER = """memberships:
  - group: forum
    from: 1994-01-10
    until: 1995-02
    sources: [nato-1#5]
"""
TOLD = """statements:
  - id: plan-of-japan
    text: Japan was told of a plan.
    concerns: [partners/japan]
    sources: [nato-2]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    changed = {
        "partners/japan.yml": JAPAN.replace("checked:", f"{MEMBER}checked:"),
        "summits/2006-riga.yml": RIGA.replace("checked:", f"{TOLD}checked:"),
        "sources/nato-2.yml": SOURCE.replace("/one", "/two").replace("A page", "“Another” page"),
        "questions/forum.yml": QUESTION,
        "lists/question-topics.yml": TOPICS,
    }
    texts = render(tmp_path_factory.mktemp("data"), changed)
    return {path: json.loads(text) for path, text in texts.items() if path.endswith(".json")}


def test_file_says_what_it_is_and_holds_the_record(made: dict[str, Any]) -> None:
    japan = made["partners/japan.json"]
    assert (japan["id"], japan["kind"], japan["edition"]) == ("partners/japan", "Partner", "2026-11-23")
    assert japan["url"] == "https://example.org/atlas/partners/japan/"
    assert japan["license_url"].startswith("https://creativecommons.org/")
    assert "edition of 23 November 2026" in japan["citation"]
    assert japan["record"]["memberships"][0]["until"] == {"date": "1995-02", "basis": "stated"}


def test_keys_are_the_documented_ones_in_their_order(made: dict[str, Any]) -> None:
    for path in ("partners/japan.json", "groups/forum.json", "summits/2006-riga.json", "questions/forum.json"):
        assert list(made[path]) == [key for key in record_file.KEYS if key in made[path]]
    assert {key for one in made.values() for key in one if "record" in one} == set(record_file.KEYS)


def test_states_are_told_from_their_first_days(made: dict[str, Any]) -> None:
    states = made["partners/japan.json"]["states"]
    forum = [(step["from"], step["state"]) for step in states["groups"]["groups/forum"]]
    assert forum[-4:] == [
        ("1994-01-01", "not-yet"),
        ("1994-01-10", "member"),
        ("1995-02-01", "not-known"),
        ("1995-02-28", "former"),
    ]
    assert states["status"][-1]["state"] == "former"
    assert made["groups/forum.json"]["states"]["partners"]["partners/japan"] == states["groups"]["groups/forum"]


def test_dates_that_are_no_days_have_their_first_and_last_day(made: dict[str, Any]) -> None:
    assert made["partners/japan.json"]["days"]["1995-02"] == ["1995-02-01", "1995-02-28"]
    assert made["summits/2006-riga.json"]["days"]["2006-11-28/2006-11-29"] == ["2006-11-28", "2006-11-29"]


def test_what_others_tell_comes_with_its_record_and_date(made: dict[str, Any]) -> None:
    (told,) = made["partners/japan.json"]["told"]
    assert (told["record"], told["id"], told["date"]) == ("summits/2006-riga", "plan-of-japan", "2006-11-28/2006-11-29")
    assert made["summits/2006-riga.json"]["names"] == ["partners/japan"]
    assert "summits/2006-riga" in made["partners/japan.json"]["named_by"]


def test_every_source_that_is_cited_is_there_once_as_csl(made: dict[str, Any]) -> None:
    sources = made["partners/japan.json"]["sources"]
    assert [source["id"] for source in sources] == ["nato-1", "nato-2"]
    assert sources[1]["title"] == "“Another” page about partners"
    assert sources[0]["custom"]["page"].endswith("#nato-1")
    assert [source.pop("custom")["grade"] for source in sources] == ["official", "official"]
    assert CiteProcJSON(sources).keys() == {"nato-1", "nato-2"}


def test_computed_answer_of_a_question_is_there(made: dict[str, Any]) -> None:
    assert made["questions/forum.json"]["answer"].endswith(".")


def test_every_record_with_a_page_is_listed_with_its_file(made: dict[str, Any]) -> None:
    rows = {row["reference"]: row for row in made["data/records.json"]["rows"] if row["file"]}
    assert {"partners/japan", "groups/forum", "summits/2006-riga", "questions/forum"} <= rows.keys()
    assert rows["partners/japan"]["page"] == "partners/japan/"
    assert {row["file"] for row in rows.values()} == {record_file.path(one) for one in rows} <= made.keys()

"""The committed schemas are fresh, and take every record as an editor reads it."""

import functools
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from atlas.model import schema
from atlas.model.kinds import EDITION_FILE, EDITION_SCHEMA, KINDS
from data_folder import FILES
from places import DATA

RECORDS = {
    **{kind.schema: sorted((DATA / kind.folder).glob("*.yml")) for kind in KINDS.values()},
    EDITION_SCHEMA: [DATA / EDITION_FILE],
}
"""The files that an editor holds against each schema."""


class EditorLoader(yaml.CSafeLoader):
    """The core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema), which editors use."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)


@functools.cache
def validator(name: str) -> Any:
    made = yaml.safe_load(schema.schemas()[name])
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def faults(name: str, text: str) -> list[str]:
    data = yaml.load(text, EditorLoader)
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(data)]


def test_schemas_are_fresh() -> None:
    assert list(schema.stale(DATA / "schema")) == [], "run python3 scripts/generate.py"


@pytest.mark.parametrize("name", RECORDS)
def test_schema_takes_every_record(name: str) -> None:
    found = {file.name: faults(name, file.read_text("utf-8")) for file in RECORDS[name]}
    assert found
    assert {file: told for file, told in found.items() if told} == {}


def partner(lines: str) -> str:
    return f"{FILES['partners/japan.yml']}{lines}"


@pytest.mark.parametrize(
    "lines",
    [
        "also_known_as: [1984, 1.5, NO]",
        "memberships: [{group: forum, from: 2011, sources: [nato-1]}]",
        "memberships: [{group: forum, from: 2011-04-15, until: {date: 2012}, sources: [nato-1, 49188]}]",
        "memberships: [{group: forum, attested: 2012-10/.., sources: [nato-1]}]",
        "events: [{id: 2014, date: 2014, text: So it was., sources: ['nato-1#12']}]",
    ],
)
def test_schema_takes_what_check_takes(lines: str) -> None:
    assert faults("partner.schema.json", partner(lines)) == []


def test_schema_takes_a_boolean() -> None:
    text = FILES["summits/2006-riga.yml"] + "place: {online: true, sources: [nato-1]}"
    assert faults("summit.schema.json", text) == []


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("colour: red", "$"),
        ("memberships: [{group: forum, from: 15 April 2011, sources: [nato-1]}]", "$.memberships[0].from"),
        ("memberships: [{group: forum, from: 2011-13, sources: [nato-1]}]", "$.memberships[0].from"),
        ("memberships: [{group: forum, from: 2011-00/2012, sources: [nato-1]}]", "$.memberships[0].from"),
        ("memberships: [{group: forum, from: [2011-04..2011-05-32], sources: [nato-1]}]", "$.memberships[0].from"),
        ("memberships: [{group: forum, form: 2011, sources: [nato-1]}]", "$.memberships[0]"),
        ("memberships: [{group: forum}]", "$.memberships[0]"),
        ("status: {text: [a], sources: [nato-1]}", "$.status.text"),
        ("events: [{id: Not An Id, date: 2011, text: So., sources: [nato-1]}]", "$.events[0].id"),
        ("code:", "$.code"),
    ],
)
def test_schema_marks_what_check_refuses(lines: str, path: str) -> None:
    assert [fault.split(": ")[0] for fault in faults("partner.schema.json", partner(lines))] == [path]


def test_schema_marks_bad_ids_in_lists() -> None:
    assert faults("list.schema.json", "name: Regions\nentries: {Not An Id: {name: Asia}}") != []


def test_stale_names_what_differs_is_missing_or_too_much(tmp_path: Path) -> None:
    schema.write(tmp_path)
    assert list(schema.stale(tmp_path)) == []
    (tmp_path / "partner.schema.json").write_text("{}")
    (tmp_path / "tool.schema.json").unlink()
    (tmp_path / "banana.schema.json").write_text("{}")
    wrong = ["banana.schema.json", "partner.schema.json", "tool.schema.json"]
    assert sorted(schema.stale(tmp_path)) == wrong
    assert sorted(schema.write(tmp_path)) == wrong
    assert list(schema.stale(tmp_path)) == []

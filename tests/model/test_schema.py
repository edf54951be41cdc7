"""The committed schemas are fresh, and take every record as an editor reads it."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from atlas.model import schema
from atlas.model.dates import parse
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
    return jsonschema.Draft202012Validator(made, registry=suggestions())


@functools.cache
def suggestions() -> Any:
    text = (DATA / "schema" / schema.SUGGESTIONS).read_text("utf-8")
    suggested = DRAFT202012.create_resource(yaml.load(text, yaml.CSafeLoader))
    return Registry().with_resource(schema.SUGGESTIONS, suggested)


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


DATES = ["2011", "2011-04", "2011-04-15", "1994~", "2011-02/2012~", "2012-10/..", "[2005-01..2005-03]"]
NO_DATES = [
    "2011-13", "2011-00", "2011-04-32", "2011-04-00", "2011-4", "11", "2011~~", "../2011", "2011-13/2012",
    "2011/2012-00", "2011/2012/2013", "[2011..]", "[2011..2012-13]", "April 2011", "2011-04-15T00:00", "",
]  # fmt: skip


def takes_date(text: str) -> bool:
    return not faults("partner.schema.json", partner(f"memberships: [{{group: a, attested: '{text}', sources: [b]}}]"))


@pytest.mark.parametrize("text", DATES)
def test_schema_takes_every_form_of_date(text: str) -> None:
    assert parse(text)
    assert takes_date(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_schema_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)
    assert not takes_date(text)


POINTS = some.builds(
    "{:04}{}{}{}".format,
    some.integers(1900, 2100),
    some.one_of(some.just(""), some.integers(0, 14).map("-{:02}".format)),
    some.one_of(some.just(""), some.integers(0, 33).map("-{:02}".format)),
    some.sampled_from(["", "~"]),
)


@given(some.one_of(POINTS, some.builds("{}/{}".format, POINTS, POINTS), some.builds("[{}..{}]".format, POINTS, POINTS)))
def test_schema_takes_each_date_that_the_model_takes(text: str) -> None:
    try:
        parse(text)
    except ValueError as error:
        # A pattern knows neither the length of a month nor which of two dates is the earlier.
        assert not takes_date(text) or re.search("does not exist|ends before", str(error))
    else:
        assert takes_date(text)


def test_editors_complete_a_date_as_text() -> None:
    """They take the first form that a schema names, and a list would begin with a hyphen."""
    dated = [
        one for text in schema.schemas().values() for one in _options(yaml.safe_load(text)) if "pattern" in str(one)
    ]
    assert dated
    assert [one for one in dated if one[0].get("type") != ["string", "number"]] == []


def _options(part: Any) -> Iterator[list[dict[str, Any]]]:
    for key, value in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if key == "anyOf":
            yield value
        yield from _options(value)


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

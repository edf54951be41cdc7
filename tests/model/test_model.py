"""The models: every key explained, and every date, reference and text in a record found by the walk through it."""

import dataclasses
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from atlas.model import computations, fields, parts, records, reference_records, spells
from atlas.model.kinds import KINDS
from atlas.model.walk import contents, contents_of_data, part_class
from atlas.reading.catalogue import adapter

CLASSES = [
    item
    for module in (reference_records, computations, parts, records, spells)
    for item in vars(module).values()
    if dataclasses.is_dataclass(item) and isinstance(item, type) and item.__module__ == module.__name__
]


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
def test_model_explains_every_key(model: Any) -> None:
    unexplained = [name for name, field in model.__pydantic_fields__.items() if not field.description]
    assert not unexplained
    assert (model.__doc__ or "").strip().endswith(".")


def test_kinds_have_folder_and_schema_of_their_own() -> None:
    assert len({kind.folder for kind in KINDS.values()}) == len({kind.schema for kind in KINDS.values()}) == len(KINDS)


PARTNER = {
    "name": "Japan",
    "type": "country",
    "code": "NO",
    "region": "asia",
    "summary": {"text": "A country.", "sources": ["nato-1#12"]},
    "memberships": [
        {
            "group": "forum",
            "from": {"disputed": [{"date": "1994", "sources": ["a"]}, {"date": "1995-02", "sources": ["b"]}]},
            "note": "A note.",
            "sources": ["c"],
        }
    ],
    "events": [{"id": "visit", "date": "2011-04", "text": "A visit.", "concerns": ["groups/forum"], "sources": ["d"]}],
    "checked": "2026-11-23",
}


def test_walk_finds_everything() -> None:
    found = contents(adapter(records.Partner).validate_python(PARTNER))
    assert found.references == [
        (("region",), "lists/regions/asia"),
        (("memberships", 0, "group"), "groups/forum"),
        (("events", 0, "concerns", 0), "groups/forum"),
    ]
    assert [(at, citation.source, citation.paragraph) for at, citation in found.citations] == [
        (("summary", "sources", 0), "nato-1", "12"),
        (("memberships", 0, "from", "disputed", 0, "sources", 0), "a", ""),
        (("memberships", 0, "from", "disputed", 1, "sources", 0), "b", ""),
        (("memberships", 0, "sources", 0), "c", ""),
        (("events", 0, "sources", 0), "d", ""),
    ]
    assert {date.edtf for _, date in found.dates} == {"1994", "1995-02", "2011-04", "2026-11-23"}
    assert {text for _, text, _ in found.texts} == {"A country.", "A note.", "A visit."}


def test_boundary_may_be_a_date_alone() -> None:
    spell = adapter(spells.Membership).validate_python({"group": "forum", "from": "2011-04", "sources": ["a"]})
    assert spell.from_.date.edtf == "2011-04"


def test_norway_stays_a_text() -> None:
    assert adapter(records.Partner).validate_python(PARTNER).code == "NO"


def test_part_class_under_key() -> None:
    assert part_class(records.Partner, "memberships") is spells.Membership
    assert part_class(spells.Membership, "from") is spells.Boundary
    assert part_class(records.Partner, "name") is None


@pytest.mark.parametrize("written", ["[2005-01..2005-03]", ["2005-01..2005-03"]], ids=["text", "as YAML reads it"])
def test_span_may_stand_without_quotes(written: Any) -> None:
    spell = adapter(spells.Membership).validate_python({"group": "forum", "from": written, "sources": ["a"]})
    assert spell.from_.date.edtf == "[2005-01..2005-03]"
    event = adapter(parts.DatedFact).validate_python({"date": written, "sources": ["a"]})
    assert event.date.words == "between January 2005 and March 2005"


def test_walk_finds_in_a_map_what_fits_beside_what_does_not() -> None:
    """The keys of a map are part of the paths, and a bad entry hides no good one."""
    data = {
        "name": "Regions",
        "entries": {"asia": {"name": "Asia"}, "africa": {"name": []}, "europe": {"name": "Europe"}},
    }
    found = contents_of_data(reference_records.SubjectList, data)
    assert found.names == [
        (("name",), "Regions"),
        (("entries", "asia", "name"), "Asia"),
        (("entries", "europe", "name"), "Europe"),
    ]


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        (fields.Cited, "nato-1#12", fields.Citation("nato-1", "12")),
        (fields.Cited, "nato-1#12a-13", fields.Citation("nato-1", "12a-13")),
        (fields.Cited, "sources/nato-1#12.yml", 'did you mean "nato-1#12"?'),
        (fields.Cited, "nato-1.yml", 'did you mean "nato-1"?'),
        (fields.Cited, "NATO 1", "write its id, with #12 after it for paragraph 12"),
        (fields.Reference, "partners/japan", "partners/japan"),
        (fields.Reference, "japan", "japan"),
        (fields.Reference, "a/b/c", "names no record"),
        (fields.Id, "a-1", "a-1"),
        (fields.Id, "a--1", "is no id"),
        (fields.Anchor, "malta--joined--eapc", "malta--joined--eapc"),
        (fields.Anchor, "malta---eapc", "is no anchor"),
        (fields.Number, "018", 18),
        (fields.Number, "1234567", "is no number"),
        (fields.Number, 18, "expected a text"),
    ],
)
def test_single_value_is_read_or_said_to_be_none(kind: Any, written: object, read: object) -> None:
    try:
        assert TypeAdapter(kind).validate_python(written) == read
    except ValidationError as error:
        assert str(read) in str(error)

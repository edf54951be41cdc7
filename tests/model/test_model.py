"""The models: every key explained, and every date, reference and text in a record found by the walk through it."""

import dataclasses
from typing import Any

import pytest

from atlas.model import computations, parts, records, reference_records, spells
from atlas.model.kinds import KINDS
from atlas.model.walk import contents, part_class
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

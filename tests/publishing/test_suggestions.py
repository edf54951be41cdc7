"""What editors suggest where a record names another: it is there for every such field, and refuses nothing."""

import re
from pathlib import Path
from typing import Any

import yaml

from atlas.model import schema
from atlas.publishing import suggestions
from data_folder import tiny
from places import DATA


def labels(data: Path, kind: str) -> dict[str, str]:
    made: Any = yaml.load(suggestions.text(data), yaml.CSafeLoader)["$defs"][kind]["defaultSnippets"]
    assert all(one["label"] == one["body"] for one in made)
    return {one["label"]: one["description"] for one in made}


def test_each_field_that_names_a_record_finds_its_suggestions() -> None:
    """An editor that follows a reference to nowhere completes and marks nothing at all."""
    kept = yaml.load((DATA / "schema" / schema.SUGGESTIONS).read_text("utf-8"), yaml.CSafeLoader)["$defs"]
    led = {
        name
        for text in schema.schemas().values()
        for name in re.findall(rf'"{schema.SUGGESTIONS}#/\$defs/([^"]+)"', text)
    }
    assert led >= {"any", "groups", "tools", "partners", "operations", "sources", "lists-regions", "lists-bodies"}
    assert led <= kept.keys()


def test_suggestions_only_suggest() -> None:
    made = yaml.load(suggestions.text(DATA), yaml.CSafeLoader)["$defs"]
    assert {tuple(one) for one in made.values()} == {("defaultSnippets",)}


def test_suggestions_have_ids_and_names(tmp_path: Path) -> None:
    files = {
        "sources/nato-2.yml": "title: 'It''s \"so\": a page'\n",
        "sources/half.yml": "title:\n",
        "sources/.x.yml": "",
    }
    data = tiny(tmp_path, files)
    assert labels(data, "groups") == {"forum": "Forum"}
    assert labels(data, "lists-regions")["asia"] == "Asia"
    assert labels(data, "any")["partners/japan"] == "Japan"
    assert labels(data, "sources") == {"nato-1": "A page about partners", "nato-2": 'It\'s "so": a page', "half": ""}
    assert "sources/nato-1" not in labels(data, "any")


def test_suggestions_of_an_id_stand_in_a_line_of_their_own(tmp_path: Path) -> None:
    """So what two people add merges, as `.gitattributes` asks for."""
    before = suggestions.text(tiny(tmp_path)).splitlines()
    (tmp_path / "data" / "sources" / "nato-3.yml").write_text("title: New\n", "utf-8")
    after = suggestions.text(tmp_path / "data").splitlines()
    assert [line for line in after if line not in before] == [
        '      - {"label": "nato-3", "description": "New", "body": "nato-3"}'
    ]
    assert len(after) == len(before) + 1


def test_suggestions_are_refreshed_only_where_they_are_kept(tmp_path: Path) -> None:
    data = tiny(tmp_path)
    suggestions.refresh(data)
    file = data / "schema" / schema.SUGGESTIONS
    assert not file.exists()
    file.parent.mkdir(exist_ok=True)
    file.write_text("")
    suggestions.refresh(data)
    assert file.read_text("utf-8") == suggestions.text(data)
    assert not suggestions.write(data)

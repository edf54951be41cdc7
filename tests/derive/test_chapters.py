"""What changed in who was a partner, by era."""

from pathlib import Path

from atlas.derive.chapters import Turn, turns
from atlas.model.records import Era
from atlas.reading.catalogue import Catalogue
from atlas.rules.check import check
from data_folder import ERA, JAPAN, tiny

LATER = ERA.replace("First", "Later").replace("It began", "It went on").replace("it began", "it went on")


def era(catalogue: Catalogue, name: str) -> Era:
    record: Era = catalogue.entries[f"eras/{name}"].record
    return record


def told(found: list[Turn]) -> list[tuple[str, str, str, str]]:
    return [(turn.verb, turn.target, partner, str(change.date)) for turn in found for partner, change in turn.partners]


def test_turns_stand_in_the_era_in_which_they_begin(tmp_path: Path) -> None:
    spell = "memberships:\n  - group: forum\n    from: 1996\n    until: '[2000-06..2005-01]'\n    sources: [nato-1]\n"
    files = {
        "partners/japan.yml": JAPAN + spell,
        "eras/first.yml": ERA.replace("1990/1996", "1994/1999"),
        "eras/second.yml": LATER.replace("1990/1996", "2000/.."),
    }
    catalogue, problems = check(tiny(tmp_path, files))
    assert problems == []
    assert told(turns(catalogue, era(catalogue, "first"))) == [("joined", "groups/forum", "partners/japan", "1996")]
    assert told(turns(catalogue, era(catalogue, "second"))) == [
        ("left", "groups/forum", "partners/japan", "[2000-06..2005-01]")
    ]


def test_turns_leave_out_the_use_of_tools_and_what_lies_ahead(tmp_path: Path) -> None:
    lines = (
        "memberships:\n  - {group: forum, from: 2020, until: 2030, sources: [nato-1]}\n"
        "programmes:\n  - {tool: plan, from: 2021, sources: [nato-1]}\n"
    )
    files = {"partners/japan.yml": JAPAN + lines, "eras/first.yml": ERA.replace("1990/1996", "2020/..")}
    catalogue, _ = check(tiny(tmp_path, files))
    assert told(turns(catalogue, era(catalogue, "first"))) == [("joined", "groups/forum", "partners/japan", "2020")]

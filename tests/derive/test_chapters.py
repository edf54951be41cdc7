"""What changed in who was a partner, by era."""

from pathlib import Path

import pytest

from atlas.derive.chapters import Turn, turns
from atlas.model.dates import parse
from atlas.model.records import Era
from atlas.reading.catalogue import Catalogue, read
from atlas.rules.check import check
from data_folder import ERA, JAPAN, tiny
from places import DATA

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


# Typed from sources: nato-topics-49212 and others on accession, nato-news-17839, nato-news-26179, gmf-eop,
# timesofmalta-2008.
EXPECTED = {
    ("1997/2001", "joined", ""): {"czechia", "hungary", "poland"},
    ("2002/2009", "joined", ""): {
        "bulgaria", "estonia", "latvia", "lithuania", "romania", "slovakia", "slovenia", "albania", "croatia",
    },
    ("2014/2019", "joined", ""): {"montenegro"},
    ("2020/..", "joined", ""): {"north-macedonia", "finland", "sweden"},
    ("1990/1996", "joined", "groups/mediterranean-dialogue"): {
        "egypt", "israel", "mauritania", "morocco", "tunisia", "jordan",
    },
    ("1997/2001", "joined", "groups/mediterranean-dialogue"): {"algeria"},
    ("1990/1996", "left", "groups/partnership-for-peace"): {"malta"},
    ("1997/2001", "joined", "groups/partnership-for-peace"): {"ireland", "croatia"},
    ("2014/2019", "joined", "groups/enhanced-opportunities-partners"): {
        "australia", "finland", "georgia", "jordan", "sweden",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return read(DATA)[0]


@pytest.mark.parametrize(("where", "expected"), EXPECTED.items(), ids=lambda value: " ".join(sorted(value)))
def test_turns_agree_with_the_sources(real: Catalogue, where: tuple[str, str, str], expected: set[str]) -> None:
    years, verb, target = where
    (found,) = [entry.record for entry in real.of("eras") if entry.record.years == parse(years)]
    (turn,) = [turn for turn in turns(real, found) if (turn.verb, turn.target) == (verb, target)]
    assert {partner.partition("/")[2] for partner, _ in turn.partners} == expected

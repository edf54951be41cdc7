"""Names of records in running text: which are found, and where."""

import re
from pathlib import Path

import pytest

from atlas.derive.names import Names
from atlas.reading.catalogue import read
from data_folder import FORUM, JAPAN, PLAN, REGIONS, TERM, tiny


def named(record: str, name: str, more: str = "") -> str:
    return re.sub("name: .*", f"name: {name}{more}", record, count=1)


FILES = {
    "glossary/council.yml": named(TERM, "Council", "\nabbreviation: CNC\nalso_known_as: [High Council]"),
    "groups/council.yml": named(FORUM, "Partners' Forum Council"),
    "groups/forum.yml": named(FORUM, "Partners' Forum", "\nabbreviation: PF\nalso_known_as: [PFNATO, Forum 2012]"),
    "groups/other.yml": named(FORUM, "Plan"),
    "lists/regions.yml": f"{REGIONS}    abbreviation: AS\n",
    "partners/japan.yml": named(JAPAN, "Japan", "\nalso_known_as: [Nippon]"),
    "tools/plan.yml": PLAN,
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Japan spoke.", ["Japan partners/japan"]),
        ("As Nippon", ["Nippon partners/japan"]),
        ("Japan, Japan", ["Japan partners/japan", "Japan partners/japan"]),
        # A word that goes on is another word.
        ("The Japanese and Japan-based offices of non-Japan", []),
        ("Japan- and elsewhere", ["Japan partners/japan"]),
        # The longest name at a place; what follows it is looked at again.
        ("The Partners' Forum Council met", ["Partners' Forum Council groups/council"]),
        ("the partners' Forum met", ["partners' Forum groups/forum"]),
        ("Partners' Forum Councils", ["Partners' Forum groups/forum"]),
        ("Partners' Forum, Japan", ["Partners' Forum groups/forum", "Japan partners/japan"]),
        # Of a single word the first letter counts.
        ("japan", []),
        # With the year or "of" the year.
        ("At Forum 2012", ["Forum 2012 groups/forum"]),
        ("At Forum of 2012", ["Forum of 2012 groups/forum"]),
        # Abbreviations, with what they stand for.
        ("PF", ["PF groups/forum = Partners' Forum"]),
        ("PFNATO", ["PFNATO groups/forum = Partners' Forum"]),
        ("AS", ["AS glossary/regions-asia = Asia"]),
        ("CNC", ["CNC glossary/council = Council"]),
        # A term that is one word is too common; what two records have is nobody's.
        ("The Council", []),
        ("The High Council", ["High Council glossary/council"]),
        ("A Plan", []),
    ],
)
def test_names_in_a_text(tmp_path: Path, text: str, found: list[str]) -> None:
    catalogue, problems = read(tiny(tmp_path, FILES))
    assert not problems
    names = Names(catalogue)
    told = [
        f"{text[one.start : one.end]} {one.target}{f' = {one.explanation}' if one.explanation else ''}"
        for one in names.find(text)
    ]
    assert told == found
    assert names.find(text) is names.find(text), "a text is searched once"

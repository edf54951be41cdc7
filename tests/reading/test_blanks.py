"""What a template leaves to be filled in is told where it stands, each blank once."""

from pathlib import Path

from atlas.rules.check import check
from data_folder import JAPAN, Finds, tiny

STATEMENT = """statements:
  - id: shipyards
    text: Envoys spoke of shipyards.
    sources: [nato-1]
"""


def test_each_blank_is_told_at_its_place(finds: Finds) -> None:
    blanks = STATEMENT.replace("Envoys spoke of shipyards.", "§FILL IN").replace("nato-1", "nato-1, §FILL IN")
    found = finds("blank", {"partners/japan.yml": JAPAN + blanks})
    remedy = "is still to be filled in; write over FILL IN"
    assert [problem.message for problem in found] == [f'"text" {remedy}', f'"sources" {remedy}']


def test_blank_key_is_told(tmp_path: Path) -> None:
    text = JAPAN + STATEMENT.replace("id: shipyards", "FILL IN: shipyards")
    problems = check(tiny(tmp_path, {"partners/japan.yml": text}))[1]
    line = text.splitlines().index("  - FILL IN: shipyards") + 1
    told = [(problem.line, problem.column) for problem in problems if problem.rule == "blank"]
    assert told == [(line, 5)]


def test_words_that_hold_the_blank_are_none(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + STATEMENT.replace("Envoys spoke", "They wrote FILL IN and spoke")})

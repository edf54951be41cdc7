from pathlib import Path

import pytest

from atlas.rules.check import check
from data_folder import JAPAN, Finds, tiny

HEAD = "# yaml-language-server: $schema=../schema/search.schema.json\nname: Days\nsearches:\n"


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ("§{asked: partners}", "what is to be found?"),
        ("{asked: a, answer: §nowhere/}", 'there is no page "nowhere/"'),
        ("{asked: a, answer: §'partners/?group=club'}", 'no record "groups/club"'),
        ("{asked: a, answer: §'partners/compare/?partners=japan,oman'}", 'no record "partners/oman"'),
        ("{asked: a, answer: §'partners/?status=gone'}", 'no partner is ever "gone"'),
        ("{asked: a, answer: §'partners/?as-of=1999-02-31'}", "February 1999 has 28 days"),
    ],
)
def test_search_that_expects_what_there_is_not(finds: Finds, search: str, words: str) -> None:
    finds("searched-answer", {"searches/days.yml": f"{HEAD}  - {search}\n"}, words)


def test_answer_that_names_a_record_with_a_fault_is_no_second_fault(tmp_path: Path) -> None:
    search = "  - {asked: a, answer: 'partners/compare/?partners=japan'}\n  - {asked: b, answer: partners/japan/}\n"
    changed = {"searches/days.yml": HEAD + search, "partners/japan.yml": JAPAN.replace("region:", "regoin:")}
    _, problems = check(tiny(tmp_path, changed))
    assert "searched-answer" not in {problem.rule for problem in problems}
    assert problems

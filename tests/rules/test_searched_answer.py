import pytest

from data_folder import Finds

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

"""What an expectation asks has an answer, and what it expects can be one."""

import pytest

from data_folder import Finds
from expected_answers import FILES, MEMBERS, OMAN, PARTNERS, STATUS, expected


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("§function: members\non: 2000-01-01\nare: []", 'add "of: groups/..."'),
        ("function: users\nof: §groups/forum\non: 2000-01-01\nare: []", "is asked of tools/..."),
        ("function: suspended\n§of: groups/forum\non: 2000-01-01\nare: []", "asked of the whole atlas"),
        ("§function: members\nof: groups/forum\nare: []", 'add "on: 2011-04-15"'),
        ("function: members\nof: groups/forum\non: §2000-01\nare: []", '"2000-01" is not one day'),
        (MEMBERS + "§era: first\nare: []", 'no use for "era"'),
        ("§function: joined\nof: groups/forum\nare: []", 'needs "era"'),
        ("function: partners\n§of: groups/forum\non: 2000-01-01\nare: []", "asked of the whole atlas"),
        ("§function: partners\nare: []", 'add "on: 2011-04-15"'),
        ("function: suspended\non: 2000-01-01\n§state: member\nare: []", 'no use for "state"'),
        (STATUS + "§state: member\nare: []", 'no use for "state"'),
        (MEMBERS + "state: §former\nare: []", 'lists nobody who is "former"'),
        ("§" + OMAN + "are: [member]", '"format" needs "in"; add "in: groups/..." or "in: tools/..."'),
        ("§function: format\non: 2000-01-01\nin: groups/forum\nare: []", 'add "of: partners/..."'),
        ("§function: format\nof: partners/oman\nin: groups/forum\nare: []", 'add "on: 2011-04-15"'),
        (OMAN.replace("partners/oman", "§groups/forum") + "in: groups/forum\nare: []", "is asked of partners/..."),
        (OMAN + "in: groups/forum\n§state: member\nare: []", 'no use for "state"'),
        (MEMBERS + "§in: groups/forum\nare: []", '"members" has no use for "in"; delete it'),
        (STATUS + "§in: groups/forum\nare: [member]", '"status" has no use for "in"'),
        ("§" + MEMBERS.strip(), 'nothing is expected; give "are", "reads" or "never_reads"'),
        ("§" + MEMBERS + "reads: []\nnever_reads: []", "nothing is expected"),
        ("§" + OMAN + "in: groups/forum", "nothing is expected"),
        ("§function: joined\nof: groups/forum\nera: first", "nothing is expected"),
        ("§function: joined\nof: groups/forum\nera: first\nreads: [Oman]", "is told in no sentence here"),
        ("§function: left\nof: groups/forum\nera: first\nare: []\nnever_reads: [Oman]", "is told in no sentence here"),
        ("§" + PARTNERS + "state: member\nreads: [Oman]", '"partners" is told in no sentence here'),
        ("§" + PARTNERS + "state: none\nare: [japan]\nnever_reads: [Oman]", 'delete "reads" and "never_reads"'),
    ],
)
def test_what_cannot_be_asked_is_told(finds: Finds, lines: str, words: str) -> None:
    finds("ill-asked", expected(lines), words)


def test_record_that_is_expected_twice(finds: Finds) -> None:
    finds("ill-asked", expected(MEMBERS + "are: [oman, qatar, §oman]"), '"oman" stands here twice; delete it')


def test_unknown_id_is_told_at_its_place(finds: Finds) -> None:
    finds("ill-asked", expected(MEMBERS + "are: [oman, §qatra]"), 'no record "partners/qatra"; did you mean "qatar"?')


def test_words_are_not_blamed_where_the_question_is_wrong(finds: Finds) -> None:
    finds("ill-asked", expected(MEMBERS + "§in: groups/forum\nreads: [Japan]"), 'no use for "in"')


def test_record_that_was_renamed_is_told_by_its_new_id(finds: Finds) -> None:
    renamed = FILES["partners/qatar.yml"].replace("name: Qatar", "name: Qatar\nformerly: [katar]")
    changed = {**expected(MEMBERS + "are: [oman, §katar]"), "partners/qatar.yml": renamed}
    finds("ill-asked", changed, '"katar" was renamed; write "qatar"')


def test_state_that_is_none_of_the_words_is_told_once(finds: Finds) -> None:
    words = ("not-yet, none, lapsed", 'did you mean "member"?')
    finds("bad-value", expected(MEMBERS + "state: §membr\nare: []"), *words)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (STATUS + "are: [§partner]", '"partner" is no state; write one of member, cooperation-suspended'),
        (STATUS + "are: [§membr]", 'did you mean "member"?'),
        (STATUS + "are: [§lapsed]", "is no state"),  # in a programme alone
        (STATUS + "are: §[ally, member]", "has one state as its answer"),
        (STATUS + "are: §[]", "has one state as its answer"),
        (OMAN + "in: groups/forum\nare: [§ally]", "is no state"),
        (OMAN + "in: groups/forum\nare: §[]", "has one state as its answer"),
    ],
)
def test_state_that_none_can_be_in_is_told(finds: Finds, lines: str, words: str) -> None:
    finds("ill-asked", expected(lines), words)


@pytest.mark.parametrize(
    "lines",
    [
        MEMBERS.replace("groups/forum", "§forum") + "are: []",
        MEMBERS.replace("groups/forum", "§sources/nato-1") + "are: []",
        OMAN + "in: §forum\nare: [member]",
        OMAN + "in: §lists/regions\nare: [member]",
        OMAN + "in: §partners/qatar\nare: [member]",
        OMAN + "in: §summits/2006-riga\nare: [member]",
    ],
)
def test_reference_that_is_none_is_told_by_the_rule_on_references(finds: Finds, lines: str) -> None:
    finds("unknown-reference", expected(lines))

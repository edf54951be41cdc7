"""What sources say and the data does not bear out, in records or in words, is told where it is expected."""

import pytest

from data_folder import FORUM, Finds
from expected_answers import EARLY, MEMBERS, OMAN, PARTNERS, STATUS, expected


@pytest.mark.parametrize(
    "lines",
    [
        MEMBERS + "are: [oman, qatar]",
        MEMBERS + "are: [qatar, oman]",
        MEMBERS + "state: member\nare: [oman, qatar]",
        MEMBERS + "state: not-known\nare: []",
        EARLY + "are: [oman, qatar]",
        EARLY + "state: member\nare: [oman]",
        EARLY + "state: not-known\nare: [qatar]",
        MEMBERS + "state: suspended\nare: []",
        "function: formats\nof: partners/oman\non: 2000-01-01\nare: [forum]",
        "function: successors\nof: groups/forum\non: 2000-01-01\nare: [council]",
        "function: suspended\non: 2000-01-01\nare: []",
        PARTNERS + "are: [oman, qatar]",
        PARTNERS + "state: member\nare: [oman, qatar]",
        PARTNERS + "state: none\nare: [japan]",
        STATUS + "are: [member]",
        "function: status\nof: partners/qatar\non: 1995-06-01\nare: [not-known]",
        "function: users\nof: tools/plan\non: 1999-04-30\nare: [oman]",
        "function: users\nof: tools/plan\non: 1999-04-30\nstate: lapsed\nare: []",
        "function: users\nof: tools/plan\non: 1999-05-01\nare: []",  # whoever was last shown earlier is no user
        "function: users\nof: tools/plan\non: 1999-05-01\nstate: lapsed\nare: [oman]",
        OMAN + "in: groups/forum\nare: [member]",
        OMAN + "in: tools/plan\nare: [lapsed]",
        OMAN.replace("2000", "1999") + "in: tools/plan\nare: [member]",
        OMAN.replace("2000", "1995") + "in: groups/forum\nare: [not-yet]",
        OMAN + "in: groups/council\nare: [not-yet]",  # in which it never was
        OMAN.replace("oman", "qatar").replace("2000-", "1995-") + "in: groups/forum\nare: [not-known]",
        "function: joined\nof: groups/forum\nera: first\nare: [oman]",
        "function: joined\nera: first\nare: []",
        "function: left\nof: groups/forum\nera: first\nare: []",
    ],
)
def test_what_follows_from_the_data_passes(finds: Finds, lines: str) -> None:
    finds("", expected(lines))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (MEMBERS + "are: §[oman]", "too many: qatar"),
        (MEMBERS + "are: §[oman, japan]", "missing: japan; too many: qatar"),
        (EARLY + "state: member\nare: §[]", "too many: oman"),
        (EARLY + "state: member\nare: §[oman, qatar]", "missing: qatar"),
        (MEMBERS + "state: suspended\nare: §[oman]", "missing: oman"),
        (PARTNERS + "are: §[oman]", "too many: qatar"),
        (PARTNERS + "are: §[japan, oman, qatar]", "missing: japan"),
        ("function: users\nof: tools/plan\non: 2000-01-01\nare: §[oman]", "missing: oman"),
        ("function: users\nof: tools/plan\non: 1998-01-01\nstate: lapsed\nare: §[oman]", "missing: oman"),
        (OMAN + "in: groups/forum\nare: §[suspended]", "missing: suspended; too many: member"),
        (OMAN + "in: tools/plan\nare: §[member]", "missing: member; too many: lapsed"),
        ("function: formats\nof: partners/oman\non: 1994-12-31\nare: §[forum]", "missing: forum"),
        ("function: partners\non: 2000-01-01\nstate: member\nare: §[japan, oman]", "missing: japan"),
        (STATUS + "are: §[ally]", "missing: ally; too many: member"),
        ("function: joined\nof: groups/forum\nera: first\nare: §[qatar]", "missing: qatar; too many: oman"),
        ("function: joined\nera: first\nare: §[oman]", "missing: oman"),
    ],
)
def test_what_does_not_follow_is_told(finds: Finds, lines: str, words: str) -> None:
    finds("expectation", expected(lines), "the data gives something else", words)


def test_order_of_successors_is_told(finds: Finds) -> None:
    files = expected("function: successors\nof: groups/forum\non: 2000-01-01\nare: §[forum-two, council]")
    files["groups/forum-two.yml"] = FORUM.replace("Forum", "Forum Two")
    files["groups/council.yml"] += "replaced_by:\n  - {to: groups/forum-two, note: Step by step., sources: [nato-1]}\n"
    finds("expectation", files, "another order: council, forum-two")


@pytest.mark.parametrize(
    "lines",
    [
        MEMBERS + "reads: ['2 partners on 1 January 2000: Oman and Qatar.']",
        MEMBERS + "are: [oman, qatar]\nreads: [Oman, Qatar]\nnever_reads: [Japan, suspended]",
        MEMBERS + "never_reads: [Japan]",
        EARLY + "reads: [1 partner on 1 June 1995, first shown in 1996]",
        "function: users\nof: tools/plan\non: 2000-01-01\nare: []\nreads: ['Last shown in April 1996: Oman.']",
        "function: formats\nof: partners/oman\non: 2000-01-01\nreads: [1 format on]",
        "function: successors\nof: groups/forum\non: 2000-01-01\nreads: [Council]",
        "function: suspended\non: 2000-01-01\nreads: [None on 1 January 2000.]",
        PARTNERS + "reads: [2 partner countries on 1 January 2000]\nnever_reads: [suspended]",
        STATUS + "reads: [Partner since March 1995]\nnever_reads: [last confirmed]",
        STATUS.replace("2000", "2013") + "reads: [(last confirmed 2010)]",
        OMAN + "in: groups/forum\nreads: [since March 1995]",
        OMAN + "in: tools/plan\nreads: [last shown in April 1996]\nnever_reads: [since]",
    ],
)
def test_words_that_the_answer_reads_pass(finds: Finds, lines: str) -> None:
    finds("", expected(lines))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (MEMBERS + "reads: [§Japan]", "2 partners on 1 January 2000: Oman and Qatar."),
        (MEMBERS + "are: [oman, qatar]\nreads: [Oman, §oman, Qatar, §3 partners]", "2 partners on 1 January 2000"),
        (PARTNERS + "reads: [§suspended]", "2 partner countries on 1 January 2000."),
        (STATUS + "are: [member]\nreads: [§partner]", "Partner since March 1995"),
        (STATUS.replace("oman", "japan") + "reads: [§Partner since]", "No partnership"),
        (OMAN + "in: groups/forum\nreads: [§since 1995]", "since March 1995"),
        (OMAN + "in: tools/plan\nreads: [§since April 1996]", "last shown in April 1996"),
    ],
)
def test_words_that_the_answer_lacks_are_told(finds: Finds, lines: str, told: str) -> None:
    finds("expectation", expected(lines), "the answer does not read", f'; it reads "{told}')


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (MEMBERS + "never_reads: [§Qatar]", 'reads "Qatar": "2 partners on 1 January 2000: Oman and Qatar."'),
        (MEMBERS + "are: [oman, qatar]\nnever_reads: [Japan, §Oman]", 'reads "Oman"'),
        (STATUS + "never_reads: [§since]", 'reads "since": "Partner since March 1995"'),
        (OMAN + "in: groups/forum\nnever_reads: [§March]", 'reads "March": "since March 1995"'),
    ],
)
def test_words_that_the_answer_must_not_have_are_told(finds: Finds, lines: str, told: str) -> None:
    finds("expectation", expected(lines), f"the answer {told}")


def test_records_and_words_that_differ_are_both_told(finds: Finds) -> None:
    finds("expectation", expected(MEMBERS + "are: §[oman]\nreads: [§Japan]\nnever_reads: [§Oman]"))


@pytest.mark.parametrize(
    ("file", "fault", "rule"),
    [
        ("partners/qatar.yml", ("region:", "§regoin:"), "unknown-key"),
        ("partners/qatar.yml", ("group: forum", "group: §farum"), "unknown-reference"),
        ("groups/forum.yml", ("to: groups/council", "to: §groups/counsel"), "unknown-reference"),
    ],
)
def test_answers_are_not_blamed_where_the_data_is_not_whole(
    finds: Finds, file: str, fault: tuple[str, str], rule: str
) -> None:
    files = expected(MEMBERS + "are: [oman, qatar]")
    finds(rule, {**files, file: files[file].replace(*fault)}, "did you mean")


def test_unknown_record_that_is_asked_of_is_told_once(finds: Finds) -> None:
    finds("unknown-reference", expected("function: members\nof: §groups/farum\non: 2000-01-01\nare: [oman]"), "forum")
    finds("unknown-reference", expected("function: left\nof: groups/forum\nera: §frist\nare: [oman]"), "first")
    finds("unknown-reference", expected(OMAN + "in: §groups/farum\nare: [member]\nreads: [Japan]"), "forum")
    finds("unknown-reference", expected(OMAN + "in: §tools/paln\nare: [member]"), "plan")


def test_answers_are_not_blamed_where_the_edition_is_missing(finds: Finds) -> None:
    files = expected("function: joined\nof: groups/forum\nera: first\nare: [oman]")
    finds("no-edition", {**files, "edition.yml": None}, at=[("data/edition.yml", 1, 1)])


def test_words_on_a_confirmation_are_to_be_written_anew_with_it(finds: Finds) -> None:
    """Newer evidence changes them, which is no fault of the data."""
    lines = STATUS.replace("2000", "2013") + "reads: [§last confirmed 2009]"
    finds("expectation", expected(lines), "where a newer source confirms it, bring these words up to date as well")


def test_answers_are_not_blamed_for_a_fault_that_another_rule_tells(finds: Finds) -> None:
    files = expected(MEMBERS + "are: [oman, qatar]\nreads: [2 partners]")
    left = "attested: 1996/1999\n    §until: {note: It left.}"
    qatar = files["partners/qatar.yml"].replace("attested: 1996/1999", left)
    finds("spell-boundary", {**files, "partners/qatar.yml": qatar}, "a boundary without a date")

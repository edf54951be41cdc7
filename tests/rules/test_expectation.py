"""What sources say and the data does not bear out, in records or in words, is told where it is expected."""

import pytest

from data_folder import ERA, FORUM, JAPAN, PLAN, Finds

HEAD = "# yaml-language-server: $schema=../schema/expectation.schema.json\nname: Forum\nexpectations:\n"
MEMBERS = "function: members\nof: groups/forum\non: 2000-01-01\n"
EARLY = MEMBERS.replace("2000-01-01", "1995-06-01")
OMAN = "function: format\nof: partners/oman\non: 2000-01-01\n"
STATUS = "function: status\nof: partners/oman\non: 2000-01-01\n"
PARTNERS = "function: partners\non: 2000-01-01\n"
CODES = {"Oman": "OM", "Qatar": "QA"}


def partner(name: str, spell: str) -> str:
    text = JAPAN.replace("Japan", name).replace("JP", CODES[name])
    return text + f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {spell}\n"


USE = "programmes:\n  - {tool: plan, from: 1996-04, attested: 1996-04, sources: [nato-1]}\n"
FILES = {
    "partners/oman.yml": partner("Oman", "from: 1995-03\n    attested: 2010") + USE,
    "partners/qatar.yml": partner("Qatar", "attested: 1996/1999"),
    "eras/first.yml": ERA.replace("1990/1996", "1990/.."),
    "groups/council.yml": FORUM.replace("Forum", "Council"),
    "groups/forum.yml": FORUM + "replaced_by:\n  - {to: groups/council, note: Step by step., sources: [nato-1]}\n",
    "tools/plan.yml": PLAN + "lapses: 3\n",
}


def expected(lines: str) -> dict[str, str]:
    text = "".join(f"    {line}\n" for line in f"{lines}\nsources: [nato-1]".splitlines())
    return {**FILES, "expectations/forum.yml": f"{HEAD}  -{text[3:]}"}


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


def test_record_that_is_expected_twice(finds: Finds) -> None:
    finds("expectation", expected(MEMBERS + "are: [oman, qatar, §oman]"), '"oman" stands here twice; delete it')


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
        (OMAN + "in: tools/plan\nare: §[]", "too many: lapsed"),
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


def test_unknown_id_is_told_at_its_place(finds: Finds) -> None:
    finds("expectation", expected(MEMBERS + "are: [oman, §qatra]"), 'no record "partners/qatra"; did you mean "qatar"?')


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
        (OMAN + "in: §partners/qatar\nare: [member]", '"partners/qatar" is no group or tool'),
        (OMAN + "in: §summits/2006-riga\nare: [member]", '"summits/2006-riga" is no group or tool'),
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
    finds("expectation", expected(lines), words)


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


def test_words_are_not_blamed_where_the_question_is_wrong(finds: Finds) -> None:
    finds("expectation", expected(MEMBERS + "§in: groups/forum\nreads: [Japan]"), 'no use for "in"')


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


def test_record_that_was_renamed_is_told_by_its_new_id(finds: Finds) -> None:
    renamed = FILES["partners/qatar.yml"].replace("name: Qatar", "name: Qatar\nformerly: [katar]")
    changed = {**expected(MEMBERS + "are: [oman, §katar]"), "partners/qatar.yml": renamed}
    finds("expectation", changed, '"katar" was renamed; write "qatar"')

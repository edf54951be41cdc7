"""What sources say and the data does not bear out is told where it is expected."""

import pytest

from data_folder import ERA, FORUM, JAPAN, Finds

HEAD = "# yaml-language-server: $schema=../schema/expectation.schema.json\nname: Forum\nexpectations:\n"
MEMBERS = "function: members\nof: groups/forum\non: 2000-01-01\n"
CODES = {"Oman": "OM", "Qatar": "QA"}


def partner(name: str, spell: str) -> str:
    text = JAPAN.replace("Japan", name).replace("JP", CODES[name])
    return text + f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {spell}\n"


FILES = {
    "partners/oman.yml": partner("Oman", "from: 1995"),
    "partners/qatar.yml": partner("Qatar", "attested: 1996/1999"),
    "eras/first.yml": ERA.replace("1990/1996", "1990/.."),
    "groups/council.yml": FORUM.replace("Forum", "Council"),
    "groups/forum.yml": FORUM + "replaced_by:\n  - {to: groups/council, note: Step by step., sources: [nato-1]}\n",
}


def expected(lines: str) -> dict[str, str]:
    text = "".join(f"    {line}\n" for line in f"{lines}\nsources: [nato-1]".splitlines())
    return {**FILES, "expectations/forum.yml": f"{HEAD}  -{text[3:]}"}


@pytest.mark.parametrize(
    "lines",
    [
        MEMBERS + "are: [oman, qatar]",
        MEMBERS + "are: [qatar, oman]",
        MEMBERS + "state: member\nare: [oman]",
        MEMBERS + "state: not-known\nare: [qatar]",
        MEMBERS + "state: suspended\nare: []",
        "function: formats\nof: partners/oman\non: 2000-01-01\nare: [forum]",
        "function: successors\nof: groups/forum\non: 2000-01-01\nare: [council]",
        "function: suspended\non: 2000-01-01\nare: []",
        "function: partners\non: 2000-01-01\nstate: none\nare: [japan]",
        "function: status\nof: partners/qatar\non: 2000-01-01\nare: [not-known]",
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
        (MEMBERS + "state: member\nare: §[]", "too many: oman"),
        ("function: formats\nof: partners/oman\non: 1994-12-31\nare: §[forum]", "missing: forum"),
        ("function: partners\non: 2000-01-01\nstate: member\nare: §[japan, oman]", "missing: japan"),
        ("function: status\nof: partners/oman\non: 2000-01-01\nare: §[ally]", "missing: ally; too many: member"),
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
        ("§function: partners\non: 2000-01-01\nare: []", 'add one, such as "state: suspended"'),
        ("function: suspended\non: 2000-01-01\n§state: member\nare: []", 'no use for "state"'),
        (MEMBERS + "state: §former\nare: []", 'lists nobody who is "former"'),
    ],
)
def test_what_cannot_be_asked_is_told(finds: Finds, lines: str, words: str) -> None:
    finds("expectation", expected(lines), words)


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


def test_answers_are_not_blamed_where_the_edition_is_missing(finds: Finds) -> None:
    files = expected("function: joined\nof: groups/forum\nera: first\nare: [oman]")
    finds("no-edition", {**files, "edition.yml": None}, at=[("data/edition.yml", 1, 1)])

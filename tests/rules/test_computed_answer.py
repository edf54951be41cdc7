import pytest

from data_folder import QUESTION, TOPICS, Finds

OF_FORUM = "  function: members\n  of: groups/forum\n"


def question(computed: str) -> dict[str, str]:
    return {"lists/question-topics.yml": TOPICS, "questions/who.yml": QUESTION.replace(OF_FORUM, computed)}


@pytest.mark.parametrize(
    ("computed", "words"),
    [
        ("  function: members\n  of: §tools/plan\n", '"members" is asked of groups/..., and not of "tools/plan"'),
        ("  function: users\n  of: §groups/forum\n", "is asked of tools/..."),
        ("  function: suspended\n  §of: groups/forum\n", "asked of the whole atlas"),
        ("  function: partners\n  §of: groups/forum\n", "asked of the whole atlas"),
    ],
)
def test_function_asked_of_the_wrong_thing(finds: Finds, computed: str, words: str) -> None:
    finds("computed-answer", question(computed), words)


def test_reference_that_is_none_is_told_once(finds: Finds) -> None:
    finds("unknown-reference", question("  function: members\n  of: §forum\n"), 'did you mean "groups/forum"?')


def test_function_asked_of_nothing(finds: Finds) -> None:
    files = question("  function: members\n")
    files["questions/who.yml"] = files["questions/who.yml"].replace("computed:", "§computed:")
    finds("computed-answer", files, 'add "of: groups/..."')


@pytest.mark.parametrize(
    "computed",
    [OF_FORUM, "  function: suspended\n", "  function: partners\n", "  function: successors\n  of: tools/plan\n"],
)
def test_function_asked_of_its_kind_passes(finds: Finds, computed: str) -> None:
    finds("", question(computed))


def test_unknown_function_has_a_near_match(finds: Finds) -> None:
    finds("bad-value", question("  function: §membres\n  of: groups/forum\n"), 'did you mean "members"?')

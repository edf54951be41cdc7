import pytest

from data_folder import FORUM, JAPAN, Finds

SAID = "statements:\n  - id: met\n    sources: [nato-1]\n    text: {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "The Forum brings partners to one table.",
        "'The forum: brings PARTNERS - to one table!'",
        ">\n      The Forum brings partners\n      to one table.",
    ],
)
def test_text_of_a_record_before(finds: Finds, text: str) -> None:
    finds("repeated-text", {"partners/japan.yml": JAPAN + SAID.format(f"§{text}")}, "data/groups/forum.yml:7 says this")


def test_text_thrice_is_told_twice(finds: Finds) -> None:
    twice = "".join(f"  - id: met-{again}\n    text: §They met.\n    sources: [nato-1]\n" for again in (2, 3))
    finds("repeated-text", {"groups/forum.yml": FORUM + SAID.format("They met.") + twice}, "data/groups/forum.yml:13 ")


def test_notes_may_repeat(finds: Finds) -> None:
    spell = "  - group: forum\n    from: {}\n    until: {}\n    note: No source gives the day.\n    sources: [nato-1]\n"
    finds("", {"partners/japan.yml": JAPAN + "memberships:\n" + spell.format(1996, 1999) + spell.format(2001, 2004)})


def test_other_texts_pass(finds: Finds) -> None:
    finds("", {"partners/japan.yml": JAPAN + SAID.format("The Forum brings all partners to one table.")})

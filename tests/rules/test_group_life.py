import pytest

from data_folder import FORCE, FORUM, JAPAN, PLAN, Finds

ENDED = {
    "groups/forum.yml": FORUM + "until: 2005-06\n",
    "tools/plan.yml": PLAN + "until: 2005-06-30\n",
    "operations/force.yml": FORCE,
}


def member(dates: str) -> str:
    return JAPAN + f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {dates}\n"


def contributor(dates: str) -> str:
    return JAPAN + f"operations:\n  - operation: force\n    sources: [nato-1]\n    {dates}\n"


def user(dates: str) -> str:
    return JAPAN + f"programmes:\n  - tool: plan\n    sources: [nato-1]\n    {dates}\n"


@pytest.mark.parametrize(
    ("partner", "words"),
    [
        (member("from: §1993\n    until: 2000"), "before groups/forum began (1994-01-10)"),
        (member("from: §2005-07-01\n    until: §2006"), "after groups/forum ended (2005-06)"),
        (member("from: 1995\n    until: §2006"), "after groups/forum ended"),
        (member("until: §1993-12"), "before groups/forum began"),
        (member("attested: §1990/2000\n    until: 2005"), "before groups/forum began"),
        (user("attested: §2000/2010"), "when tools/plan had ended"),
        (user("attested: §2006/2010"), "after tools/plan ended"),
        (user("from: §1995-01-31\n    until: 2000"), "before tools/plan began (1995-02)"),
        (member("until: §1994-01-10"), "before groups/forum began"),
        (user("from: §2005-06-30\n    attested: 2005"), "after tools/plan ended"),
        (user("attested: §2000/2005-06-30"), "when tools/plan had ended (2005-06-30)"),
        (user("from: §2006\n    attested: 2007"), "after tools/plan ended"),
        (user("from: 1996\n    attested: §2005-06-30"), "when tools/plan had ended"),
        (contributor("from: §1995\n    until: 1999"), "before operations/force began (1996-12-20)"),
        (contributor("attested: §1995/1999"), "before operations/force began"),
        (contributor("from: 1999\n    until: §2005"), "after operations/force ended (2004-12-02)"),
        (contributor("attested: §1999/2005"), "when operations/force had ended"),
    ],
)
def test_spell_outside_the_life_of_its_group(finds: Finds, partner: str, words: str) -> None:
    finds("group-life", {**ENDED, "partners/japan.yml": partner}, words)


@pytest.mark.parametrize(
    "partner",
    [
        member("from: 1994\n    until: 2005"),
        contributor("from: 1996\n    until: 2004"),
        contributor("from: 1996-12-20\n    until: 2004-12-02"),
        member("from: 1994-01-10\n    until: 2005-06-30"),
        member("attested: 1994/2005\n    until: 2005"),
        user("from: 1996\n    until: 2005-06-30"),
        user("from: 1995\n    attested: 2005-06-29"),  # no source says when its use ended
    ],
)
def test_spell_within_the_life_of_its_group_passes(finds: Finds, partner: str) -> None:
    finds("", {**ENDED, "partners/japan.yml": partner})


@pytest.mark.parametrize("dates", ["attested: §1990", "attested: §1990/2000"])
def test_what_is_shown_before_the_spell_itself_is_told_once(finds: Finds, dates: str) -> None:
    finds("spell-order", {"partners/japan.yml": member(f"from: 1995\n    {dates}")})


@pytest.mark.parametrize("dates", ["from: 1980\n    until: 2020", "attested: 1980/2020"])
def test_group_without_a_beginning_or_end_holds_every_spell(finds: Finds, dates: str) -> None:
    finds("", {"groups/forum.yml": FORUM.replace("from: 1994-01-10\n", ""), "partners/japan.yml": member(dates)})


def test_group_that_is_not_there_is_told_once(finds: Finds) -> None:
    text = member("from: 1980\n    attested: 1981").replace("group: forum", "group: §choir")
    finds("unknown-reference", {"partners/japan.yml": text})


def test_group_that_ends_before_it_begins_is_told_alone(finds: Finds) -> None:
    files = {"groups/forum.yml": FORUM + "until: §1990\n", "partners/japan.yml": member("from: 1995\n    until: 2000")}
    finds("spell-order", files, "ends before it begins (1990, from 1994-01-10)")

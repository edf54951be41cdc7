import pytest

from data_folder import FORUM, PLAN, Finds

COUNCIL = FORUM.replace("Forum", "Council").replace("1994-01-10", "1997-05-30")
REPLACED = "replaced_by:\n  - to: §groups/council\n    sources: [nato-1]\n"


def forum(until: str, relation: str = REPLACED) -> dict[str, str]:
    return {"groups/forum.yml": FORUM + until + relation.replace("§", ""), "groups/council.yml": COUNCIL}


@pytest.mark.parametrize("until", ["§1997-05-29", "§1997-06", "§1996"])
def test_end_on_another_day_than_the_beginning_of_what_replaced_it(finds: Finds, until: str) -> None:
    finds("succession", forum(f"until: {until}\n"), "groups/council", "began 1997-05-30")


@pytest.mark.parametrize("until", ["1997-05-30", "1997-05", "1997", "[1997-01..1997-06]"])
def test_end_on_the_day_on_which_its_successor_begins_passes(finds: Finds, until: str) -> None:
    finds("", forum(f"until: {until}\n"))


def test_replaced_group_without_an_end(finds: Finds) -> None:
    finds("succession", {**forum(""), "groups/forum.yml": FORUM + REPLACED}, "has no end", "`note`")


def test_gradual_passing_over_that_is_told_passes(finds: Finds) -> None:
    finds("", forum("", REPLACED + "    note: It passed over step by step.\n"))


def test_tools_count_too(finds: Finds) -> None:
    menu = PLAN.replace("Plan", "Menu").replace("1995-02", "2012")
    plan = PLAN + "until: §2011\n" + REPLACED.replace("§groups/council", "tools/menu")
    finds("succession", {"tools/plan.yml": plan, "tools/menu.yml": menu}, "tools/menu")

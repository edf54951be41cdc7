"""Whatever goes on has a last day on which a source shows it, and that day can be one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.rules.check import check
from data_folder import FORCE, FORUM, JAPAN, PLAN, Finds


def spell(dates: str, key: str = "memberships", of: str = "group: forum") -> dict[str, str]:
    """A spell of Japan; the mark for a spell without a last day stands before its first key."""
    items = f"{key}:\n  - §{of}\n    sources: [nato-1]\n    {dates}\n"
    return {"partners/japan.yml": JAPAN + (items.replace("§", "", 1) if "§" in dates else items)}


def seen(members: str, date: str = "2000-01-01") -> dict[str, str]:
    return {"groups/forum.yml": FORUM + f"seen:\n  - {{date: {date}, members: {members}, sources: [nato-1]}}\n"}


def passing(dates: str, key: str = "memberships", of: str = "group: forum") -> dict[str, str]:
    return {name: text.replace("§", "") for name, text in spell(dates, key, of).items()}


@pytest.mark.parametrize(
    "dates",
    [
        "from: 1995",
        "from: {date: 1995, basis: inferred}",
        "attested: §1995/..",
        "from: 1995\n    attested: §1996/..",
    ],
)
def test_membership_without_an_end_or_a_last_day(finds: Finds, dates: str) -> None:
    problem = finds(
        "last-seen", spell(dates), "add `attested`", "scripts/confirm.py partners/japan groups/forum DAY SOURCE`"
    )[0]
    assert problem.level == "error"


@pytest.mark.parametrize("dates", ["from: 1996", "attested: §1996/.."])
def test_use_of_a_programme_without_an_end_or_a_last_day(finds: Finds, dates: str) -> None:
    finds("last-seen", spell(dates, "programmes", "tool: plan"), "add `attested`")


def test_contribution_to_an_operation_without_an_end_or_a_last_day(finds: Finds) -> None:
    files = spell("from: 1997", "operations", "operation: force")
    finds("last-seen", {**files, "operations/force.yml": FORCE}, "add `attested`")


def test_operation_without_an_end_or_a_last_day(finds: Finds) -> None:
    going_on = FORCE.replace("until: 2004-12-02\n", "")
    finds("last-seen", {"operations/force.yml": going_on.replace("name:", "§name:")}, "add `attested`")
    finds("", {"operations/force.yml": going_on.replace("sources:", "attested: 2024\nsources:", 1)})


@pytest.mark.parametrize(("name", "text"), [("groups/forum.yml", FORUM), ("tools/plan.yml", PLAN)])
def test_group_or_tool_without_an_end_or_a_last_day(finds: Finds, name: str, text: str) -> None:
    """Who is in it or uses it shows it too, and so does an end."""
    bare = text.replace("attested: 2010\n", "")
    finds("last-seen", {name: bare.replace("name:", "§name:")}, "add `attested`")
    finds("", {name: bare.replace("sources:", "until: 2005\nsources:", 1)})
    spell_of = ("memberships", "group: forum") if name == "groups/forum.yml" else ("programmes", "tool: plan")
    finds("", {name: bare, **passing("attested: 1996/1997", *spell_of)})


@pytest.mark.parametrize("members", ["[oman]", "[oman, qatar]"])
def test_list_that_does_not_name_the_partner_is_no_last_day(finds: Finds, members: str) -> None:
    others = {
        f"partners/{name.lower()}.yml": JAPAN.replace("Japan", name).replace("JP", code)
        + "memberships:\n  - {group: forum, from: 1995, until: 2005, sources: [nato-1]}\n"
        for name, code in (("Oman", "OM"), ("Qatar", "QA"))
        if name.lower() in members
    }
    finds("last-seen", {**spell("from: 2001"), **others, **seen(members)}, "goes on")


def test_list_of_the_group_is_no_last_day_of_a_programme(finds: Finds) -> None:
    """A list tells of memberships alone."""
    japan = passing("from: 1995")["partners/japan.yml"]
    use = "programmes:\n  - §tool: plan\n    from: 1996\n    sources: [nato-1]\n"
    finds("last-seen", {"partners/japan.yml": japan + use, **seen("[japan]")}, "goes on")


def test_list_of_another_group_is_no_last_day(finds: Finds) -> None:
    council = FORUM.replace("Forum", "Council")
    both = "from: 1995\n    attested: 1999\n  - §group: council\n    sources: [nato-1]\n    from: 1995"
    finds("last-seen", {**spell(both), **seen("[japan]"), "groups/council.yml": council}, "goes on")


def test_list_from_before_it_began_is_no_last_day(finds: Finds) -> None:
    """A list that names a partner in an earlier spell shows nothing of the one after its return."""
    both = "from: 1995\n    until: 2001\n  - §group: forum\n    sources: [nato-1]\n    from: 2005"
    finds("last-seen", {**spell(both), **seen("[japan]")}, "goes on")


def test_open_attestation_is_told_though_a_list_names_the_partner(finds: Finds) -> None:
    """The last day may stand in the list, but then `attested` has nothing to say of it."""
    finds("last-seen", {**spell("attested: §1995/.."), **seen("[japan]")}, "goes on")


@pytest.mark.parametrize(
    "dates",
    [
        "from: 1995\n    attested: 1996",
        "from: 1995\n    attested: 1995",  # on some day of the year in which it began
        "from: 1995\n    attested: 1996/2001-03",
        "attested: 1995/1995",
        "attested: 1995/2026-11-23",  # the edition's own day
        "from: 1995\n    attested: 2026",
        "from: 1995-05-06\n    attested: 1995-05-06",
        "from: 1995\n    until: 2005",
        "until: 2005",
        "until: 2005\n    attested: 1995/..",
    ],
)
def test_spell_with_an_end_or_a_last_day_passes(finds: Finds, dates: str) -> None:
    finds("", passing(dates))


@pytest.mark.parametrize("dates", ["from: 1996\n    attested: 1997", "from: 1996\n    until: 1997"])
def test_use_of_a_programme_with_an_end_or_a_last_day_passes(finds: Finds, dates: str) -> None:
    finds("", passing(dates, "programmes", "tool: plan"))


def test_use_of_a_programme_that_lapses_needs_a_last_day_too(finds: Finds) -> None:
    tool = {"tools/plan.yml": PLAN + "lapses: 3\n"}
    finds("last-seen", {**spell("from: 1996", "programmes", "tool: plan"), **tool}, "goes on")
    finds("", {**passing("from: 1996\n    attested: 1996", "programmes", "tool: plan"), **tool})


def test_membership_that_a_list_names_passes(finds: Finds) -> None:
    finds("", {**passing("from: 1995"), **seen("[japan]")})


def test_membership_in_a_group_that_cannot_be_read_or_is_not_there_is_not_blamed(data: Callable[..., Path]) -> None:
    """Which lists the group has is not known then, and what is wrong is told in its own file, or of the reference."""
    broken = data({**passing("from: 1995"), "groups/forum.yml": FORUM + "- x\n"})
    assert {problem.rule for problem in check(broken)[1]} == {"yaml-syntax"}
    missing = data({**passing("from: 1995", of="group: farum")})
    assert {problem.rule for problem in check(missing)[1]} == {"unknown-reference"}


@pytest.mark.parametrize(
    ("dates", "rule", "words"),
    [
        ("from: 1995\n    attested: §1994", "spell-order", "attested from 1994, before it begins (1995)"),
        ("from: 1995-02-01\n    attested: §1995-01", "spell-order", "before it begins (1995-02-01)"),
        ("from: 1997\n    attested: §1995/1996", "spell-order", "before it begins (1997)"),
        (
            "from: {disputed: [{date: 1997, sources: [nato-1]}, {date: 1996-05, sources: [nato-1]}]}\n"
            "    attested: §1996-04",
            "spell-order",
            "before it begins",
        ),
        ("from: 1995\n    attested: §2026-11-24", "future-date", "(2026-11-23)"),
        ("from: 1995\n    attested: §2027", "future-date", '"2027" is later'),
        ("attested: §1995/2026-12", "future-date", '"1995/2026-12" is later'),
        ("attested: §1995/2027\n    until: 2030", "future-date", '"1995/2027" is later'),
    ],
)
def test_last_day_that_cannot_be_is_told_once(finds: Finds, dates: str, rule: str, words: str) -> None:
    """Before the beginning and after the edition, each by the rule on the order and on the age of dates alone."""
    finds(rule, spell(dates), words)


def test_last_day_where_there_is_no_edition_passes(finds: Finds) -> None:
    files = {**passing("from: 1995\n    attested: 2027"), "edition.yml": None}
    finds("no-edition", files, at=[("data/edition.yml", 1, 1)])

import pytest

from data_folder import FORCE, FORUM, JAPAN, PLAN, Finds


def member(spell: str) -> str:
    lines = "".join(f"    {line}\n" for line in spell.splitlines())
    return JAPAN + "memberships:\n  - group: forum\n    sources: [nato-1]\n" + lines


def suspended(*spans: str) -> str:
    items = "".join(f"\n  - {span}\n    scope: membership\n    sources: [nato-1]" for span in spans)
    return "from: 2000\nuntil: 2010\nsuspensions:" + items


def disputed(*dates: str) -> str:
    return "\n  disputed:" + "".join(f"\n    - date: {date}\n      sources: [nato-1]" for date in dates)


@pytest.mark.parametrize(
    ("spell", "words"),
    [
        ("from: 2010\nuntil: §2009", "ends before it begins"),
        ("from: 2010-05-01\nuntil: §2010-04", "2010-05-01"),
        ("from: 2010-05-01\nuntil: §2010-05-01", "on the day on which it begins"),
        ("from: 2010\nuntil:\n  basis: inferred\n  date: §2009", "ends before"),
        ("from: 2010\nuntil:" + disputed("§2008", "2009"), "2008 or 2009"),
        ("from: 2010\nattested: §2009-05/2012", "attested from 2009-05, before it begins"),
        ("until: 2010\nattested: §2009-05/2011-01-01", "when it had ended"),
        ("until: 2010-05-01\nattested: §2009/2010-05-01", "when it had ended"),
        (suspended("from: §2010-12-31\n    until: 2011-01-01"), "when it had ended"),
        (suspended("from: §1999\n    until: 2001"), "before it begins"),
        (suspended("from: §2011-01\n    until: 2012"), "when it had ended"),
        (suspended("from: 2009\n    until: §2012"), "after it ended"),
        (suspended("from: 2003\n    until: §2002"), "ends before it begins"),
        (suspended("from: 2003\n    until: 2004", "from: §2001\n    until: 2002"), "order of time"),
        (suspended("from: 2003\n    until: 2005", "from: §2004\n    until: 2006"), "begins in the suspension"),
        (suspended("from: 2003", "from: §2004"), "with no end"),
    ],
)
def test_spell_out_of_order(finds: Finds, spell: str, words: str) -> None:
    finds("spell-order", {"partners/japan.yml": member(spell)}, words)


@pytest.mark.parametrize(
    "spell",
    [
        "from: 2010-04\nuntil: 2010-04",  # the month may hold both
        "from: 2010-05-01\nuntil: 2010",
        "from: 2010\nuntil:" + disputed("2009", "2011"),
        "from: 2010-04\nattested: 2010-04-02/2012",
        "from: 2010\nattested: 2011",
        "from: 2010\nattested: 2011/2012",
        "from: 2010-04\nattested: 2010-04",
        "until: 2010-06\nattested: 2009/2010-06-29",
        "from: 2010-05-01\nattested: 2010-05-01/2012",
        suspended("from: 2000\n    until: 2010"),
        suspended("from: 2000-01-01\n    until: 2010-12-31"),
        suspended("from: 2000-01-01\n    until: 2010-12-31").replace(
            "2000\nuntil: 2010", "2000-01-01\nuntil: 2010-12-31"
        ),
        suspended("from: 1999\n    until: 2020").replace("from: 2000\nuntil: 2010", "attested: 2000/2001"),
        suspended("from: 2003-01-01\n    until: 2004-05-06", "from: 2004-05-06\n    until: 2005"),
        suspended("from: 2003\n    until: 2004", "from: 2004\n    until: 2005"),
        suspended("from: 2003", "from: 2004").replace("scope: membership", "scope: cooperation", 1),
    ],
)
def test_spell_in_order_passes(finds: Finds, spell: str) -> None:
    finds("", {"partners/japan.yml": member(spell)})


def test_life_of_a_group_or_tool_out_of_order(finds: Finds) -> None:
    changed = {"groups/forum.yml": FORUM + "until: §1993\n", "tools/plan.yml": PLAN + "until: §1994-12-31\n"}
    finds("spell-order", changed, "ends before it begins")


def test_life_of_an_operation_out_of_order(finds: Finds) -> None:
    finds("spell-order", {"operations/force.yml": FORCE.replace("2004-12-02", "§1990")}, "ends before it begins")

import pytest

from data_folder import FORCE, JAPAN, PLAN, Finds


def spells(key: str, field: str, *dates: str) -> str:
    items = "".join(f"  - {field}\n    sources: [nato-1]\n    {date}\n" for date in dates)
    return f"{JAPAN}{key}:\n{items}"


def members(*dates: str) -> str:
    return spells("memberships", "group: forum", *dates)


def users(*dates: str) -> str:
    return spells("programmes", "tool: plan", *dates)


@pytest.mark.parametrize(
    "text",
    [
        members("from: 2000\n    until: 2005", "from: 2004\n    until: 2006"),
        members("from: 2000\n    until: 2005", "attested: 2001/2002"),
        members("from: 2000\n    attested: 2002", "from: 2004\n    until: 2006"),
        members("attested: 2000/2004", "from: 2002\n    until: 2006"),
        members("attested: 2000/2004-05-06", "from: 2004-05-06\n    attested: 2005"),
        members("attested: 2000/2004", "from: 2004\n    attested: 2005"),  # the first one holds after it was last shown
        members("attested: 2000/2001", "from: 2004\n    attested: 2005"),
        members("from: 2001-02-03\n    until: 2001-05", "from: 2001-02-03\n    until: 2001-05"),
        members("from: 2000\n    until: 2009", "from: 2001\n    until: 2002", "from: 2008\n    until: 2010"),
        users("from: 2000\n    until: 2005", "from: 2004\n    until: 2006"),
        users("from: 2014-05-06\n    attested: 2014-05-06", "from: 2014-05-06\n    attested: 2014-05-06"),
        users("from: 2014-05-06\n    attested: 2016", "from: 2015\n    attested: 2016"),
        users("from: 1997\n    attested: 1997", "from: 1997\n    attested: 1997"),  # no certain day, but the same dates
        users("from: 1997\n    until: 1998", "from: 1997\n    until: 1998"),
        users("until: 2000", "until: 2000"),
    ],
)
def test_spells_that_overlap(finds: Finds, text: str) -> None:
    first, *others = text.split("  - ")
    # Every spell after the first one is told.
    marked = first + "  - " + others[0] + "".join("  - §" + item for item in others[1:])
    finds("overlapping-spells", {"partners/japan.yml": marked}, "overlaps")


@pytest.mark.parametrize(
    "text",
    [
        members("from: 2000\n    until: 2004", "from: 2004\n    until: 2006"),
        members("from: 2000\n    until: 2004-12", "from: 2004\n    until: 2006"),
        members("attested: 2000/2003\n    until: 2004", "from: 2004\n    attested: 2005"),
        members("from: 2000\n    until: 2004-05-06", "from: 2004-05-06\n    attested: 2005"),
        members("until: 2004", "from: 2003\n    attested: 2005"),
        users(
            "from: 2014-05-06\n    attested: 2015", "from: 2018-03-01\n    attested: 2019"
        ),  # no source says when the first one ended
        users("from: 1997\n    until: 1998", "from: 1998\n    until: 1998"),
    ],
)
def test_spells_apart_pass(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": text})


@pytest.mark.parametrize("dates", ["from: 1997\n    attested: 1997", "from: 1997\n    until: 2001"])
def test_contribution_that_stands_twice(finds: Finds, dates: str) -> None:
    text = spells("operations", "operation: force", dates, dates)
    marked = "  - §".join(text.rsplit("  - ", 1))
    finds("overlapping-spells", {"operations/force.yml": FORCE, "partners/japan.yml": marked}, '"operations/force"')


def test_spells_in_two_tools_pass(finds: Finds) -> None:
    text = (
        users("from: 2000\n    until: 2005")
        + "  - tool: other\n    from: 2001\n    attested: 2002\n    sources: [nato-1]\n"
    )
    other = PLAN.replace("name: Plan", "name: Other").replace("The Plan", "The other")
    finds("", {"partners/japan.yml": text, "tools/other.yml": other})

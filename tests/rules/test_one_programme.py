import pytest

from data_folder import JAPAN, PLAN, Finds

OWN = PLAN.replace("type: planning", "type: individual-programme")
TOOLS = {
    "tools/plan.yml": OWN,
    "tools/next.yml": OWN.replace("name: Plan", "name: Next").replace("The Plan", "The Next"),
}
TYPES = """# yaml-language-server: $schema=../schema/list.schema.json
name: Kinds of tool
entries:
  planning:
    name: Planning
  individual-programme:
    name: Individual programme
"""


def uses(earlier: str, later: str) -> str:
    return f"{JAPAN}programmes:\n  - tool: {earlier}\n    sources: [nato-1]\n  - tool: {later}\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("§plan\n    from: 1996\n    attested: 1998", "next\n    from: 2004\n    attested: 2005"),
        ("§plan\n    from: 1996\n    until: 2006", "next\n    from: 2004\n    attested: 2005"),
        ("next\n    from: 2004\n    attested: 2005", "§plan\n    from: 1996\n    attested: 1998"),
    ],
)
def test_individual_programme_that_goes_on_beside_the_next(finds: Finds, earlier: str, later: str) -> None:
    changed = {"partners/japan.yml": uses(earlier, later), **TOOLS, "lists/tool-types.yml": TYPES}
    finds("one-programme", changed, "still in use when next began")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("plan\n    from: 1996\n    until: 2004", "next\n    from: 2004\n    attested: 2005"),
        ("plan\n    from: 1996\n    attested: 1998\n    note: Both ran.", "next\n    from: 2004\n    attested: 2005"),
        ("plan\n    from: 1996\n    attested: 1998", "next\n    from: 2004\n    attested: 2005\n    note: Both ran."),
        ("plan\n    from: 1996\n    until: '2004'", "next\n    from: 2004-05\n    attested: 2005"),
    ],
)
def test_individual_programmes_one_after_the_other_pass(finds: Finds, earlier: str, later: str) -> None:
    finds("", {"partners/japan.yml": uses(earlier, later), **TOOLS, "lists/tool-types.yml": TYPES})


def test_tools_of_other_kinds_may_run_beside_one_another(finds: Finds) -> None:
    tools = {path: text.replace("individual-programme", "planning") for path, text in TOOLS.items()}
    text = uses("plan\n    from: 1996\n    attested: 1998", "next\n    from: 2004\n    attested: 2005")
    finds("", {"partners/japan.yml": text, **tools})

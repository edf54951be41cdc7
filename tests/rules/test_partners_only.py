import pytest

from data_folder import JAPAN, PLAN, Finds

ALLY = f"{JAPAN}accession: {{date: 2004-03-29, sources: [nato-1]}}\n"
ONLY = PLAN.replace("from: 1995-02", "from: 1995-02\npartners_only: true")


def use(keys: str) -> str:
    return f"{ALLY}programmes:\n  - tool: {keys}\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("§plan\n    from: 1996\n    attested: 1999", "goes on, but Allies do not use tools/plan"),
        ("plan\n    from: 1996\n    until: §2005", "ends 2005"),
    ],
)
def test_ally_that_uses_what_is_for_partners_only(finds: Finds, keys: str, words: str) -> None:
    finds("partners-only", {"partners/japan.yml": use(keys), "tools/plan.yml": ONLY}, words)


@pytest.mark.parametrize(
    "keys", ["plan\n    from: 1996\n    until: 2004-03-29", "plan\n    from: 1996\n    until: '2004'"]
)
def test_use_that_ends_at_accession_passes(finds: Finds, keys: str) -> None:
    finds("", {"partners/japan.yml": use(keys), "tools/plan.yml": ONLY})


def test_use_of_a_tool_that_is_open_to_allies_goes_on(finds: Finds) -> None:
    finds("", {"partners/japan.yml": use("plan\n    from: 1996\n    attested: 1999")})

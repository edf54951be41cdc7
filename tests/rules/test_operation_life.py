import pytest

from data_folder import JAPAN, Finds

OPERATIONS = """# yaml-language-server: $schema=../schema/list.schema.json
name: Operations
entries:
  force:
    name: Force
    from: 1996-12-20
    until: 2004-12-02
    sources: [nato-1]
  watch:
    name: Watch
"""


def part(keys: str) -> dict[str, str]:
    text = f"{JAPAN}operations:\n  - operation: {keys}\n    sources: [nato-1]\n"
    return {"partners/japan.yml": text, "lists/operations.yml": OPERATIONS}


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("force\n    from: §1995\n    until: 1999", "1995 is before Force began"),
        ("force\n    attested: §1995/1999", "1995 is before Force began"),
        ("force\n    from: 1999\n    until: §2005", "2005 is after Force ended"),
        ("force\n    attested: §1999/2005", "2005 is after Force ended"),
    ],
)
def test_contribution_outside_its_operation(finds: Finds, keys: str, words: str) -> None:
    assert finds("operation-life", part(keys), words)


@pytest.mark.parametrize(
    "keys",
    [
        "force\n    from: '1996'\n    until: '2004'",
        "force\n    from: 1996-12-20\n    until: 2004-12-02",
        "watch\n    from: 1980\n    attested: 1999",
    ],
)
def test_contribution_within_its_operation_passes(finds: Finds, keys: str) -> None:
    """Of an operation without dates nothing can be said."""
    finds("", part(keys))

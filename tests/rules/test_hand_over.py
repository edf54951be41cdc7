import pytest

from data_folder import FORUM, JAPAN, Finds

OLD = FORUM.replace("from: 1994-01-10", "from: 1994-01-10\nuntil: 2011-04") + (
    "replaced_by:\n  - {to: groups/club, sources: [nato-1]}\n"
)
CLUB = FORUM.replace("name: Forum", "name: Club").replace("from: 1994-01-10", "from: 2011-04").replace("Forum", "Club")


def memberships(old: str, new: str) -> dict[str, str]:
    text = f"{JAPAN}memberships:\n  - {{group: forum, {old}, sources: [nato-1]}}\n  - group: club\n    {new}\n"
    return {"partners/japan.yml": f"{text}    sources: [nato-1]\n", "groups/forum.yml": OLD, "groups/club.yml": CLUB}


@pytest.mark.parametrize(
    "new", ["attested: §2012-10/2024", "from: §2012\n    attested: 2024", "from: §2011-05-03\n    attested: 2024"]
)
def test_hole_between_a_format_and_its_successor(finds: Finds, new: str) -> None:
    finds("hand-over", memberships("from: 1996, until: 2011-04", new), "only later")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from: 1996, until: 2011-04", "from: 2011-04\n    attested: 2024"),
        ("from: 1996, until: 2011-04", "from: '2011'\n    attested: 2024"),
        ("from: 1996, until: 2004", "from: 2012\n    attested: 2024"),  # it had left before
    ],
)
def test_hand_over_without_a_hole_passes(finds: Finds, old: str, new: str) -> None:
    finds("", memberships(old, new))

from pathlib import Path

import pytest

from atlas.model.spells import Membership
from atlas.rules import group_origin
from atlas.rules.bounds import Bound
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, Finds, tiny

COUNCIL = FORUM.replace("Forum", "Council") + "drawn_from:\n  groups: [forum]\n  sources: [nato-1]\n"


def member(*spells: str) -> dict[str, str]:
    """Memberships; those that go on are last shown in 2020."""
    ends = ["" if "attested" in spell or "until" in spell else "    attested: 2020\n" for spell in spells]
    lines = "".join(f"  - {spell}\n{end}    sources: [nato-1]\n" for spell, end in zip(spells, ends, strict=True))
    return {"groups/council.yml": COUNCIL, "partners/japan.yml": JAPAN + "memberships:\n" + lines}


@pytest.mark.parametrize(
    "spells",
    [
        ("group: §council\n    from: 1997",),
        ("group: §council\n    from: 1997-05-30", "group: forum\n    from: 1997-05-31"),
        ("group: §council\n    attested: 1997/1998", "group: forum\n    attested: 1999/2000"),
    ],
)
def test_member_from_nowhere(finds: Finds, spells: tuple[str, ...]) -> None:
    finds("group-origin", member(*spells), "groups/council come from forum", "Japan")


@pytest.mark.parametrize(
    "spells",
    [
        ("group: council\n    from: 1997-05-30", "group: forum\n    from: 1994-02"),
        ("group: council\n    from: 1997-05-30", "group: forum\n    from: 1997-05-30"),
        ("group: council\n    from: 1997-05-30", "group: forum\n    from: 1997"),  # may be before it
        ("group: council\n    from: 1997-05-30", "group: forum\n    from: 1994\n    until: 1996"),
        ("group: forum\n    from: 1994",),
    ],
)
def test_member_from_there_passes(finds: Finds, spells: tuple[str, ...]) -> None:
    finds("", member(*spells))


def test_hundreds_of_memberships_are_not_each_compared_with_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0
    start = group_origin._start

    def counted(membership: Membership) -> Bound | None:
        nonlocal calls
        calls += 1
        return start(membership)

    monkeypatch.setattr(group_origin, "_start", counted)
    days = [f"{year}-{month:02}" for year in range(1990, 2020) for month in range(1, 13)]
    spells = [f"group: {group}\n    from: {day}" for day in days for group in ("forum", "council")]
    check(tiny(tmp_path, member(*spells)))
    assert 0 < calls <= 2 * len(spells)

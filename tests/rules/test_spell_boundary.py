import pytest

from data_folder import FORUM, JAPAN, Finds


def member(spell: str) -> str:
    """A membership; one with a beginning that goes on is last shown in 2020."""
    has_end = any(line.startswith(("until:", "attested:")) for line in spell.replace("§", "").splitlines())
    spell += "" if has_end or "from:" not in spell else "\nattested: 2020"
    lines = "".join(f"    {line}\n" for line in spell.splitlines())
    return (
        JAPAN
        + "memberships:\n  - §group: forum\n    sources: [nato-1]\n".replace("§", "" if "§" in spell else "§")
        + lines
    )


DISPUTED = "\n    - date: 2011\n      sources: [nato-1]"


@pytest.mark.parametrize(
    ("spell", "words"),
    [
        ("attested: §2011-04", "write 2011-04/2011-04"),
        ("until: 2012\nattested: §2011-04", "write 2011-04/2011-04"),
        ("attested: §'[2011-04..2011-06]'", "write 2011-04/2011-06"),
        ("from: 2011\nuntil: 2013\nattested: §2011/2012", "delete it"),
        ("from: 2011\nuntil: 2013\nattested: §2012", "delete it"),
        ("from: 2011\nuntil: 2013\nattested: §2016", "delete it"),  # at any date
        ("from: 2011\nuntil: 2013\nattested: §1990/2012", "delete it"),
        ("from: §2011/2012", "[2011..2012]"),
        ("from: 2011\nuntil: §2012-03/..", "write 2012-03"),
        ("§from:\n  basis: inferred", "without a date"),
        ("from:\n  §disputed:" + DISPUTED, "at least two"),
        ("from:\n  §disputed:" + DISPUTED * 2, "at least two"),
        ("from:\n  date: 2011\n  §disputed:" + DISPUTED + DISPUTED.replace("1", "2", 1), "keep one of them"),
        ("from:\n  disputed:\n    - date: §2008/2009\n      sources: [nato-1]" + DISPUTED, "[2008..2009]"),
    ],
)
def test_boundary_that_is_none(finds: Finds, spell: str, words: str) -> None:
    finds("spell-boundary", {"partners/japan.yml": member(spell)}, words)


@pytest.mark.parametrize(
    "spell",
    [
        "from: 2011",
        "until: 2011",
        "attested: 2011-04/2011-04",
        "attested: 2011-04/2012",
        "attested: 2011-04/..\nuntil: 2013",
        "from: 2011\nattested: 2011-04",
        "from: 2011\nattested: '[2011-04..2011-06]'",
        "from: 2011\nattested: 2011-04/2012",
        "until: 2011\nattested: 2009/2010",
        "from: '[2011-04..2011-06]'\nattested: 2012/2013",
        "from: 2011~",
        "from:\n  disputed:\n    - date: 2010\n      sources: [nato-1]" + DISPUTED,
    ],
)
def test_boundary_passes(finds: Finds, spell: str) -> None:
    finds("", {"partners/japan.yml": member(spell).replace("§", "")})


def test_spell_without_any_date(finds: Finds) -> None:
    """Without a last day too, which is another fault of the same spell."""
    seen = "seen:\n  - {date: 2000, members: [japan], sources: [nato-1]}\n"
    files = {"partners/japan.yml": member("note: Nothing is known of it."), "groups/forum.yml": FORUM + seen}
    finds("spell-boundary", files, "no dates")


def test_suspensions_without_a_date_are_told_once(finds: Finds) -> None:
    item = "\n  - scope: membership\n    sources: [nato-1]\n    §from:\n      basis: inferred"
    dated = "\n  - scope: membership\n    sources: [nato-1]\n    from: 2001\n    until: 2002"
    finds("spell-boundary", {"partners/japan.yml": member("from: 2000\nsuspensions:" + item + dated + item)})

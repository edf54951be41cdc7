import pytest

from data_folder import JAPAN, PLAN, Finds

USE = """programmes:
  - tool: plan
    from: 2004-05-06
    until: 2012
    cycles:
"""


def cycles(*periods: str, use: str = USE) -> str:
    items = "".join(f"      - period: {period}\n        sources: [nato-1]\n" for period in periods)
    return f"{JAPAN}{use}{items}    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        (["§2001/2003"], "ends before the use begins"),
        (["§2013/2014"], "begins when the use had ended"),
        (["§2005-01-02"], "no period with a beginning and an end"),
        (["§2005-01"], "no period with a beginning and an end"),
        (["§'[2005..2006]'"], "no period with a beginning and an end"),
        (["2008/2009", "§2005/2006"], "move this one up"),
        (["2005/2006", "§2005/2006"], "the cycle 2005/2006 overlaps with the one before it, 2005/2006"),
        (["2005", "§2005"], "overlaps"),
        (["2005/2008", "§2006/2009"], "overlaps with the one before it, 2005/2008"),
        (["2005/2008-05-06", "§2008-05-05/2009"], "overlaps"),
        (["§2005/.."], "no period with a beginning and an end"),
    ],
)
def test_cycle_outside_the_use_or_no_period(finds: Finds, periods: list[str], words: str) -> None:
    finds("cycle-life", {"partners/japan.yml": cycles(*periods)}, words)


@pytest.mark.parametrize(
    "text",
    [
        cycles("2005/2006", "2006/2008", "2009"),  # one may end in the year in which the next begins
        cycles("2003/2004", "2012/2013"),  # some day of the year may lie in it
        cycles("2025/2028", use="programmes:\n  - tool: plan\n    from: 2024\n    attested: 2025\n    cycles:\n"),
    ],
)
def test_cycle_within_the_use_passes(finds: Finds, text: str) -> None:
    """An agreed period may end after the edition."""
    finds("", {"partners/japan.yml": text})


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("§1992/1994", "the cycle 1992/1994 ends before tools/plan began (1995-02)"),
        ("§2011/2012", "the cycle 2011/2012 begins when tools/plan had ended (2010-05)"),
    ],
)
def test_cycle_outside_the_life_of_its_tool(finds: Finds, period: str, words: str) -> None:
    """Where it is only known when a use was shown, the tool tells when it can have been."""
    text = cycles(period, use="programmes:\n  - tool: plan\n    attested: 1999/2009\n    cycles:\n")
    finds("cycle-life", {"partners/japan.yml": text, "tools/plan.yml": PLAN + "until: 2010-05\n"}, words)


def test_cycle_at_the_ends_of_its_tool_passes(finds: Finds) -> None:
    use = "programmes:\n  - tool: plan\n    attested: 1999/2009\n    cycles:\n"
    text = cycles("1994/1995", "2010/2012", use=use)
    finds("", {"partners/japan.yml": text, "tools/plan.yml": PLAN + "until: 2010-05\n"})

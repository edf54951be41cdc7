import pytest

from data_folder import FORUM, JAPAN, Finds


def changed(dates: str) -> dict[str, str]:
    japan = JAPAN + f"memberships:\n  - sources: [nato-1]\n    {dates}\n    group: forum\n"
    return {"partners/japan.yml": japan, "groups/forum.yml": FORUM + "until: 2005\n"}


@pytest.mark.parametrize("dates", ["from: 1995", "attested: 1995/..", "from: 1995\n    attested: 2000/.."])
def test_membership_without_an_end_in_a_group_that_ended(finds: Finds, dates: str) -> None:
    files = changed(dates)
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("group: forum", "group: §forum")
    assert finds("ended-group", files, "groups/forum ended (2005)")[0].level == "warning"


@pytest.mark.parametrize("dates", ["from: 1995\n    until: 2005", "attested: 1995/2004"])
def test_membership_with_an_end_passes(finds: Finds, dates: str) -> None:
    finds("", changed(dates))

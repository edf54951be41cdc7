import pytest

from data_folder import FORUM, JAPAN, Finds


def changed(dates: str) -> dict[str, str]:
    japan = JAPAN + f"memberships:\n  - sources: [nato-1]\n    {dates}\n    group: forum\n"
    return {"partners/japan.yml": japan, "groups/forum.yml": FORUM + "until: 2005\n"}


@pytest.mark.parametrize("dates", ["from: 1995\n    attested: 2000", "attested: 1995/2004", "attested: 2000/2000"])
def test_membership_without_an_end_in_a_group_that_ended(finds: Finds, dates: str) -> None:
    """A last day on which a source shows it is no end: it would go on in a group that is no more."""
    files = changed(dates)
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("group: forum", "group: §forum")
    assert finds("ended-group", files, "groups/forum ended (2005)")[0].level == "warning"


def test_membership_without_an_end_that_a_list_shows(finds: Finds) -> None:
    files = changed("from: 1995")
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("group: forum", "group: §forum")
    files["groups/forum.yml"] += "seen:\n  - {date: 2000-01-01, members: [japan], sources: [nato-1]}\n"
    finds("ended-group", files, "groups/forum ended (2005)")


@pytest.mark.parametrize("dates", ["from: 1995\n    until: 2005", "attested: 1995/2004\n    until: 2005"])
def test_membership_with_an_end_passes(finds: Finds, dates: str) -> None:
    finds("", changed(dates))

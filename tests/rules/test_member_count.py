import pytest

from data_folder import FORUM, JAPAN, Finds

CODES = {"Oman": "OM", "Qatar": "QA"}


def counted(members: str, spells: dict[str, str], date: str = "2000-01-01") -> dict[str, str]:
    """A count and memberships; those that go on are last shown in 2010."""
    files = {"groups/forum.yml": FORUM + f"counts:\n  - date: {date}\n    members: {members}\n    sources: [nato-1]\n"}
    for name, dates in spells.items():
        text = JAPAN.replace("Japan", name).replace("JP", CODES[name])
        files[f"partners/{name.lower()}.yml"] = (
            text + f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {dates}\n"
        )
        if "attested" not in dates and "until" not in dates:
            files[f"partners/{name.lower()}.yml"] += "    attested: 2010\n"
    return files


TWO = {"Oman": "from: 1995", "Qatar": "from: 1996\n    until: 2005"}


@pytest.mark.parametrize("members", ["§1", "§3"])
def test_count_that_the_memberships_do_not_bear_out(finds: Finds, members: str) -> None:
    finds("member-count", counted(members, TWO), "the memberships give 2")


def test_count_on_the_day_of_an_end_is_without_it(finds: Finds) -> None:
    ended = {"Oman": "from: 1995", "Qatar": "from: 1996\n    until: 2000-01-01"}
    finds("member-count", counted("§2", ended), "give 1")


@pytest.mark.parametrize("members", ["1", "2"])
@pytest.mark.parametrize(
    "open_dates",
    [
        "from: 2000",
        "attested: 2001/2002",
        "from: {disputed: [{date: 1999, sources: [nato-1]}, {date: 2001, sources: [nato-1]}]}",
    ],
)
def test_member_whose_standing_is_open_may_be_counted(finds: Finds, members: str, open_dates: str) -> None:
    finds("", counted(members, {"Oman": "from: 1995", "Qatar": open_dates}))


def test_suspended_members_count(finds: Finds) -> None:
    suspended = "from: 1995\n    suspensions:\n      - {from: 1999, scope: membership, sources: [nato-1]}"
    finds("", counted("1", {"Oman": suspended}))


def test_count_of_a_year_takes_any_day_of_it(finds: Finds) -> None:
    for members in ("1", "2"):
        finds("", counted(members, {"Oman": "from: 1995", "Qatar": "from: 2000-07-01"}, "2000"))


def test_members_that_no_source_names_are_left_out(finds: Finds) -> None:
    finds("", counted("3\n    unnamed: 1", TWO))
    finds("member-count", counted("§2\n    unnamed: 1", TWO), "counts 1 partners by name")


def test_more_members_without_a_name_than_there_are(finds: Finds) -> None:
    finds("member-count", counted("2\n    unnamed: §20", TWO), "20 of 2 partners cannot be unnamed")


@pytest.mark.parametrize("members", ["§ten", "§-1", "§9.5"])
def test_count_is_a_number(finds: Finds, members: str) -> None:
    finds("bad-number", counted(members, {}), "write it in digits")


def test_count_is_not_blamed_where_a_partner_cannot_be_read(finds: Finds) -> None:
    files = counted("2", TWO)
    files["partners/qatar.yml"] = files["partners/qatar.yml"].replace("region:", "§regoin:")
    finds("unknown-key", files, 'did you mean "region"')

"""Lists of a group's partners and the memberships bear one another out."""

import pytest

from data_folder import FORUM, JAPAN, Finds

CODES = {"Oman": "OM", "Qatar": "QA"}
OMAN = "from: 1995\n    attested: 2010"
QATAR = "from: 1996-02-01\n    until: 2005-03-01"


def listed(members: str, date: str = "2000-01-01", oman: str = OMAN, qatar: str = QATAR) -> dict[str, str]:
    """A list of the Forum's partners, and who was in it when by their own records."""
    seen = f"seen:\n  - {{date: {date}, members: {members}, sources: [nato-1]}}\n"
    files = {"groups/forum.yml": FORUM + seen}
    for name, dates in {"Oman": oman, "Qatar": qatar}.items():
        text = JAPAN.replace("Japan", name).replace("JP", CODES[name])
        spell = f"memberships:\n  - group: forum\n    sources: [nato-1]\n    {dates}\n"
        files[f"partners/{name.lower()}.yml"] = text + spell
    return files


@pytest.mark.parametrize(
    ("members", "date"),
    [
        ("[oman, §japan, qatar]", "2000-01-01"),  # never in it
        ("[oman, §qatar]", "1996-01-31"),
        ("[oman, §qatar]", "2005-03-01"),
        ("[§japan, oman, §qatar]", "2005-03-01"),
        ("[§oman]", "1994-12-31"),
        ("[§oman]", "1993-12-31"),  # before the group itself began
    ],
)
def test_partner_that_was_not_in_it(finds: Finds, members: str, date: str) -> None:
    finds("sighting", listed(members, date), "was not in groups/forum on this day by its own record; mend one")


def test_partner_that_was_not_in_it_is_named(finds: Finds) -> None:
    finds("sighting", listed("[oman, §japan, qatar]"), "japan was not in groups/forum")


@pytest.mark.parametrize(
    ("members", "date", "missing"),
    [
        ("§[oman]", "2000-01-01", ": qatar"),
        ("§[qatar]", "2000-01-01", ": oman"),
        ("§[oman]", "1996-02-01", ": qatar"),
        ("§[oman]", "2005-02-28", ": qatar"),
        ("§[qatar]", "2004-12-31", ": oman"),
        ("§[§japan]", "2000-01-01", ""),
    ],
)
def test_partner_that_is_left_out(finds: Finds, members: str, date: str, missing: str) -> None:
    problems = finds("sighting", listed(members, date))
    words = f"these were in groups/forum on this day by their own records{missing or ': oman, qatar'}"
    assert problems[0].message == words


def test_partner_after_the_last_day_on_which_it_is_shown_is_left_out(finds: Finds) -> None:
    """A membership holds until something ends it, so that a later list without it tells of an end."""
    finds("sighting", listed("§[qatar]", "2004-01-01", oman="attested: 1996/1999"), ": oman")


@pytest.mark.parametrize("members", ["[oman, qatar]", "[qatar]"])
def test_suspended_partner_may_be_named_or_not(finds: Finds, members: str) -> None:
    suspended = f"{OMAN}\n    suspensions:\n      - {{from: 1999, scope: membership, sources: [nato-1]}}"
    finds("", listed(members, oman=suspended))


def test_partner_that_is_left_out_before_it_was_suspended_or_where_cooperation_was(finds: Finds) -> None:
    for suspension in ("from: 2000-01-02, scope: membership", "from: 1999, scope: cooperation"):
        held = f"{OMAN}\n    suspensions:\n      - {{{suspension}, sources: [nato-1]}}"
        finds("sighting", listed("§[qatar]", oman=held), ": oman")


@pytest.mark.parametrize(
    ("members", "date"),
    [
        ("[oman, qatar]", "2000-01-01"),
        ("[qatar, oman]", "1996-02-01"),
        ("[oman, qatar]", "2005-02-28"),
        ("[oman]", "2005-03-01"),
        ("[oman]", "1996-01-31"),
        ("[oman]", "2020-01-01"),
    ],
)
def test_list_of_all_that_were_in_it_passes(finds: Finds, members: str, date: str) -> None:
    finds("", listed(members, date))


@pytest.mark.parametrize("members", ["[oman]", "[oman, qatar]"])
@pytest.mark.parametrize(
    "qatar",
    [
        "from: 2000\n    attested: 2010",
        "attested: 2001/2010",
        "from: 1996\n    until: 2000",
        "from: {disputed: [{date: 1999, sources: [nato-1]}, {date: 2001, sources: [nato-1]}]}\n    attested: 2010",
    ],
)
def test_partner_whose_standing_is_open_may_be_named_or_not(finds: Finds, members: str, qatar: str) -> None:
    finds("", listed(members, qatar=qatar))


@pytest.mark.parametrize("members", ["[oman]", "[oman, qatar]"])
@pytest.mark.parametrize("qatar", ["from: 2000-07-01\n    attested: 2010", "from: 1996\n    until: 2000-03-01"])
@pytest.mark.parametrize("date", ["2000", "2000-01/2000-12"])
def test_list_of_a_year_takes_any_day_of_it(finds: Finds, members: str, qatar: str, date: str) -> None:
    finds("", listed(members, date, qatar=qatar))


@pytest.mark.parametrize(
    ("members", "qatar"),
    [
        ("§[oman]", "from: 1999-12-31\n    attested: 2010"),  # in it on each day of the year
        ("§[oman]", "from: 1996\n    until: 2001-01-01"),
        ("[oman, §qatar]", "from: 2001-01-01\n    attested: 2010"),  # on none
        ("[oman, §qatar]", "from: 1996\n    until: 1999-12-31"),
    ],
)
def test_list_of_a_year_that_no_day_of_it_bears_out(finds: Finds, members: str, qatar: str) -> None:
    finds("sighting", listed(members, "2000", qatar=qatar), "qatar")


def test_partner_that_left_and_came_back_passes(finds: Finds) -> None:
    again = "from: 1996\n    until: 1998\n  - group: forum\n    sources: [nato-1]\n    from: 1999\n    attested: 2010"
    finds("", listed("[oman, qatar]", qatar=again))


def test_partners_in_another_group_are_no_part_of_it(finds: Finds) -> None:
    files = listed("[oman]")
    files["partners/qatar.yml"] = files["partners/qatar.yml"].replace("group: forum", "group: council")
    finds("", {**files, "groups/council.yml": FORUM.replace("Forum", "Council")})


def test_second_list_is_told_at_its_own_place(finds: Finds) -> None:
    files = listed("[oman, qatar]")
    files["groups/forum.yml"] += "  - {date: 2006-01-01, members: [oman, §qatar], sources: [nato-1]}\n"
    finds("sighting", files, "qatar was not in")


@pytest.mark.parametrize("date", ["§1997/2003", "§'[1997..2003]'"])
def test_list_of_many_years(finds: Finds, date: str) -> None:
    """It would show its partners until the last of them."""
    finds("sighting", listed("[oman, qatar]", date), "is longer than a year")


def test_unknown_partner_is_told_once(finds: Finds) -> None:
    finds("unknown-reference", listed("[oman, qatar, §qatra]"), 'did you mean "qatar"?')


def test_list_that_has_the_old_id_of_a_partner_is_told_once(finds: Finds) -> None:
    files = listed("[oman, §katar]", qatar="from: 1996")  # which no list shows then, for one
    files["partners/qatar.yml"] = files["partners/qatar.yml"].replace("type:", "formerly: [katar]\ntype:")
    finds("unknown-reference", files, '"katar" was renamed; write "qatar"')


def test_list_is_not_blamed_where_a_partner_cannot_be_read(finds: Finds) -> None:
    files = listed("[oman, qatar]")
    files["partners/qatar.yml"] = files["partners/qatar.yml"].replace("region:", "§regoin:")
    finds("unknown-key", files, 'did you mean "region"')

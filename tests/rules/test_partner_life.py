import pytest

from data_folder import FORCE, FORUM, JAPAN, Finds

ENDED = "until: 2004-03-29\n"
JOINED = "accession:\n  date: 2004-03-29\n  sources: [nato-1]\n"


def member(dates: str, end: str) -> dict[str, str]:
    spell = f"memberships:\n  - sources: [nato-1]\n    {dates}\n    group: forum\n"
    return {"partners/japan.yml": JAPAN + end + spell}


@pytest.mark.parametrize(("end", "what"), [(ENDED, "Japan ended"), (JOINED, "Japan became a member of NATO")])
@pytest.mark.parametrize(
    "dates",
    [
        "from: 1995\n    until: §2005",
        "from: §2005\n    until: 2006",
        "from: §2004-03-29\n    until: 2006",
        "attested: §2000/2006",
    ],
)
def test_membership_that_outlasts_its_partner(finds: Finds, dates: str, end: str, what: str) -> None:
    assert finds("partner-life", member(dates, end), what, "2004-03-29")[0].level == "warning"


@pytest.mark.parametrize("dates", ["from: §1995\n    until: 2006", "attested: §1995/2006"])
def test_membership_that_begins_before_its_partner(finds: Finds, dates: str) -> None:
    more = "" if "until" in dates else "\n    until: 2007"
    finds("partner-life", member(dates + more, "state_since: 1996-01-01\n"), "came to be on 1996-01-01")


@pytest.mark.parametrize("end", [ENDED, JOINED])
@pytest.mark.parametrize("dates", ["from: 1995\n    attested: 2000", "attested: 1999/2003"])
def test_membership_without_an_end(finds: Finds, dates: str, end: str) -> None:
    """A last day on which a source shows it is no end: it would go on after the state's end or its accession."""
    files = member(dates, end)
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("group: f", "group: §f")
    finds("partner-life", files, "has no end")


def test_membership_without_an_end_that_a_list_shows(finds: Finds) -> None:
    files = member("from: 1995", ENDED)
    files["partners/japan.yml"] = files["partners/japan.yml"].replace("group: f", "group: §f")
    seen = "seen:\n  - {date: 2000-01-01, members: [japan], sources: [nato-1]}\n"
    finds("partner-life", {**files, "groups/forum.yml": FORUM + seen}, "has no end")


@pytest.mark.parametrize(
    ("end", "dates"),
    [
        *((end, "from: 1995\n    until: 2004-03-29") for end in (ENDED, JOINED, "")),
        *((end, "from: 1995\n    until: 2004") for end in (ENDED, "")),  # an Ally's ends on the very day
        *((end, "attested: 1999/2003\n    until: 2004-03-29") for end in (ENDED, JOINED)),
        ("", "attested: 1999/2003"),
    ],
)
def test_membership_within_the_life_of_its_partner_passes(finds: Finds, end: str, dates: str) -> None:
    finds("", member(dates, end))


OFFICES = (
    "# yaml-language-server: $schema=../schema/list.schema.json\nname: Offices\nentries:\n  office: {name: Office}\n"
)
LISTS = {"programmes": "tool: §plan", "operations": "operation: §force", "representations": "type: §office"}


def other(key: str, dates: str, more: str) -> dict[str, str]:
    """A spell that is no membership; its mark stands at the dates where they have one."""
    names = LISTS[key].replace("§", "" if "§" in dates else "§")
    spell = f"{key}:\n  - {names}\n    {dates}\n    sources: [nato-1]\n"
    files = {"operations/force.yml": FORCE.replace("1996-12-20", "1990"), "lists/representations.yml": OFFICES}
    return {**files, "partners/japan.yml": JAPAN + more + spell}


@pytest.mark.parametrize("key", LISTS)
@pytest.mark.parametrize(
    ("dates", "more", "words"),
    [
        ("from: §1996\n    until: 2003", "state_since: 1997-01-01\n", "came to be on 1997-01-01"),
        ("from: 1996\n    until: §2004-05", "until: 2004-03-29\n", "goes on until 2004-05"),
        ("from: 1996\n    attested: 2001", "until: 2004-03-29\n", "has no end"),
    ],
)
def test_what_else_a_state_did_outside_its_life(finds: Finds, key: str, dates: str, more: str, words: str) -> None:
    finds("partner-life", other(key, dates, more), words)


@pytest.mark.parametrize("key", LISTS)
def test_what_else_goes_on_after_accession_passes(finds: Finds, key: str) -> None:
    files = other(key, "from: 1996\n    attested: 2004-05", JOINED)
    files["operations/force.yml"] = FORCE.replace("until: 2004-12-02", "attested: 2005")
    finds("", {name: text.replace("§", "") for name, text in files.items()})


def test_step_before_the_state_was_there(finds: Finds) -> None:
    steps = "steps:\n  - {step: applied, date: §1995, sources: [nato-1]}\n"
    finds("partner-life", {"partners/japan.yml": JAPAN + "state_since: 1997-01-01\n" + steps}, "begins on 1995")

import pytest

from data_folder import FORUM, JAPAN, Finds


def status(date: str) -> str:
    return f"status:\n  text: Talks go on.\n  date: {date}\n  sources: [nato-1]\n"


def member(dates: str, more: str = "") -> str:
    return f"memberships:\n  - group: forum\n    {dates}\n    sources: [nato-1]\n{more}"


SUSPENSION = "    suspensions:\n      - {from: 2009, until: 2012, scope: cooperation, sources: [nato-1]}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (member("from: 1996\n    until: 2010"), "a change in groups/forum (2010)"),
        (member("from: 2009\n    attested: 2010"), "a change in groups/forum (2009)"),
        (member("from: 1996\n    attested: 2013", SUSPENSION), "a change in groups/forum (2012)"),
        ("accession: {date: 2009-04-01, sources: [nato-1]}\n", "accession to NATO (2009-04-01)"),
        ("until: 2009-04-01\n", "the end of partners/japan (2009-04-01)"),
    ],
)
def test_status_older_than_what_changed_a_partner(finds: Finds, text: str, words: str) -> None:
    found = finds(
        "status-day", {"partners/japan.yml": JAPAN + text + status("§2008-05")}, "the status is of 2008-05", words
    )
    assert found[0].level == "warning"


@pytest.mark.parametrize(("date", "words"), [("§2004", "the end of groups/forum (2005)"), ("§1993", "")])
def test_status_older_than_the_beginning_or_end_of_its_group(finds: Finds, date: str, words: str) -> None:
    finds("status-day", {"groups/forum.yml": FORUM + "until: 2005\n" + status(date)}, words)


def test_status_older_than_the_beginning_of_what_goes_on(finds: Finds) -> None:
    finds("status-day", {"groups/forum.yml": FORUM + status("§1993")}, "groups/forum itself (1994-01-10)")


@pytest.mark.parametrize(
    "text",
    [
        member("from: 1996\n    until: 2008"),
        member("from: 1996\n    until: 2027"),  # fixed beforehand: it has changed nothing yet
        member("from: 1996\n    attested: 2020"),
        "events:\n  - {id: visit, date: 2015, text: A visit took place., sources: [nato-1]}\n",
    ],
)
def test_status_older_than_what_changes_nothing_passes(finds: Finds, text: str) -> None:
    finds("", {"partners/japan.yml": JAPAN + text + status("2008-05")})


def test_status_older_than_a_change_in_a_group_that_makes_no_partner_passes(finds: Finds) -> None:
    files = {
        "groups/forum.yml": FORUM + "confers: nothing\n",
        "partners/japan.yml": JAPAN + member("from: 2009\n    attested: 2010") + status("2008"),
    }
    finds("", files)

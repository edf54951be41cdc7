import pytest

from data_folder import EDITION, ERA, FORUM, FRANCE, JAPAN, Finds

EVENTS = """events:
  - id: visit
    date: 2001
    text: A visit took place.
    sources: [nato-1]
  - id: {id}
    date: 2002
    text: Another visit took place.
    sources: [nato-1]
"""


def test_country_that_is_partner_and_ally(finds: Finds) -> None:
    """Its code and name stand twice too, which is the same fault."""
    ally = FRANCE.replace("name: France", "name: Japan\nalso_known_as: [Nippon]").replace("FR", "JP")
    changed = {"allies/japan.yml": ally, "partners/japan.yml": JAPAN + "also_known_as: [Nippon]\n"}
    finds("duplicate-id", changed, "partners/japan is there; delete this file", at=[("data/allies/japan.yml", 1, 1)])


def test_event_id_twice_in_a_record(finds: Finds) -> None:
    finds("duplicate-id", {"partners/japan.yml": JAPAN + EVENTS.format(id="§visit")}, '"visit"')


def test_event_id_in_two_records_passes(finds: Finds) -> None:
    forum = EVENTS.split("  - id: {id}")[0].replace("A visit", "The first visit")
    finds("", {"partners/japan.yml": JAPAN + EVENTS.format(id="return"), "groups/forum.yml": FORUM + forum})


def test_statement_with_the_id_of_an_event(finds: Finds) -> None:
    statement = "statements:\n  - {id: §visit, text: Talks go on., sources: [nato-1]}\n"
    finds("duplicate-id", {"partners/japan.yml": JAPAN + EVENTS.format(id="return") + statement}, "another event")


def test_statement_id_twice_in_the_paragraphs_of_an_era(finds: Finds) -> None:
    second = "  - statements:\n      - {id: §years-began, text: Then it went on., sources: [nato-1]}\n"
    era = ERA.replace("decisions:", f"{second}decisions:")
    finds("duplicate-id", {"eras/first-years.yml": era}, "another statement")


def test_id_of_a_change_twice(finds: Finds) -> None:
    change = "  - {id: %s, date: 2026-11-20, text: A date was corrected.}\n"
    changes = "changes:\n" + change % "one" + change % "§one"
    finds("duplicate-id", {"edition.yml": EDITION + changes}, "another change", '"one"')


def test_old_id_of_a_living_record(finds: Finds) -> None:
    other = FORUM.replace("Forum", "Circle") + "formerly: [§forum]\n"
    finds("duplicate-id", {"groups/circle.yml": other}, '"groups/forum"', "record of today")


def test_old_id_that_is_its_own(finds: Finds) -> None:
    finds("duplicate-id", {"groups/forum.yml": FORUM + "formerly:\n  - §forum\n"}, "record of today")


def test_old_id_of_two_records_is_told_at_the_first(finds: Finds) -> None:
    first = FORUM.replace("Forum", "Circle") + "formerly: [round]\n"
    second = FORUM + "formerly: [round]\n"
    changed = {"groups/circle.yml": first.replace("[round", "[§round"), "groups/forum.yml": second}
    finds("duplicate-id", changed, '"groups/forum"', '"round"')


@pytest.mark.parametrize("old", ["[circle]", "[circle, ring]"])
def test_old_ids_that_are_free_pass(finds: Finds, old: str) -> None:
    finds("", {"groups/forum.yml": FORUM + f"formerly: {old}\n"})

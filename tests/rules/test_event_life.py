import pytest

from data_folder import FORUM, JAPAN, RIGA, Finds


def event(date: str) -> str:
    return f"events:\n  - id: visit\n    date: {date}\n    text: A visit took place.\n    sources: [nato-1]\n"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("summits/2006-riga.yml", RIGA + event("§2001-11"), "years before summits/2006-riga"),
        ("groups/forum.yml", FORUM + event("§1984-02-01"), "years before groups/forum itself (1994-01-10)"),
        ("groups/forum.yml", FORUM + "until: 2010-05\n" + event("§2010-06-01"), "after groups/forum ended (2010-05)"),
        ("partners/japan.yml", JAPAN + "until: 1991-12-26\n" + event("§1992"), "after partners/japan ended"),
    ],
)
def test_event_outside_the_life_of_its_record(finds: Finds, file: str, text: str, words: str) -> None:
    assert finds("event-life", {file: text}, words)[0].level == "warning"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("summits/2006-riga.yml", RIGA + event("2006-04-27")),  # what led up to it
        ("summits/2006-riga.yml", RIGA + event("2020")),
        ("groups/forum.yml", FORUM + "until: 2010-05\n" + event("2010")),
        ("groups/forum.yml", FORUM + "until: 2010-05-31\n" + event("2010-05-31")),
        ("partners/japan.yml", JAPAN + event("1990")),
    ],
)
def test_event_within_the_life_of_its_record_passes(finds: Finds, file: str, text: str) -> None:
    finds("", {file: text})


@pytest.mark.parametrize(
    ("concerned", "text", "words"),
    [
        ("groups/forum", FORUM + "until: 2005-05\n", "after groups/forum ended (2005-05)"),
        ("groups/forum", FORUM.replace("from: 1994-01-10", "from: 2009"), "years before groups/forum (2009)"),
        ("partners/japan", JAPAN + "until: 1991-12-26\n", "after partners/japan ended"),
        ("partners/japan", JAPAN + "state_since: 2009\n", "is another record meant?"),
    ],
)
def test_event_outside_the_life_of_what_it_concerns(finds: Finds, concerned: str, text: str, words: str) -> None:
    told = RIGA + event("2006-11").replace("    text", f"    concerns: [§{concerned}]\n    text")
    finds("event-life", {"summits/2006-riga.yml": told, f"{concerned}.yml": text}, words)


@pytest.mark.parametrize("began", ["2006-12", "2008"])
def test_event_shortly_before_the_beginning_of_what_it_concerns_passes(finds: Finds, began: str) -> None:
    told = RIGA + event("2006-11").replace("    text", "    concerns: [groups/forum]\n    text")
    group = FORUM.replace("from: 1994-01-10", f"from: {began}")
    finds("", {"summits/2006-riga.yml": told, "groups/forum.yml": group})

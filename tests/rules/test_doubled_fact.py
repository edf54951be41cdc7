import pytest

from data_folder import FORUM, JAPAN, Finds

TEXT = "Ministers of the country signed the paper of the Forum at the headquarters in Brussels on a Monday."
NEARLY = TEXT.replace("a Monday", "a Tuesday")


def told(text: str, date: str, concerns: str = "") -> str:
    about = f"    concerns: [{concerns}]\n" if concerns else ""
    return f"events:\n  - id: signed\n    date: {date}\n    text: {text}\n{about}    sources: [nato-1]\n"


def files(forum: str, japan: str) -> dict[str, str]:
    return {"groups/forum.yml": FORUM + forum, "partners/japan.yml": JAPAN + japan}


@pytest.mark.parametrize("date", ["1995-02-06", "1995-02"])
def test_fact_in_two_records(finds: Finds, date: str) -> None:
    found = finds(
        "doubled-fact", files(told(TEXT, date), told("§" + NEARLY, date, "groups/forum")), "data/groups/forum.yml:"
    )
    assert found[0].level == "warning"


def test_fact_about_a_third_record(finds: Finds) -> None:
    both = [told(text, "1995-02-06", "tools/plan") for text in (TEXT, "§" + NEARLY)]
    finds("doubled-fact", files(*both), "of tools/plan too")


@pytest.mark.parametrize(
    "japan",
    [
        told(NEARLY, "1995-02-06"),  # not about the same record
        told(NEARLY, "1995-02-07", "groups/forum"),
        told("Ministers came to Brussels.", "1995-02-06", "groups/forum"),
    ],
)
def test_other_facts_pass(finds: Finds, japan: str) -> None:
    finds("", files(told(TEXT, "1995-02-06"), japan))


def test_like_words_of_a_whole_year_pass(finds: Finds) -> None:
    finds("", files(told(TEXT, "1995"), told(NEARLY, "1995", "groups/forum")))


def test_status_may_sum_up(finds: Finds) -> None:
    status = f"status:\n  text: {NEARLY}\n  date: 1995-02-06\n  concerns: [groups/forum]\n  sources: [nato-1]\n"
    finds("", files(told(TEXT, "1995-02-06"), status))

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from atlas.rules import doubled_fact
from atlas.rules.check import check
from data_folder import FORUM, JAPAN, Finds, tiny

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


def _like(number: int) -> str:
    return f"On that Monday the ministers met for the {number}th time at the headquarters in Brussels."


def _by_chance(number: int) -> str:
    return " ".join(Random(number).sample("abcdefghijklmnopqrstuvwxyz", 10)) + "."


def _in_another_order(number: int) -> str:
    return " ".join(Random(number).sample("abcdefghij", 10)) + "."


@pytest.mark.parametrize("text", [_like, _by_chance, _in_another_order])
def test_thousands_on_one_day_are_not_each_compared_with_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: Callable[[int], str]
) -> None:
    calls = 0
    alike = doubled_fact._alike

    def counted(one: frozenset[str], other: frozenset[str]) -> bool:
        nonlocal calls
        calls += 1
        return alike(one, other)

    monkeypatch.setattr(doubled_fact, "_alike", counted)
    events = "".join(
        f"  - {{id: e-{number}, date: 2001-02-03, text: {text(number)}, sources: [nato-1]}}\n" for number in range(2000)
    )
    problems = check(tiny(tmp_path, {"partners/japan.yml": f"{JAPAN}events:\n{events}"}))[1]
    assert calls <= 2000 * 100
    if text is _like:
        assert [problem.rule for problem in problems] == ["doubled-fact"] * 1999


def test_texts_that_are_alike_are_found_among_others() -> None:
    """All that share enough words are found, by comparison with the plain way: each with each."""
    random = Random(1)
    texts = [" ".join(random.sample("abcdefgh", random.randint(1, 8))) for _ in range(60)]
    words = [frozenset(text.split()) for text in texts]
    plain = [
        (later, next(earlier for earlier in range(later) if doubled_fact._alike(words[earlier], words[later])))
        for later in range(len(texts))
        if any(doubled_fact._alike(words[earlier], words[later]) for earlier in range(later))
    ]
    assert list(doubled_fact._doubles(texts)) == plain

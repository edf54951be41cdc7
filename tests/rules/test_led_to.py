import pytest

from data_folder import FORCE, FORUM, PLAN, RIGA, Finds

BRUSSELS = RIGA.replace("Riga", "Brussels").replace("partners", "peace").replace("2006-11-28/2006-11-29", "2005-02-22")
DECISION = """# yaml-language-server: $schema=../schema/decision.schema.json
name: Talks
date: 2006-11-28
sources: [nato-1]
summary:
  text: Allies chose to talk.
  sources: [nato-1]
decided:
  - {id: talk, text: They will talk., sources: [nato-1]}
"""


def tie(key: str, to: str) -> str:
    return f"{key}: [{{to: {to}, sources: [nato-1]}}]\nchecked: 2026-11-20\n"


@pytest.mark.parametrize(
    ("key", "remedy"), [("led_to", "it belongs under `built_on`"), ("replaced_by", "is another record meant")]
)
def test_record_that_led_to_an_earlier_one(finds: Finds, key: str, remedy: str) -> None:
    text = DECISION + tie(key, "§summits/2005-brussels")
    words = f"summits/2005-brussels is of 2005-02-22, before this (2006-11-28); {remedy}"
    finds("led-to", {"decisions/2006-talks.yml": text, "summits/2005-brussels.yml": BRUSSELS}, words)


@pytest.mark.parametrize("key", ["led_to", "replaced_by"])
def test_record_that_led_to_what_had_ended(finds: Finds, key: str) -> None:
    text = DECISION + tie(key, "§groups/forum")
    files = {"decisions/2006-talks.yml": text, "groups/forum.yml": FORUM + "until: 2005-06\n"}
    finds("led-to", files, "groups/forum ended 2005-06, before this")


def test_operation_replaced_by_one_that_had_ended(finds: Finds) -> None:
    early = FORCE.replace("The Force", "The Guard").replace("Force", "Guard").replace("1996-12-20", "1990")
    late = FORCE.replace("checked: 2026-11-20\n", tie("replaced_by", "§operations/guard"))
    files = {"operations/guard.yml": early.replace("2004-12-02", "1995"), "operations/force.yml": late}
    finds("led-to", files, "operations/guard ended 1995, before this (1996-12-20)")


@pytest.mark.parametrize(
    "to",
    [
        "groups/forum",  # was there already and went on: it was opened or changed
        "summits/2006-riga",  # ends on a later day
        "partners/japan",
    ],
)
def test_record_that_led_to_a_later_one_or_one_that_went_on_passes(finds: Finds, to: str) -> None:
    finds("", {"decisions/2006-talks.yml": DECISION + tie("led_to", to)})


def test_group_replaced_by_what_had_ended_is_told_once(finds: Finds) -> None:
    """How groups and tools pass into one another is told by another rule."""
    group = FORUM.replace("attested: 2010", "until: §2005").replace("checked: 2026-11-20\n", "")
    tool = PLAN.replace("from: 1995-02", "from: 1990").replace("attested: 2010", "until: 1993")
    files = {"groups/forum.yml": group + tie("replaced_by", "tools/plan"), "tools/plan.yml": tool}
    finds("succession", files, "ended 2005")

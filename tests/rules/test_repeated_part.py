"""What a list may have once: a party, a relation, a list of partners, a count."""

import pytest

from data_folder import AGREEMENT, FORUM, JAPAN, PLAN, Finds

PARTY = "{}parties:\n  - {{party: partners/japan, signed: 1996, sources: [nato-1]}}\n"
SEEN = "seen:\n  - {date: 2000, members: [japan, oman], sources: [nato-1]}\n"
COUNT = "counts:\n  - {date: 2000, members: 2, sources: [nato-1]}\n"
MEMBER = "memberships:\n  - {group: forum, from: 1995, attested: 2001, sources: [nato-1]}\n"
OMAN = JAPAN.replace("Japan", "Oman").replace("JP", "OM")
FILES = {"partners/japan.yml": JAPAN + MEMBER, "partners/oman.yml": OMAN + MEMBER}


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        (
            "tools/plan.yml",
            PARTY.format(AGREEMENT) + "  - {party: §partners/japan, signed: 1997, sources: [nato-1]}\n",
            12,
        ),
        ("groups/forum.yml", FORUM + SEEN + "  - §{date: 2000, members: [oman, japan], sources: [nato-1#2]}\n", 11),
        ("groups/forum.yml", FORUM + COUNT + "  - §{date: 2000, members: 2, sources: [nato-1#2]}\n", 11),
        (
            "tools/plan.yml",
            PLAN
            + "built_on:\n  - {to: groups/forum, sources: [nato-1]}\n  - {to: §groups/forum, sources: [nato-1#2]}\n",
            12,
        ),
    ],
)
def test_part_that_stands_twice(finds: Finds, file: str, text: str, line: int) -> None:
    finds("repeated-part", {**FILES, file: text}, f"stands in this list already, at line {line}; make one of the two")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tools/plan.yml", PARTY.format(AGREEMENT) + "  - {party: partners/oman, signed: 1996, sources: [nato-1]}\n"),
        ("groups/forum.yml", FORUM + SEEN + "  - {date: 2001, members: [japan, oman], sources: [nato-1]}\n"),
        ("groups/forum.yml", FORUM + COUNT + "  - {date: 2001, members: 2, sources: [nato-1]}\n"),
    ],
)
def test_parts_of_their_own_pass(finds: Finds, file: str, text: str) -> None:
    finds("", {**FILES, file: text})

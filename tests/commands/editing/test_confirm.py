"""Newer evidence written into a record: the later day and its source, and nothing else."""

import pytest

import data_folder
from commands.project import Copy
from data_folder import FORUM

JAPAN = data_folder.JAPAN.replace("type:", "formerly: [nippon]\ntype:")
OPEN = """memberships:
  - group: forum
    from: 1995-02-08
    note: It is in it.
    sources: [nato-1]
"""
SHOWN = OPEN.replace("    from: 1995-02-08\n", "    attested: 1995/2001\n")
PAIR = OPEN.replace("1995-02-08\n", "1995-02-08\n    attested: 1996/2001\n")
FLOW = "memberships: [{group: forum, from: 1995-02-08, sources: [nato-1]}]\n"
BLOCK = OPEN.replace("sources: [nato-1]", "sources:\n      - nato-1")
SECOND = """# yaml-language-server: $schema=../schema/source.schema.json
type: webpage
title: Another page about partners
publisher: NATO
issued: 2024-10-03
accessed: 2026-11-20
URL: https://www.nato.int/two
grade: official
"""


def write(copy: Copy, partner: str) -> None:
    (copy.root / "data" / "partners" / "japan.yml").write_text(JAPAN + partner, "utf-8")
    (copy.root / "data" / "sources" / "nato-2.yml").write_text(SECOND, "utf-8")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OPEN, OPEN.replace("    note", "    attested: 2024-10-03\n    note").replace("[nato-1]", "[nato-1, nato-2]")),
        (SHOWN, SHOWN.replace("1995/2001", "1995/2024-10-03").replace("[nato-1]", "[nato-1, nato-2]")),
        (FLOW, FLOW.replace("sources: [nato-1]", "attested: 2024-10-03, sources: [nato-1, nato-2]")),
        (BLOCK, BLOCK.replace("    note", "    attested: 2024-10-03\n    note") + "      - nato-2\n"),
    ],
)
def test_confirm_writes_a_later_day_and_its_source(copy: Copy, before: str, after: str) -> None:
    write(copy, before)
    done = copy.run("confirm", "partners/japan", "groups/forum", "2024-10-03", "nato-2")
    assert (done.returncode, done.stdout) == (0, "data/partners/japan.yml: shown on 3 October 2024\n"), done.stderr
    assert (copy.root / "data" / "partners" / "japan.yml").read_text("utf-8") == JAPAN + after
    assert copy.run("check").returncode == 0


@pytest.mark.parametrize(
    ("before", "day", "source", "written", "told"),
    [
        (OPEN, "2024-11", "nato-2#3", "attested: 2024-11\n", "shown in November 2024"),
        (OPEN, "[2024-11..2024-12]", "nato-2", "attested: '[2024-11..2024-12]'\n", "shown on a day between"),
        (PAIR, "2024", "nato-2", "attested: 1996/2024\n", "shown in 2024"),  # the first date is kept
    ],
)
def test_confirm_writes_dates_and_sources_of_every_form(
    copy: Copy, before: str, day: str, source: str, written: str, told: str
) -> None:
    write(copy, before)
    done = copy.run("confirm", "partners/japan", "groups/forum", day, source)
    assert (done.returncode, told in done.stdout) == (0, True), done.stderr
    text = (copy.root / "data" / "partners" / "japan.yml").read_text("utf-8")
    assert written in text
    assert f"sources: [nato-1, {source}]" in text
    assert copy.run("check").returncode == 0


def test_confirm_of_a_span_after_a_first_date_is_refused(copy: Copy) -> None:
    write(copy, SHOWN)
    done = copy.run("confirm", "partners/japan", "groups/forum", "[2024-11..2024-12]", "nato-2")
    assert (done.returncode, "give the month or year" in done.stderr) == (1, True)


def test_confirm_dry_run_tells_the_new_lines_and_writes_nothing(copy: Copy) -> None:
    write(copy, OPEN)
    done = copy.run("confirm", "groups/forum", "2024-10-03", "nato-2", "--dry-run")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [
            f"data/groups/forum.yml:{number}: {line}"
            for number, line in enumerate(
                ["seen:", "- date: 2024-10-03", "members: [japan]", "sources: [nato-2]"],
                FORUM.splitlines().index("checked: 2026-11-20") + 1,
            )
        ],
    )
    assert (copy.root / "data" / "groups" / "forum.yml").read_text("utf-8") == FORUM


def test_confirm_writes_a_list_of_those_who_are_in_a_group(copy: Copy) -> None:
    """It confirms each of them, so that what had no last day has one."""
    write(copy, OPEN)
    assert "last-seen" in copy.run("check").stdout
    assert copy.run("confirm", "groups/forum", "2024-10-03", "nato-2").returncode == 0
    text = (copy.root / "data" / "groups" / "forum.yml").read_text("utf-8")
    added = "seen:\n  - date: 2024-10-03\n    members: [japan]\n    sources: [nato-2]\n"
    assert text == FORUM.replace("checked:", f"{added}checked:")
    assert copy.run("check").returncode == 0
    assert copy.run("confirm", "groups/forum", "2025", "nato-2", "--partners", "japan").returncode == 0
    again = added + added[6:].replace("2024-10-03", "2025")
    assert (copy.root / "data" / "groups" / "forum.yml").read_text("utf-8") == FORUM.replace(
        "checked:", f"{again}checked:"
    )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["partners/japan", "groups/forum", "2024-10-03"], 2, "stands where a record of groups belongs"),
        (["partners/japan", "groups/forum", "3.10.2024", "nato-2"], 2, 'did you mean "2024-10-03"?'),
        (["partners/japann", "groups/forum", "2024-10-03", "nato-2"], 2, 'did you mean "partners/japan"?'),
        (["partners/japan", "groups/forum", "2024-10-03", "nato-22"], 2, 'no source "nato-22"'),
        (["partners/japan", "tools/plan", "2024-10-03", "nato-2"], 1, "no programmes with tool: plan"),
        (["partners/japan", "groups/forum", "1994", "nato-2"], 1, "shown until 1995-02-08 already"),
        (["partners/japan"], 2, "the day and the source"),
        (["groups/forum", "partners/japan", "2024-10-03", "nato-2"], 2, "stands where a record of partners belongs"),
        (["partners/japan", "groups/forum", "2001/2024", "nato-2"], 2, "a time that goes on"),
        (["partners/japan", "groups/forum", "2030", "nato-2"], 2, "later than the edition"),
        (["groups/forum", "2024", "nato-2", "--partners", "japna"], 1, 'no partner "japna"; did you mean "japan"?'),
        (["partners/nippon", "groups/forum", "2024", "nato-2"], 2, 'was renamed; write "partners/japan"'),
        (["partners/japan", "groups/forum", "2024", "sources/nato-2"], 2, 'did you mean "nato-2"?'),
        (["partners/japan", "groups/forum", "2024", "nato-2", "--partners", "japan"], 2, "leave it out for a partner"),
    ],
)
def test_confirm_that_cannot_be_written_says_why_and_changes_nothing(
    copy: Copy, words: list[str], code: int, told: str
) -> None:
    write(copy, OPEN)
    done = copy.run("confirm", *words)
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert (copy.root / "data" / "partners" / "japan.yml").read_text("utf-8") == JAPAN + OPEN


def test_confirm_writes_no_list_while_a_partner_cannot_be_read(copy: Copy) -> None:
    """It would lack that partner."""
    write(copy, OPEN + "memberhips: []\n")
    done = copy.run("confirm", "groups/forum", "2024-10-03", "nato-2")
    assert (done.returncode, "mend them first" in done.stderr) == (1, True)
    done = copy.run("confirm", "partners/japan", "groups/forum", "2024-10-03", "nato-2")
    assert (done.returncode, "partners/japan has errors" in done.stderr) == (1, True)
    assert (copy.root / "data" / "groups" / "forum.yml").read_text("utf-8") == FORUM


def test_confirm_of_what_has_ended_is_refused(copy: Copy) -> None:
    write(copy, OPEN.replace("    note", "    until: 2004-03-29\n    note"))
    done = copy.run("confirm", "partners/japan", "groups/forum", "2024-10-03", "nato-2")
    assert (done.returncode, "it has ended (2004-03-29)" in done.stderr) == (1, True)

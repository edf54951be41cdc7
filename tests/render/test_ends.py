"""What is told of the end of a group, a tool, an office, a contact point and a part in an operation."""

from pathlib import Path

import pytest

from atlas.model.records import Partner
from atlas.render import pieces, spells
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import AGREEMENT, FORCE, FORUM, JAPAN, PLAN, tiny
from rendered import SITE

OFFICES = """# yaml-language-server: $schema=../schema/list.schema.json
name: Offices
entries: {mission: {name: Mission}, contact-point-embassy: {name: Contact point}}
"""
NORWAY = """# yaml-language-server: $schema=../schema/ally.schema.json
name: Norway
code: "NO"
accession: {date: 1949, sources: [nato-1]}
checked: 2026-11-20
"""
FRESH = "2025-06"
"""The edition of the tests is of 23 November 2026, and takes for fresh what is of the 24 months before."""
POINT = "type: contact-point-embassy, by: [allies/norway]"


@pytest.mark.parametrize(
    ("field", "row", "words"),
    [
        ("representations", f"type: mission, from: 2000, attested: {FRESH}", "not ended; last confirmed June 2025"),
        ("representations", "type: mission, from: 2000, attested: 2004", "last shown 2004"),
        ("representations", "type: mission, from: 2000, until: 2010", "2010"),
        ("representations", f"{POINT}, attested: 2025/{FRESH}", "last shown June 2025"),
        ("operations", "operation: force, attested: 1997/1998", "last shown 1998; 2 December 2004 at the latest"),
        ("operations", "operation: force, from: 1997, until: 1999", "1999"),
    ],
)
def test_end_is_told_as_far_as_sources_tell(tmp_path: Path, field: str, row: str, words: str) -> None:
    changed = {
        "partners/japan.yml": f"{JAPAN}{field}:\n  - {{{row}, sources: [nato-1]}}\n",
        "lists/representations.yml": OFFICES,
        "allies/norway.yml": NORWAY,
        "operations/force.yml": FORCE,
    }
    catalogue, problems = check(tiny(tmp_path, changed))
    assert [problem for problem in problems if problem.level == "error"] == []
    (spell,) = getattr(catalogue.record(Partner, "japan"), field)
    assert spells.ends(prepare(catalogue, SITE).writer("x/"), spell).striptags() == words


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("groups/forum", FORUM, "not ended; last confirmed 2010"),
        ("groups/forum", FORUM.replace("attested: 2010", "until: 2011"), "2011"),
        ("groups/forum", FORUM + "seen:\n  - {date: 2015, members: [japan], sources: [nato-1]}\n",
         "not ended; last confirmed 2015"),
        ("tools/plan", PLAN, "no source tells; last shown 2010"),
        ("tools/plan", PLAN.replace("2010", FRESH), "not ended; last confirmed June 2025"),
        ("tools/plan", AGREEMENT + "parties:\n  - {party: partners/japan, signed: 2026-01, sources: [nato-1]}\n",
         "not ended; last confirmed January 2026"),
        ("operations/force", FORCE.replace("until: 2004-12-02", "attested: 2003"), "not ended; last confirmed 2003"),
    ],
)  # fmt: skip
def test_end_of_a_record_is_told_as_far_as_sources_tell(tmp_path: Path, name: str, text: str, words: str) -> None:
    """Its own last day, that of a list, or that of who is in it; the latest of them."""
    member = JAPAN + "memberships:\n  - {group: forum, from: 1995, attested: 2001, sources: [nato-1]}\n"
    catalogue, problems = check(tiny(tmp_path, {"partners/japan.yml": member, f"{name}.yml": text}))
    assert [problem for problem in problems if problem.level == "error"] == []
    view = prepare(catalogue, SITE)
    assert pieces.ended(view, view.writer("x/"), catalogue.entries[name]).striptags() == words

"""What is told of the end of an office, a contact point and a part in an operation."""

from pathlib import Path

import pytest

from atlas.model.records import Partner
from atlas.render import spells
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import FORCE, JAPAN, tiny
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
        ("representations", "type: mission, from: 2000, attested: 2004", "no source tells; last shown 2004"),
        ("representations", "type: mission, from: 2000, until: 2010", "2010"),
        ("representations", f"{POINT}, attested: 2025/{FRESH}", "no source tells; last shown June 2025"),
        ("operations", "operation: force, attested: 1997/1998", "2 December 2004 at the latest; last shown 1998"),
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

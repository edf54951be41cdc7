"""What partners are compared by is what their own pages tell, and in the same states."""

import datetime
import json
import re
import typing
from functools import cache
from pathlib import Path
from typing import Any

from atlas.derive.status import FormatState
from atlas.render.directory.comparison import comparison_file
from atlas.render.view import prepare
from atlas.rules.check import check
from data_folder import AGREEMENT, FORUM, JAPAN, PLAN, tiny
from rendered import SITE, render
from the_data import atlas

SUSPENSION = "suspensions: [{from: 2020-05-01, scope: cooperation, sources: [nato-1]}]"
KEYS = (
    f"memberships:\n  - {{group: forum, from: 1995-03-01, attested: 2010-05-04, {SUSPENSION}, sources: [nato-1]}}\n"
    "programmes:\n"
    "  - {tool: plan, attested: 1999-05/1999-05, sources: [nato-1]}\n"
    "  - {tool: plan, from: {date: 2001, basis: inferred}, until: 2003-04, sources: [nato-1]}\n"
    "steps: [{step: applied, date: 2022-05-18, sources: [nato-1]}]\n"
)


def compared(tmp_path: Path, changed: dict[str, str]) -> dict[str, Any]:
    catalogue, problems = check(tiny(tmp_path, changed))
    assert not [problem for problem in problems if problem.level == "error"]
    made: dict[str, Any] = json.loads(comparison_file(prepare(catalogue, SITE)))
    return made


@cache
def told() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(comparison_file(atlas()))
    return made


def test_comparison_tells_spells_in_words_and_stretches(tmp_path: Path) -> None:
    changed = {"partners/japan.yml": JAPAN + KEYS, "tools/plan.yml": PLAN + "lapses: 3\n"}
    parts = compared(tmp_path, changed)["partners"]["japan"]["parts"]
    assert parts == {
        "memberships/forum": [
            {
                "href": "../../partners/japan/#row-forum",
                "when": "since 1 March 1995",
                "state": ["cooperation-suspended", "member; practical cooperation suspended"],
                "notes": ["practical cooperation suspended from 1 May 2020"],
                "began": "1995-03-01",
                "drawn": [["1995-03-01", "2026-11-24", "sure"]],
                "suspended": [["cooperation", "2020-05-01", "2026-11-24", "sure"]],
                "steps": [
                    ["1994-01-01", "not-yet", ""],
                    ["1995-03-01", "member", "since 1 March 1995"],
                    [
                        "2020-05-01",
                        "cooperation-suspended",
                        "since 1 March 1995; practical cooperation suspended since 1 May 2020",
                    ],
                ],
            }
        ],
        "programmes/plan": [
            {
                "href": "../../partners/japan/#row-plan",
                "when": "by May 1999",
                "state": ["lapsed", "last shown in May 1999"],
                "drawn": [
                    ["1998-05-31", "1999-05-31", "appears"],
                    ["1999-05-31", "1999-06-01", "sure"],
                    ["1999-06-01", "2002-06-01", "perhaps"],
                ],
                "steps": [
                    ["1994-01-01", "not-yet", ""],
                    ["1995-02-01", "not-yet", ""],
                    ["1999-05-31", "member", "since May 1999 or earlier"],
                    ["2002-06-01", "lapsed", "last shown in May 1999"],
                ],
            },
            {
                "href": "../../partners/japan/#row-plan-2",
                "when": "from 2001 (inferred) until April 2003",
                "began": "2001-01-01",
                "drawn": [
                    ["2001-01-01", "2001-12-31", "perhaps"],
                    ["2001-12-31", "2003-04-01", "sure"],
                    ["2003-04-01", "2003-04-30", "perhaps"],
                ],
                "steps": [
                    ["1994-01-01", "not-yet", ""],
                    ["2001-01-01", "not-known", "joined in 2001 (inferred)"],
                    ["2001-12-31", "member", "since 2001 (inferred)"],
                    ["2003-04-01", "not-known", "left in April 2003"],
                    ["2003-04-30", "former", "until April 2003"],
                ],
            },
        ],
        "steps/applied": [
            {
                "href": "../../partners/japan/#steps",
                "when": "18 May 2022",
                "began": "2022-05-18",
                "days": ["2022-05-18"],
            }
        ],
    }


def test_comparison_tells_what_ended_by_accession_as_a_partners(tmp_path: Path) -> None:
    """Who became an Ally did not leave an operation or a programme on that day."""
    ended = "memberships:\n  - {group: forum, from: 1995-03-01, until: 2023-04-04, sources: [nato-1]}\n"
    accession = "accession: {date: 2023-04-04, sources: [nato-1]}\n"
    changed = {"partners/japan.yml": JAPAN + ended + accession, "groups/forum.yml": FORUM}
    parts = compared(tmp_path, changed)["partners"]["japan"]["parts"]
    (forum,) = parts["memberships/forum"]
    assert (forum["when"], forum.get("state")) == ("as a partner from 1 March 1995 until 4 April 2023", None)
    assert parts["steps/acceded"][0]["when"] == "since 4 April 2023"


def test_comparison_draws_no_agreement_before_it_is_in_force(tmp_path: Path) -> None:
    parties = "parties: [{party: partners/japan, signed: 2010-06-22, sources: [nato-1]}]\n"
    changed = {"tools/plan.yml": AGREEMENT + parties}
    (signed,) = compared(tmp_path, changed)["partners"]["japan"]["parts"]["agreements/plan"]
    assert (signed["when"], signed["days"], "drawn" in signed) == ("signed 22 June 2010", ["2010-06-22"], False)
    parties = "parties: [{party: partners/japan, in_force: 2011-01-01, sources: [nato-1]}]\n"
    (bound,) = compared(tmp_path, {"tools/plan.yml": AGREEMENT + parties})["partners"]["japan"]["parts"][
        "agreements/plan"
    ]
    assert (bound["when"], bound["drawn"]) == ("in force since 1 January 2011", [["2011-01-01", "2026-11-24", "sure"]])


def test_comparison_leads_to_rows_that_partners_pages_have(tmp_path: Path) -> None:
    pages = render(tmp_path, {"partners/japan.yml": JAPAN + KEYS})
    anchors = set(re.findall(r'id="(row-[^"]+)"', pages["partners/japan.md"]))
    parts = json.loads(pages["partners/comparison.json"])["partners"]["japan"]["parts"]
    led = {part["href"].partition("#")[2] for found in parts.values() for part in found}
    assert {"row-forum", "row-plan", "row-plan-2"} <= anchors
    assert led == anchors | {"steps"}


def test_comparison_holds_every_spell_of_every_partner() -> None:
    for entry in atlas().ordered["partners"]:
        partner = entry.record
        parts = told()["partners"][entry.id]["parts"]
        found = {
            "memberships": partner.memberships,
            "programmes": partner.programmes,
            "operations": partner.operations,
            "offices": partner.representations,
        }
        for section, spells in found.items():
            assert sum(len(theirs) for row, theirs in parts.items() if row.startswith(f"{section}/")) == len(spells)
        assert set(parts) <= {row["id"] for row in told()["rows"]}


def test_comparison_uses_known_states_and_days_alone() -> None:
    first, last = atlas().histories.span
    end = (last + datetime.timedelta(days=1)).isoformat()
    for partner in told()["partners"].values():
        assert partner["status"][0][0] == first.isoformat()
        for part in (one for theirs in partner["parts"].values() for one in theirs):
            assert part["when"] and part.get("state", ["member"])[0] in {*typing.get_args(FormatState), "ally"}
            assert all(start < until <= end for start, until, _ in part.get("drawn", ()))

"""The states that scripts look up are those that the functions give."""

import datetime
import json
import random
import typing
from pathlib import Path
from typing import Any

import pytest

from atlas import wording
from atlas.derive.counts import count_on
from atlas.derive.status import FormatState, days_of_change, days_of_doubt, days_of_lapse, format_status, status_on
from atlas.exports.standing_file import standing_file
from atlas.model.dates import Day
from atlas.reading.catalogue import Entry, read
from atlas.render.view import View, prepare
from data_folder import FORUM, JAPAN, PLAN, tiny
from rendered import SITE

_ONE_DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def told(atlas: View) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(standing_file(atlas))
    return made


def held(steps: list[list[str]], day: Day) -> list[str]:
    """What a script looks up: the last step that is not after the day."""
    return [step[1:] for step in steps if datetime.date.fromisoformat(step[0]) <= day][-1]


def some_days(atlas: View, entry: Entry) -> list[Day]:
    """Each day on which anything may change with the days around it, and days at random."""
    first, last = atlas.histories.span
    shown = [spell.last_told for spell in entry.record.memberships]
    lists = [one.date for group in atlas.ordered["groups"] for one in group.record.seen if entry.id in one.members]
    edges = days_of_change(atlas.catalogue, entry.record)
    edges |= days_of_doubt(atlas.catalogue, [*lists, *(date for date in shown if date)], last)
    for spell in entry.record.programmes:
        edges |= days_of_lapse([spell], atlas.catalogue.entries[f"tools/{spell.tool}"].record)
    near = {day + _ONE_DAY * by for day in edges if first <= day <= last for by in (-1, 0, 1)}
    chance = random.Random(entry.id)
    anywhere = {first + _ONE_DAY * chance.randrange((last - first).days) for _ in range(40)}
    return [day for day in sorted({first, last, *near, *anywhere}) if first <= day <= last]


def test_standing_file_agrees_with_the_functions(atlas: View, told: dict[str, Any]) -> None:
    for entry in atlas.ordered["partners"]:
        steps = told["partners"][entry.id]
        for day in some_days(atlas, entry):
            status = status_on(atlas.catalogue, entry, day)
            assert held(steps["status"], day) == [status.key, wording.status(status)], (entry.id, day)
            for kind, folder, spells in (
                ("groups", "groups", [(spell.group, spell) for spell in entry.record.memberships]),
                ("programmes", "tools", [(spell.tool, spell) for spell in entry.record.programmes]),
            ):
                assert set(steps[kind]) == {target for target, _ in spells}
                for target in steps[kind]:
                    theirs = [spell for other, spell in spells if other == target]
                    owner = atlas.catalogue.entries[f"{folder}/{target}"].record
                    state = format_status(theirs, day, owner, entry.record)
                    expected = [state.key, wording.format_status(state)]
                    assert held(steps[kind][target], day)[:2] == expected, (entry.id, target, day)


def test_standing_file_uses_known_words_alone(told: dict[str, Any]) -> None:
    for partner in told["partners"].values():
        assert {step[1] for step in partner["status"]} <= set(wording.STATUSES)
        states = {step[1] for kind in ("groups", "programmes") for steps in partner[kind].values() for step in steps}
        assert states <= set(typing.get_args(FormatState))


def test_standing_file_counts_partners_in_the_words_of_every_page(atlas: View, told: dict[str, Any]) -> None:
    first, last = atlas.histories.span
    starts = [datetime.date.fromisoformat(step[0]) for step in told["counts"]]
    assert starts[0] == first and starts == sorted(set(starts))
    near = {day + _ONE_DAY * by for day in starts for by in (-1, 0, 1)}
    for day in sorted(day for day in {first, last, *near} if first <= day <= last):
        counted = count_on(atlas, day)
        assert held(told["counts"], day) == [wording.partner_count(counted), wording.partner_counts(counted)], day


SUSPENSION = "suspensions: [{from: 2020-05-01, scope: cooperation, sources: [nato-1]}]"


def test_standing_file_tells_each_step_with_its_words(tmp_path: Path) -> None:
    """Also the days on which nothing happens but that a confirmation grows old, or a use lapses."""
    keys = (
        f"memberships:\n  - {{group: forum, from: '1995', attested: 2010-05-04, {SUSPENSION}, sources: [nato-1]}}\n"
        "programmes:\n  - {tool: plan, from: 1996-02-29, attested: 1999-05, sources: [nato-1]}\n"
        "accession: {date: 2023-04-04, sources: [nato-1]}\n"
    )
    changed = {
        "groups/forum.yml": FORUM.replace("1994-01-10", "1994-06-01"),
        "tools/plan.yml": PLAN + "lapses: 3\n",
        "partners/japan.yml": JAPAN + keys,
    }
    catalogue, problems = read(tiny(tmp_path, changed))
    assert not problems
    assert json.loads(standing_file(prepare(catalogue, SITE))) == {
        "first": "1994-01-01",
        "last": "2026-11-23",
        "counts": [
            ["1994-01-01", "No partner countries", {"member": "No partner countries"}],
            [
                "1995-01-01",
                "No partner countries, and perhaps 1 more",
                {"member": "No partner countries", "not-known": "perhaps 1 more"},
            ],
            ["1995-12-31", "1 partner country", {"member": "1 partner country"}],
            [
                "2020-05-01",
                "1 partner country, practical cooperation suspended",
                {"member": "1 partner country", "cooperation-suspended": "1 with practical cooperation suspended"},
            ],
            [
                "2023-04-04",
                "No partner countries",
                {"member": "No partner countries", "ally": "1 former partner that is an Ally"},
            ],
        ],
        "differences": dict(wording.DIFFERENCES),
        "changes": [
            ["1995-01-01", "1995-12-31", "1995", "Joined Forum", "japan--joined--forum", ["japan"]],
            [
                "2020-05-01",
                "2020-05-01",
                "1 May 2020",
                "Practical cooperation suspended in Forum",
                "japan--cooperation-suspended--forum",
                ["japan"],
            ],
            ["2023-04-04", "2023-04-04", "4 April 2023", "Joined NATO", "japan--joined--nato", ["japan"]],
        ],
        "partners": {
            "japan": {
                "status": [
                    ["1994-01-01", "not-yet", "Not a partner"],
                    ["1995-01-01", "not-known", "Not certain; joined in 1995"],
                    ["1995-12-31", "member", "Partner since 1995"],
                    ["2012-05-05", "member", "Partner since 1995 (last confirmed 4 May 2010)"],
                    [
                        "2020-05-01",
                        "cooperation-suspended",
                        "Partner; practical cooperation suspended since 1 May 2020",
                    ],
                    ["2023-04-04", "ally", "NATO member since 4 April 2023, before that a partner"],
                ],
                "groups": {
                    "forum": [
                        ["1994-01-01", "not-yet", ""],
                        ["1995-01-01", "not-known", "joined in 1995"],
                        ["1995-12-31", "member", "since 1995", "1995"],
                        [
                            "2020-05-01",
                            "cooperation-suspended",
                            "since 1995; practical cooperation suspended since 1 May 2020",
                            "1995",
                        ],
                    ]
                },
                "programmes": {
                    "plan": [
                        ["1994-01-01", "not-yet", ""],
                        ["1996-02-29", "member", "since 29 February 1996", "1996-02-29"],
                        ["2002-06-01", "lapsed", "last shown in May 1999", "1996-02-29"],
                    ]
                },
            }
        },
    }

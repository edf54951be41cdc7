"""The state of every partner on every day, for scripts to look up."""

import json
from collections.abc import Iterable, Iterator

from atlas import wording
from atlas.derive.counts import counts
from atlas.derive.derived import Derived
from atlas.derive.histories import FormatSteps
from atlas.derive.moments import Moment
from atlas.derive.status import FormatStatus
from atlas.derive.turning_days import changes_of_membership
from atlas.model.records import Partner

PATH = "partners/standing.json"
"""Where the file stands under docs/."""


def standing_file(derived: Derived) -> str:
    """JSON: for each partner its statuses and its states in formats and programmes: first day, key, words.

    A state in a format or programme has after them when it began and when it ended, as EDTF with what is in doubt,
    where that is told.

    `counts` are how many partners there are from which day on: in words, and each number by the status that it counts.
    `differences` are the words for what became of partners between two days.
    `changes` are those of membership in order of time: first and last day on which it can have been, the date in
    words, what changed, its address on the page of changes, and the partners.
    """
    partners = {
        entry.id: {
            "status": [
                [step.first.isoformat(), step.state.key, wording.status(step.state)]
                for step in derived.histories.statuses(entry)
            ],
            "groups": _told(derived.histories.format_steps(entry.record)),
            "programmes": _told(derived.histories.programme_steps(entry.record)),
        }
        for entry in derived.all(Partner)
    }
    first, last = derived.histories.span
    counted = [
        [step.first.isoformat(), wording.partner_count(step.state), wording.partner_counts(step.state)]
        for step in counts(derived)
    ]
    whole = {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "counts": counted,
        "differences": dict(wording.DIFFERENCES),
        "changes": [list(_changed(derived, one)) for one in changes_of_membership(derived.moments)
                    if one.date.earliest <= last],
        "partners": partners,
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _changed(derived: Derived, moment: Moment) -> Iterator[str | list[str]]:
    if moment.change is None:
        raise ValueError(f"{moment.anchor} is no change")
    yield moment.date.earliest.isoformat()
    yield moment.date.latest.isoformat()
    yield moment.date.words
    yield wording.what_changed(moment.change.verb, moment.change.target, derived.catalogue)
    yield moment.anchor
    yield [derived.catalogue.entries[partner].id for partner, _ in moment.change.partners]


def _told(found: Iterable[tuple[str, FormatSteps]]) -> dict[str, list[list[str]]]:
    return {
        identifier: [
            [step.first.isoformat(), step.state.key, wording.format_status(step.state), *_dates(step.state)]
            for step in steps
        ]
        for identifier, steps in found
    }


def _dates(state: FormatStatus) -> list[str]:
    """When a state began and ended, as EDTF with what is in doubt; less where that is not told."""
    dates = [wording.as_edtf(edge) if edge else "" for edge in (state.since, state.until)]
    return dates if dates[1] else dates[:1] if dates[0] else []

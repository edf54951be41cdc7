"""The state of every partner on every day, for scripts to look up."""

import json
from collections.abc import Iterable

from atlas import wording
from atlas.derive.counts import counts
from atlas.derive.derived import Derived
from atlas.derive.histories import FormatSteps, format_steps, programme_steps, span, statuses
from atlas.model.records import Partner

PATH = "partners/standing.json"
"""Where the file stands under docs/."""


def standing_file(derived: Derived) -> str:
    """JSON: for each partner its statuses and its states in formats and programmes: first day, key, words.

    `counts` are how many partners there are, in words, from which day on.
    """
    partners = {
        entry.id: {
            "status": [
                [step.first.isoformat(), step.state.key, wording.status(step.state)]
                for step in statuses(derived, entry)
            ],
            "groups": _told(format_steps(derived, entry.record)),
            "programmes": _told(programme_steps(derived, entry.record)),
        }
        for entry in derived.all(Partner)
    }
    first, last = span(derived)
    counted = [[step.first.isoformat(), wording.partner_count(step.state)] for step in counts(derived)]
    whole = {"first": first.isoformat(), "last": last.isoformat(), "counts": counted, "partners": partners}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def _told(found: Iterable[tuple[str, FormatSteps]]) -> dict[str, list[list[str]]]:
    return {
        identifier: [[step.first.isoformat(), step.state.key, wording.format_status(step.state)] for step in steps]
        for identifier, steps in found
    }

"""Two individual programmes of one partner at the same time."""

from collections.abc import Iterator
from itertools import combinations

from atlas.model.dates import Day
from atlas.model.paths import DataPath
from atlas.model.records import Partner, Tool
from atlas.model.spells import ProgrammeUse
from atlas.model.vocabulary import INDIVIDUAL
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Individual programmes of which the earlier goes on when the later has certainly begun, without a note."""
    if not isinstance(entry.record, Partner):
        return
    uses = [
        (("programmes", number), use)
        for number, use in enumerate(entry.record.programmes)
        if (tool := catalogue.find(f"tools/{use.tool}")) and isinstance(tool.record, Tool)
        and tool.record.type == INDIVIDUAL
    ]  # fmt: skip
    for one, other in combinations(uses, 2):
        (at, earlier), (later_at, later) = sorted((one, other), key=lambda pair: _begun(pair[1], pair[0]))
        ended = of_life(earlier, at)[1]
        if earlier.tool == later.tool or earlier.note or later.note:
            continue
        if _begun(later, later_at) < (ended.earliest if ended else Day.max):
            message = (
                f"still in use when {later.tool} began ({later.start}); the next individual programme ends the one "
                "before: give it `until`, or where both were in use at once a `note` that says so, with its source"
            )
            yield Finding((*at, "tool"), message)


def _begun(use: ProgrammeUse, at: DataPath) -> Day:
    """The day from which on a use has certainly begun."""
    began, first = of_life(use, at)[0], of_attested(use, at)[0]
    bound = began or first
    return bound.latest if bound else Day.max


RULE = Rule(
    "one-programme",
    "A partner has one individual programme at a time: the next ends the one before, unless a `note` tells of both.",
    each=check,
)

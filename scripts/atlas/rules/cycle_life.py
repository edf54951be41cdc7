"""Cycles of programmes that lie outside the use of the programme, or run backwards."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.spells import ProgrammeUse
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Cycles that are no span of time, or certainly outside the use, or not in the order of time."""
    for at, part in entry.contents.parts:
        if not isinstance(part, ProgrammeUse):
            continue
        began, ended = of_life(part, at)
        cycles = [of_date(cycle.period, (*at, "cycles", number, "period")) for number, cycle in enumerate(part.cycles)]
        for cycle, written in zip(cycles, part.cycles, strict=True):
            first, last = written.period.ends
            if written.period.precision not in ("interval", "year") or last is None:
                message = f'"{cycle.shown}" is no period with a beginning and an end; write it as 2023/2026 or 2024'
                yield Finding(cycle.at, message)
            elif began and cycle.latest < began.earliest:
                yield Finding(cycle.at, f"the cycle {cycle.shown} ends before the use begins ({began.shown})")
            elif ended and first.earliest >= ended.latest:
                yield Finding(cycle.at, f"the cycle {cycle.shown} begins when the use had ended ({ended.shown})")
        for before, after in pairwise(cycles):
            if after.earliest < before.earliest:
                yield Finding(after.at, "cycles stand in the order of time; move this one up")


RULE = Rule(
    "cycle-life",
    "A cycle of a programme is a year or a period with two ends, within the use of it; cycles stand in their order.",
    each=check,
)

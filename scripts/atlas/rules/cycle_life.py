"""Cycles of programmes that lie outside the use of the programme, overlap or run backwards."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.dates import Date
from atlas.model.spells import ProgrammeUse
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Cycles that are no span of time, lie outside the use for certain, or are out of order or at one time."""
    for at, part in entry.contents.parts:
        if not isinstance(part, ProgrammeUse):
            continue
        began, ended = of_life(part, at)
        tool = catalogue.find(part.owner)
        born, gone = of_life(tool.record) if tool else (None, None)
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
            elif born and cycle.latest < born.earliest:
                yield Finding(cycle.at, f"the cycle {cycle.shown} ends before {part.owner} began ({born.shown})")
            elif gone and first.earliest >= gone.latest:
                yield Finding(cycle.at, f"the cycle {cycle.shown} begins when {part.owner} had ended ({gone.shown})")
        for (before, earlier), (after, later) in pairwise(zip(cycles, part.cycles, strict=True)):
            if after.earliest < before.earliest:
                yield Finding(after.at, "cycles stand in the order of time; move this one up")
            elif _overlap(earlier.period, later.period):
                message = (
                    f"the cycle {after.shown} overlaps with the one before it, {before.shown}; which date is wrong?"
                )
                yield Finding(after.at, message)


def _overlap(earlier: Date, later: Date) -> bool:
    """Whether two periods certainly share a day; one may end in the year in which the other begins."""
    last = earlier.ends[1]
    return earlier == later or (last is not None and later.ends[0].latest < last.earliest)


RULE = Rule(
    "cycle-life",
    "A cycle of a programme is a year or a period with two ends, within the use of it and the life of its tool; cycles "
    "stand in their order and do not overlap.",
    each=check,
)

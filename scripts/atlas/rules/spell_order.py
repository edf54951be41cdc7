"""Spans of time that run backwards or stick out of one another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from atlas.model.paths import DataPath
from atlas.model.records import Lived
from atlas.model.spells import Spell, Suspension
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Whatever is certain to be out of order, at every precision that the dates have."""
    for at, part in entry.contents.parts:
        if isinstance(part, Spell | Suspension | Lived):
            began, ended = of_life(part, at)
            if began and ended and ended.latest <= began.earliest:
                how = "on the day on which it begins" if ended.latest == began.earliest else "before it begins"
                yield Finding(ended.at, f"ends {how} ({ended.shown}, from {began.shown}); which date is wrong?")
            if isinstance(part, Spell):
                yield from _attested(part, at, began, ended)
            yield from _suspensions(getattr(part, "suspensions", ()), at, began, ended)


def _attested(spell: Spell, at: DataPath, began: Bound | None, ended: Bound | None) -> Iterator[Finding]:
    first, last = of_attested(spell, at)
    if first and began and first.latest < began.earliest:
        yield Finding(first.at, f"attested from {first.shown}, before it begins ({began.shown}); which date is wrong?")
    if last and ended and last.earliest >= ended.latest:
        yield Finding(last.at, f"attested to {last.shown}, when it had ended ({ended.shown}); which date is wrong?")


def _suspensions(
    suspensions: Sequence[Suspension], at: DataPath, began: Bound | None, ended: Bound | None
) -> Iterator[Finding]:
    lives = [of_life(suspension, (*at, "suspensions", number)) for number, suspension in enumerate(suspensions)]
    for start, end in lives:
        if start and began and start.latest < began.earliest:
            yield Finding(start.at, f"suspended from {start.shown}, before it begins ({began.shown})")
        if start and ended and start.earliest >= ended.latest:
            yield Finding(start.at, f"suspended from {start.shown}, when it had ended ({ended.shown})")
        elif end and ended and end.earliest > ended.latest:
            yield Finding(end.at, f"suspended until {end.shown}, after it ended ({ended.shown})")
    for (before, after), ((start, end), (next_start, _)) in zip(pairwise(suspensions), pairwise(lives), strict=True):
        if not start or not next_start:
            continue
        if next_start.latest < start.earliest:
            yield Finding(next_start.at, "suspensions stand in the order of time; move this one up")
        elif before.scope == after.scope and (end is None or next_start.latest < end.earliest):
            until = f"until {end.shown}" if end else "with no end"
            message = f"begins in the suspension before it ({start.shown}, {until}); which date is wrong?"
            yield Finding(next_start.at, message)


RULE = Rule(
    "spell-order",
    "A span of time ends after it begins, what is attested lies within it, and its suspensions too, in their order.",
    each=check,
)

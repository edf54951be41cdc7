"""Strengths of a contribution that lie outside it, or out of order."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.spells import Contribution
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Strengths dated before the contribution begins or after it ends, of nobody, or not in the order of time."""
    for at, part in entry.contents.parts:
        if not isinstance(part, Contribution):
            continue
        (began, ended), (shown, last) = of_life(part, at), of_attested(part, at)
        first = began or shown
        operation = catalogue.find(part.owner)
        born, gone = of_life(operation.record) if operation else (None, None)
        dates = [
            of_date(strength.date, (*at, "strengths", number, "date")) for number, strength in enumerate(part.strengths)
        ]
        for number, (date, strength) in enumerate(zip(dates, part.strengths, strict=True)):
            if first and date.latest < first.earliest:
                yield Finding(date.at, f"{date.shown} is before the contribution began ({first.shown})")
            elif ended and date.earliest > ended.latest:
                yield Finding(date.at, f"{date.shown} is after the contribution ended ({ended.shown})")
            elif not ended and last and date.earliest > last.latest:
                message = f"{date.shown} is later than the contribution is shown ({last.shown}); write it in `attested`"
                yield Finding(date.at, message)
            elif born and date.latest < born.earliest:
                yield Finding(date.at, f"{date.shown} is before {part.owner} began ({born.shown})")
            elif gone and date.earliest > gone.latest:
                yield Finding(date.at, f"{date.shown} is after {part.owner} ended ({gone.shown})")
            if strength.number == 0:
                place = (*at, "strengths", number, "number")
                yield Finding(place, "a strength of 0 people; where it had left, write `until` and leave this out")
        for before, after in pairwise(dates):
            if after.earliest < before.earliest:
                yield Finding(after.at, "strengths stand in the order of time; move this one up")


RULE = Rule(
    "strength-life",
    "A strength is of one person or more, on a date within the contribution and its operation; strengths stand in "
    "their order.",
    each=check,
)

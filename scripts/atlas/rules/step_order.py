"""Steps on the road to membership that are out of order."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_boundary, of_date
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Steps that certainly lie before the one above them, or after accession, and the same step twice."""
    if not isinstance(entry.record, Partner):
        return
    steps = entry.record.steps
    bounds = [of_boundary(step.date, ("steps", number, "date")) for number, step in enumerate(steps)]
    joined = entry.record.accession and of_date(entry.record.accession.date, ("accession", "date"))
    for number, (step, bound) in enumerate(zip(steps, bounds, strict=True)):
        if any(step.step == other.step for other in steps[:number]):
            message = f'"{step.step}" stands above already; keep one, with `disputed` dates where sources differ'
            yield Finding(("steps", number, "step"), message)
        if bound and joined and bound.earliest > joined.latest:
            yield Finding(bound.at, f"{bound.shown} is after accession to NATO ({joined.shown}); which date is wrong?")
    for before, after in pairwise(bounds):
        if before and after and after.latest < before.earliest:
            yield Finding(
                after.at, f"{after.shown} is before the step above it ({before.shown}); move it up, or mend it"
            )


RULE = Rule(
    "step-order",
    "Steps on the road to membership stand once each, in the order of time, and not after accession.",
    each=check,
)

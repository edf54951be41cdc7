"""The road of partners to membership of NATO: its steps, and how long they took."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.model.dates import Date, Day
from atlas.model.fields import Citation
from atlas.model.records import Partner
from atlas.model.spells import Boundary, Certainty
from atlas.model.vocabulary import ACTION_PLAN

StepKey = Literal["intensified-dialogue", "map", "applied", "invited", "protocol-signed", "acceded"]

STEPS: tuple[StepKey, ...] = ("intensified-dialogue", "map", "applied", "invited", "protocol-signed", "acceded")
"""In the order that is usual; some partners took them in another, and most left some out."""


@dataclass(frozen=True, slots=True)
class RoadStep:
    """One step: its date, or all that sources dispute, with notes and sources."""

    key: StepKey
    dates: tuple[Date, ...]
    certainty: Certainty
    notes: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def days(self) -> tuple[Day, Day]:
        """The first and the last day on which it can have been taken."""
        return min(date.earliest for date in self.dates), max(date.latest for date in self.dates)


def road(partner: Partner) -> list[RoadStep]:
    """A partner's steps by date, the Membership Action Plan and accession among them; none of one that takes none.

    The first use of the plan counts. Where the record gives no date of its beginning the step is left out.
    """
    return sorted(_steps(partner), key=lambda step: step.days)


def _steps(partner: Partner) -> Iterator[RoadStep]:
    for step in partner.steps:
        yield _step(step.step, step.date, step.note, step.sources)
    plan = next((use for use in partner.programmes if use.tool == ACTION_PLAN and use.from_), None)
    if plan and plan.from_:
        yield _step("map", plan.from_, None, () if plan.from_.citations else plan.sources)
    if partner.accession and partner.steps:
        joined = partner.accession
        yield RoadStep("acceded", (joined.date,), "stated", (), joined.sources)


def _step(key: StepKey, boundary: Boundary, note: str | None, sources: tuple[Citation, ...]) -> RoadStep:
    notes = tuple(one for one in (boundary.note, note) if one)
    citations = tuple(dict.fromkeys((*boundary.citations, *sources)))
    return RoadStep(key, boundary.dates, boundary.certainty, notes, citations)


def days_between(earlier: RoadStep, later: RoadStep) -> tuple[int, int]:
    """The least and the most number of days from one step to another."""
    return (later.days[0] - earlier.days[1]).days, (later.days[1] - earlier.days[0]).days

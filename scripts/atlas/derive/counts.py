"""How many partners there are on a day: one count, which every page and download takes from here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.derive.derived import Derived
from atlas.derive.status import DOUBTFUL, PARTNERS, Status
from atlas.derive.steps import Step
from atlas.model.computations import PartnerState
from atlas.model.dates import Day
from atlas.model.records import Partner


@dataclass(frozen=True, slots=True)
class PartnerCount:
    """Countries that are partners on a day, and of them those whose partnership is suspended.

    With others of them practical `cooperation` is suspended.

    Of `uncertain` ones it is not certain whether they are; `organisations` work with NATO in no format. `allies` were
    partners before. Whom NATO consults outside a partnership is not counted.
    """

    partners: int
    suspended: int
    uncertain: int
    organisations: int
    cooperation: int = 0
    allies: int = 0


def count(found: Iterable[tuple[str, Status]]) -> PartnerCount:
    """The count of partners, each given as its type (`country` or `organisation`) and its status."""
    return _of(Counter(_counted_as(*one) for one in found))


def count_on(derived: Derived, day: Day) -> PartnerCount:
    """The count on a day."""
    partners = derived.all(Partner)
    return count((entry.record.type, derived.histories.status(entry, day)) for entry in partners)


def counts(derived: Derived) -> tuple[Step[PartnerCount], ...]:
    """From which day on how many are what."""
    first, _ = derived.histories.span
    changes: dict[Day, Counter[PartnerState]] = {first: Counter()}
    for entry in derived.all(Partner):
        before: PartnerState | None = None
        for step in derived.histories.statuses(entry):
            at = changes.setdefault(step.first, Counter())
            at[_counted_as(entry.record.type, step.state)] += 1
            if before:
                at[before] -= 1
            before = _counted_as(entry.record.type, step.state)
    now: Counter[PartnerState] = Counter()
    found: list[Step[PartnerCount]] = []
    for day in sorted(changes):
        now.update(changes[day])
        if not found or found[-1].state != _of(now):
            found.append(Step(day, _of(now)))
    return tuple(found)


def _counted_as(type_: str, status: Status) -> PartnerState:
    """An organisation is no country that is a partner, or may be."""
    if type_ == "organisation" and status.key in (*PARTNERS, *DOUBTFUL):
        return "works-with" if status.key in PARTNERS else "none"
    return status.key


def _of(keys: Counter[PartnerState]) -> PartnerCount:
    return PartnerCount(
        partners=sum(keys[key] for key in PARTNERS),
        suspended=keys["suspended"],
        uncertain=sum(keys[key] for key in DOUBTFUL),
        organisations=keys["works-with"],
        cooperation=keys["cooperation-suspended"],
        allies=keys["ally"],
    )

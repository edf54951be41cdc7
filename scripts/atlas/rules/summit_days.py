"""What took place at a summit, on another day."""

from collections.abc import Iterator

from atlas.model.records import Occurrence, Summit
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Decisions and milestones of a summit that certainly lie before its first day or after its last."""
    if not isinstance(entry.record, Occurrence) or entry.record.summit is None:
        return
    summit = catalogue.find(f"summits/{entry.record.summit}")
    if summit and isinstance(summit.record, Summit):
        date, days = entry.record.date, summit.record.date
        if date.latest < days.earliest or date.earliest > days.latest:
            message = f"{summit.record.name} was {days.when}, but this is of {date.words}; mend the date or the summit"
            yield Finding(("date",), message)


RULE = Rule(
    "summit-days",
    "What took place at a summit (`summit`) has a date on one of its days.",
    level="warning",
    each=check,
)

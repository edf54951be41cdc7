"""Contributions that stick out of the life of their operation."""

from collections.abc import Iterator

from atlas.model.reference_records import SubjectList
from atlas.model.spells import Contribution
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What certainly began, was shown or ended outside the operation."""
    found = catalogue.find("lists/operations")
    if found is None or not isinstance(found.record, SubjectList):
        return
    for at, part in entry.contents.parts:
        operation = found.record.entries.get(part.operation) if isinstance(part, Contribution) else None
        if operation is None:
            continue
        born, gone = of_life(operation)
        began, ended = of_life(part, at)
        first, last = of_attested(part, at)
        for start in (began, first):
            if start and born and start.latest < born.earliest:
                yield Finding(start.at, f"{start.shown} is before {operation.name} began ({born.shown})")
        for day in (began, last, ended):
            if day and gone and day.earliest > gone.latest:
                yield Finding(day.at, f"{day.shown} is after {operation.name} ended ({gone.shown})")


RULE = Rule(
    "operation-life",
    "A contribution lies within the life of its operation, which data/lists/operations.yml gives.",
    each=check,
)

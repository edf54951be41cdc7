"""Groups and tools that do not pass into what took their place."""

from collections.abc import Iterator

from atlas.model.records import Group, Tool
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What ended on another day than its successor began, or has no end and no word on why."""
    record = entry.record
    if not isinstance(record, (Group, Tool)):
        return
    gone = of_life(record)[1]
    for number, relation in enumerate(record.replaced_by):
        other = catalogue.find(relation.to)
        if other is None or not isinstance(other.record, (Group, Tool)):
            continue
        began = of_life(other.record)[0]
        if gone is None and relation.note is None:
            message = (
                f"replaced by {relation.to}, but has no end; give it `until`, or say in a `note` how it passed over"
            )
            yield Finding(("replaced_by", number, "to"), message)
        elif gone and began and not (began.earliest <= gone.latest and gone.earliest <= began.latest):
            message = f"ended {gone.shown}, but {relation.to}, which replaced it, began {began.shown}"
            yield Finding(gone.at, message)


RULE = Rule(
    "succession",
    "A group or tool that was replaced ends where what replaced it begins; where the one passed into the other step by "
    "step it has no end, and the `note` of the relation says so.",
    each=check,
)

"""What is said to have come of something, or to have taken its place, and was there before it."""

from collections.abc import Iterator

from atlas.model.records import Dated, Group, Tool
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_beginning, of_life
from atlas.rules.rule import Finding, Rule

_REMEDIES = {
    "led_to": "it belongs under `built_on`, or one of the dates is wrong",
    "replaced_by": "is another record meant, or is one of the dates wrong?",
}


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records under `led_to` or `replaced_by` that certainly were over before this one came.

    A tool or group that was there already and went on may have been opened or changed. How a group or tool passes
    into what replaced it is a matter of `succession`.
    """
    own = of_beginning(entry.record)
    keys = ("led_to",) if isinstance(entry.record, Group | Tool) else ("led_to", "replaced_by")
    for key in keys:
        for number, relation in enumerate(getattr(entry.record, key, ())):
            found = catalogue.find(relation.to)
            if own is None or found is None:
                continue
            is_dated = isinstance(found.record, Dated)
            over = of_beginning(found.record) if is_dated else of_life(found.record)[1]
            if over and over.latest < own.earliest:
                message = f"{relation.to} {'is of' if is_dated else 'ended'} {over.shown}, before this ({own.shown})"
                yield Finding((key, number, "to"), f"{message}; {_REMEDIES[key]}")


RULE = Rule("led-to", "What a record led to, and what took its place, was not over before it.", each=check)

"""Meetings that are planned and told of as held, or whose day has come."""

from collections.abc import Iterator

from atlas.model.records import is_planned
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_HELD = ("attendance", "present", "follow_up", "documents")
"""What only a meeting that was held can have."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Planned meetings whose day is over, and what in them tells of a meeting that was held."""
    record, edition = entry.record, catalogue.edition
    if not is_planned(record) or edition is None:
        return
    if record.date.latest <= edition.date.latest:
        message = f"was planned for {record.date}, which is over; write what happened and delete `planned`"
        yield Finding(("planned",), message, on_key=True)
    for key in _HELD:
        if getattr(record, key, ()):
            yield Finding((key,), f"`{key}` is of a meeting that was held; delete it, or `planned`", on_key=True)


RULE = Rule(
    "planned-meeting",
    "A planned meeting lies after the edition, and nothing in its record tells of it as held.",
    each=check,
)

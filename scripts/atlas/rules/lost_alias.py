"""Addresses of earlier editions that lead nowhere any more."""

from collections.abc import Iterator

from atlas.derive.moments import moments
from atlas.model.reference_records import Aliases
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import did_you_mean
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Aliases of an anchor that the timeline does not have; nothing can be said while records cannot be read."""
    found = list(catalogue.of(Aliases))
    if not found or catalogue.invalid:
        return
    told = list(moments(catalogue))
    led_to = {alias for moment in told for alias in moment.aliases}
    for entry in found:
        for old, new in entry.record.anchors.items():
            if old not in led_to:
                meant = did_you_mean(new, (moment.anchor for moment in told))
                remedy = meant or "; name the event that tells it now, or delete the line"
                yield entry, Finding(("anchors", old), f'the timeline has nothing at "{new}"{remedy}')


RULE = Rule(
    "lost-alias",
    "An address that an event had in an earlier edition leads to one that the timeline has.",
    all=check,
)

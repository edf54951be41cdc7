"""Eras that leave years out or share some."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.dates import Day
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Each era that does not begin on the day after the one before it ended."""
    eras = sorted(catalogue.of("eras"), key=lambda entry: entry.record.years.sort_key)
    for before, entry in pairwise(eras):
        last, first = before.record.years.latest, entry.record.years.earliest
        if last == Day.max or first <= last:
            message = (
                f'{before.reference} ("{before.record.years}") reaches into this era; let one begin after the other'
            )
            yield entry, Finding(("years",), message)
        elif first.toordinal() - last.toordinal() > 1:
            message = f'{before.reference} ends with "{before.record.years}", and the time between belongs to no era'
            yield entry, Finding(("years",), message)


RULE = Rule("era-order", "Eras follow one another: no time belongs to two of them or is left out between.", all=check)

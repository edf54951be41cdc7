"""What is said to have followed from something that came later."""

from collections.abc import Iterator
from typing import Any

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records under `built_on` that certainly began after this one."""
    own = _beginning(entry.record)
    for number, relation in enumerate(getattr(entry.record, "built_on", ())):
        found = catalogue.find(relation.to)
        other = _beginning(found.record) if found else None
        if own and other and other.earliest > own.latest:
            message = f"{relation.to} is of {other.shown}, after this ({own.shown}); it belongs under `led_to`"
            yield Finding(("built_on", number, "to"), message)


def _beginning(record: Any) -> Bound | None:
    date = getattr(record, "date", None)
    return of_date(date, ("date",)) if date else of_life(record)[0]


RULE = Rule("built-on", "What a record was built on came before it.", each=check)

"""What is said to have followed from something that came later."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_beginning
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Records under `built_on` that certainly began after this one."""
    own = of_beginning(entry.record)
    for number, relation in enumerate(getattr(entry.record, "built_on", ())):
        found = catalogue.find(relation.to)
        other = of_beginning(found.record) if found else None
        if own and other and other.earliest > own.latest:
            message = f"{relation.to} is of {other.shown}, after this ({own.shown}); it belongs under `led_to`"
            yield Finding(("built_on", number, "to"), message)


RULE = Rule("built-on", "What a record was built on came before it.", each=check)

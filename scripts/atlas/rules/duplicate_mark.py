"""Colours and patterns that two formats claim."""

from collections.abc import Iterator

from atlas.model.parts import Mark
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every mark that a group before has as well."""
    first: dict[Mark, Entry] = {}
    for entry in catalogue.of("groups"):
        mark = entry.record.mark
        if mark is not None and first.setdefault(mark, entry) is not entry:
            other = first[mark].reference
            yield (
                entry,
                Finding(
                    ("mark",),
                    f"{other} is drawn {mark.colour} and {mark.pattern} too; choose another colour or pattern",
                ),
            )


RULE = Rule("duplicate-mark", "No two groups have the same colour and pattern.", all=check)

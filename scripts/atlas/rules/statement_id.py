"""Statements that have no id though they need one, or have one though they need none."""

from collections.abc import Iterator

from atlas.model.parts import Statement
from atlas.model.walk import in_list
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Statements in a list without an id, and ids of statements that stand alone under their key."""
    if entry.record is None:  # the command that is the cure reads only records without faults
        return
    for at, part in entry.contents.parts:
        if not isinstance(part, Statement):
            continue
        if in_list(at) and part.id is None:
            yield Finding(at, "a statement without an id; run python3 scripts/identify.py, which writes one")
        elif not in_list(at) and part.id is not None:
            message = f'"{at[-1]}" holds one statement, which is known by this key; delete the id'
            yield Finding((*at, "id"), message, on_key=True)


RULE = Rule(
    "statement-id",
    "A statement in a list has an id, which `python3 scripts/identify.py` writes; one that stands alone under its key, "
    "such as `summary`, has none.",
    level="warning",
    each=check,
)

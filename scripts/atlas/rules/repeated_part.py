"""Parts of one list that are of the same thing: a party, a list of partners, a count, a relation."""

from collections.abc import Hashable, Iterator
from typing import Any

from atlas.model.parts import Count, Relation, Sighting
from atlas.model.paths import DataPath
from atlas.model.spells import Party
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Every part that is of the same thing as one before it in its list."""
    first: dict[Hashable, int] = {}
    for at, part in entry.contents.parts:
        what = _what(part)
        if what is not None and isinstance(at[-1], int):
            before = first.setdefault((at[:-1], what), at[-1])
            if before != at[-1]:
                line = entry.file.problem("", "", (*at[:-1], before)).line
                yield Finding(_place(part, at), f"stands in this list already, at line {line}; make one of the two")


def _what(part: Any) -> Hashable:
    """What a part is of, once in a list; None for one that may stand beside others of the same."""
    match part:
        case Party():
            return part.party
        case Relation():
            return part.to
        case Sighting():
            return part.date, frozenset(part.members)
        case Count():
            return part.date, part.members, part.unnamed
    return None


def _place(part: Any, at: DataPath) -> DataPath:
    return (*at, "party") if isinstance(part, Party) else (*at, "to") if isinstance(part, Relation) else at


RULE = Rule(
    "repeated-part",
    "An agreement names each party once, a record what it is tied to once, and a group has each list or number of its "
    "partners once, with all the sources of it.",
    each=check,
)

"""Names in lists that hold the sign by which the downloads join what a list has."""

from collections.abc import Iterator

from atlas.model.walk import in_list
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_SEPARATOR = "|"


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Items of lists of names with a vertical bar in them."""
    for at, name in entry.contents.names:
        if in_list(at) and _SEPARATOR in name:
            yield Finding(at, f'"{_SEPARATOR}" would part it in two in the downloads; write a comma or a slash')


RULE = Rule(
    "list-separator",
    "No name in a list has a vertical bar in it: in the CSV files such a bar stands between the items of a list.",
    each=check,
)

"""Persons who hold two posts at the same time."""

from collections.abc import Iterator
from itertools import combinations

from atlas.model.dates import Day
from atlas.model.paths import DataPath
from atlas.model.reference_records import Post
from atlas.model.spells import Holder
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Holders of the same name in two posts who certainly hold both on some day, where no note says that they do."""
    found = [
        (entry, holder, ("holders", number))
        for entry in catalogue.of(Post)
        for number, holder in enumerate(entry.record.holders)
    ]
    for (other, one, one_at), (entry, two, at) in combinations(found, 2):
        if other is entry or one.name != two.name or one.note or two.note:
            continue
        (first, last), (start, end) = _certain(one, one_at), _certain(two, at)
        if max(first, start) < min(last, end):
            message = f"{two.name} holds {other.reference} at the same time; mend the dates, or say so in a `note`"
            yield entry, Finding((*at, "name"), message)


def _certain(holder: Holder, at: DataPath) -> tuple[Day, Day]:
    """The days from and up to which somebody certainly held a post."""
    (began, ended), (shown, last) = of_life(holder, at), of_attested(holder, at)
    start, end = began or shown, ended or last
    return start.latest if start else Day.max, end.earliest if end else Day.min


RULE = Rule(
    "two-posts",
    "Nobody holds two posts at the same time, unless a note says so.",
    all=check,
)

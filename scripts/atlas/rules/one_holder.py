"""Posts with two holders at the same time."""

from collections.abc import Iterator
from itertools import pairwise

from atlas.model.reference_records import Post
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Holders who certainly begin before the one before them had begun or ended."""
    if not isinstance(entry.record, Post):
        return
    found = [(holder, ("holders", number)) for number, holder in enumerate(entry.record.holders)]
    for (before, before_at), (after, at) in pairwise(found):
        if before.until is None:
            message = f"{before.name} has no `until`, but {after.name} followed; write when the post changed hands"
            yield Finding((*before_at, "name"), message)
        start = of_life(after, at)[0] or of_attested(after, at)[0]
        began, ended = of_life(before, before_at)
        shown = of_attested(before, before_at)[0]
        earlier = began or shown
        if start and earlier and start.latest < earlier.earliest:
            yield Finding(start.at, "holders stand in the order of time; move this one up")
        elif start and ended and start.latest < ended.earliest:
            yield Finding(start.at, f"begins before {before.name} had left the post ({ended.shown}); mend the dates")


RULE = Rule(
    "one-holder",
    "A post has one holder at a time, each but the last with an end; holders stand in their order.",
    each=check,
)

"""Memberships that begin before their partner, or outlast it."""

from collections.abc import Iterator

from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, goes_on, of_attested, of_boundary, of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Memberships that begin before a state, or go on after its end or its accession to NATO."""
    record = entry.record
    if not isinstance(record, Partner):
        return
    came = of_boundary(record.state_since, ("state_since",))
    if came:
        yield from _too_early(record, came)
    gone = of_life(record)[1]
    joined = of_date(record.accession.date, ("accession", "date")) if record.accession else None
    for end, what in ((gone, f"{record.name} ended"), (joined, f"{record.name} became a member of NATO")):
        if end:
            yield from _outlasting(record, end, what)


def _too_early(partner: Partner, start: Bound) -> Iterator[Finding]:
    for number, membership in enumerate(partner.memberships):
        at = ("memberships", number)
        for point in (of_life(membership, at)[0], of_attested(membership, at)[0]):
            if point and point.latest < start.earliest:
                yield Finding(point.at, f"{partner.name} came to be on {start.shown}, but this begins on {point.shown}")


def _outlasting(partner: Partner, end: Bound, what: str) -> Iterator[Finding]:
    for number, membership in enumerate(partner.memberships):
        at = ("memberships", number)
        began, ended = of_life(membership, at)
        shown, shown_last = of_attested(membership, at)
        for point in (began, shown, shown_last):
            if point and point.earliest >= end.latest:
                yield Finding(point.at, f"{what} on {end.shown}, but this goes on to {point.shown}")
                break
        else:
            if ended and ended.earliest > end.latest:
                yield Finding(ended.at, f"{what} on {end.shown}, but this goes on until {ended.shown}")
            elif goes_on(membership):
                message = f"{what} on {end.shown}, but this membership has no end; give it `until`"
                yield Finding((*at, "group"), message)


RULE = Rule(
    "partner-life",
    "A membership begins with the state at the earliest, and ends with it or its accession to NATO at the latest.",
    level="warning",
    each=check,
)

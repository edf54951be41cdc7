"""What a partner is in, uses or does before it is a state, or after it is one or a partner no more."""

from collections.abc import Iterator, Mapping

from atlas.model.paths import DataPath
from atlas.model.records import Partner
from atlas.model.spells import Membership, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, goes_on, of_attested, of_boundary, of_date, of_life
from atlas.rules.rule import Finding, Rule

_LISTS = {
    "memberships": ("membership", "group"),
    "programmes": ("use", "tool"),
    "operations": ("contribution", "operation"),
    "representations": ("office", "type"),
}
"""A partner's spells, each with its word and the key by which it is pointed at."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What begins before a state or goes on after its end, and memberships that go on after accession to NATO."""
    record = entry.record
    if not isinstance(record, Partner):
        return
    came = of_boundary(record.state_since, ("state_since",))
    if came:
        yield from _too_early(record, came)
    gone = of_life(record)[1]
    if gone:
        yield from _outlasting(_spells(record), gone, f"{record.name} ended")
    if record.accession:
        joined = of_date(record.accession.date, ("accession", "date"))
        memberships = {at: spell for at, spell in _spells(record).items() if isinstance(spell, Membership)}
        yield from _outlasting(memberships, joined, f"{record.name} became a member of NATO")


def _spells(partner: Partner) -> dict[DataPath, Spell]:
    return {(key, number): spell for key in _LISTS for number, spell in enumerate(getattr(partner, key))}


def _too_early(partner: Partner, start: Bound) -> Iterator[Finding]:
    points = [
        point for at, spell in _spells(partner).items() for point in (of_life(spell, at)[0], of_attested(spell, at)[0])
    ]
    points += [of_boundary(step.date, ("steps", number, "date")) for number, step in enumerate(partner.steps)]
    for point in points:
        if point and point.latest < start.earliest:
            yield Finding(point.at, f"{partner.name} came to be on {start.shown}, but this begins on {point.shown}")


def _outlasting(spells: Mapping[DataPath, Spell], end: Bound, what: str) -> Iterator[Finding]:
    for at, spell in spells.items():
        began, ended = of_life(spell, at)
        shown, shown_last = of_attested(spell, at)
        for point in (began, shown, shown_last):
            if point and point.earliest >= end.latest:
                yield Finding(point.at, f"{what} on {end.shown}, but this goes on to {point.shown}")
                break
        else:
            if ended and ended.earliest > end.latest:
                yield Finding(ended.at, f"{what} on {end.shown}, but this goes on until {ended.shown}")
            elif goes_on(spell):
                message = f"{what} on {end.shown}, but this {_LISTS[str(at[0])][0]} has no end; give it `until`"
                yield Finding((*at, _LISTS[str(at[0])][1]), message)


RULE = Rule(
    "partner-life",
    "What a partner is in, uses or does, its offices and its steps towards NATO begin with the state at the earliest, "
    "and end with it; a membership ends with accession to NATO at the latest.",
    level="warning",
    each=check,
)

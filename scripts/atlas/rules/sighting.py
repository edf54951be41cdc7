"""Lists of a group's partners that do not agree with the memberships."""

import datetime
from collections.abc import Iterator

from atlas.derive.standing import Standing, on_day
from atlas.model.dates import Date
from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_YEAR = datetime.timedelta(days=366)


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Partners that a list names and that were not in the group on its day, and those in it that it leaves out.

    Some sources count a suspended partner among the others and some do not: it may be named or left out.
    """
    partners = {entry.id: entry for entry in catalogue.of(Partner)}
    for entry in catalogue.of("groups"):
        for number, sighting in enumerate(entry.record.seen):
            if sighting.date.latest - sighting.date.earliest > _YEAR:
                message = f'"{sighting.date}" is longer than a year, and a list is of one date; write the last one'
                yield entry, Finding(("seen", number, "date"), message)
                continue
            held = {
                identifier: _standings(partner.record, entry, sighting.date) for identifier, partner in partners.items()
            }
            for place, member in enumerate(sighting.members):
                if member in held and held[member] == {Standing.NOT_MEMBER}:
                    message = (
                        f"{member} was not in {entry.reference} on this day by its own record; mend one of the two"
                    )
                    yield entry, Finding(("seen", number, "members", place), message)
            missing = [one for one, found in held.items() if found == {Standing.MEMBER} and one not in sighting.members]
            if missing:
                message = f"these were in {entry.reference} on this day by their own records: {', '.join(missing)}"
                yield entry, Finding(("seen", number, "members"), message)


def _standings(partner: Partner, group: Entry, date: Date) -> set[Standing]:
    """Where a partner stands on the first and the last day that a date can mean."""
    spells = [spell for spell in partner.memberships if spell.group == group.id]
    return {on_day(spells, day, group.record.from_).standing for day in (date.earliest, date.latest)}


RULE = Rule(
    "sighting",
    "A list of a group's partners (`seen`) names those who were in the group on its day, and all of them; "
    "suspended ones it may leave out.",
    all=check,
    follows=True,
)

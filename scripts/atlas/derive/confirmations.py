"""When sources last show a partner in a format: how fresh a state is, which holds until something ends it."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model.dates import Date, Day, months_after
from atlas.model.fields import Citation
from atlas.model.parts import Sighting
from atlas.model.records import Group, Lived, Tool
from atlas.model.spells import Membership, Spell
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The last date on which a source shows a spell, and the sources of it."""

    date: Date
    citations: tuple[Citation, ...]


def confirmation(catalogue: Catalogue, partner: str, spell: Spell) -> Confirmation | None:
    """The newest of what attests a spell and of the lists in its group that name the partner; else its beginning."""
    found = [Confirmation(sighting.date, sighting.sources) for sighting in _lists(catalogue, partner, spell)]
    if last := spell.last_told:
        found.append(Confirmation(last, spell.sources))
    return max(found, key=lambda one: _by_last_day(one.date), default=None)


def last_shown(entry: Entry, spells: Iterable[Spell]) -> Date | None:
    """The last date on which a source shows that a group, tool or operation was there: itself, or who was in it.

    `spells` are those of its partners; a list of a group's members and a party's dates show it as well.
    """
    record: Lived = entry.record
    dates = [record.attested, *(spell.last_told for spell in spells)]
    if isinstance(record, Group):
        dates += [sighting.date for sighting in record.seen]
    if isinstance(record, Tool):
        boundaries = (edge for party in record.parties for edge in (party.signed, party.in_force) if edge)
        dates += [date for edge in boundaries for date in edge.dates]
    return max((date for date in dates if date), key=_by_last_day, default=None)


def stale(catalogue: Catalogue, partner: str, spells: Iterable[Spell], day: Day) -> Date | None:
    """The newest confirmation of these spells, where it lies longer before a day than the edition takes for fresh.

    None where one of them is known to have gone on until a later day.
    """
    spells = list(spells)
    if any(spell.until for spell in spells):
        return None
    dates = [found.date for spell in spells if (found := confirmation(catalogue, partner, spell))]
    newest = max(dates, key=_by_last_day, default=None)
    return newest if newest and not is_fresh(catalogue, newest, day) else None


def is_fresh(catalogue: Catalogue, date: Date, day: Day | None = None) -> bool:
    """Whether a date lies no longer before a day, or the edition's, than the edition takes for fresh."""
    edition = catalogue.edition
    return edition is None or (day or edition.date.latest) <= months_after(date.latest, edition.fresh_months)


def _by_last_day(date: Date) -> tuple[Day, tuple[Day, Day, str]]:
    return date.latest, date.sort_key


def _lists(catalogue: Catalogue, partner: str, spell: Spell) -> Iterable[Sighting]:
    """Lists that name a partner while a membership holds."""
    if not isinstance(spell, Membership):
        return ()
    ended = spell.until and spell.until.days
    start = spell.start
    return (
        sighting
        for sighting in catalogue.record(Group, spell.group).seen
        if partner in sighting.members
        and not (start and sighting.date.latest < start.earliest)
        and not (ended and sighting.date.earliest >= ended[1])
    )

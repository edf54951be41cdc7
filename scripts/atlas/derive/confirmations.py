"""When sources last show a partner in a format: how fresh a state is, which holds until something ends it."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model.dates import Date, Day, months_after
from atlas.model.fields import Citation
from atlas.model.parts import Sighting
from atlas.model.records import Group
from atlas.model.spells import Membership, Spell
from atlas.reading.catalogue import Catalogue


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
    return max(found, key=lambda one: (one.date.latest, one.date.sort_key), default=None)


def stale(catalogue: Catalogue, partner: str, spells: Iterable[Spell], day: Day) -> Date | None:
    """The newest confirmation of these spells, where it lies longer before a day than the edition takes for fresh.

    None where one of them is known to have gone on until a later day.
    """
    spells = list(spells)
    if any(spell.until for spell in spells):
        return None
    dates = [found.date for spell in spells if (found := confirmation(catalogue, partner, spell))]
    newest = max(dates, key=lambda date: (date.latest, date.sort_key), default=None)
    months = catalogue.edition.fresh_months if catalogue.edition else None
    if newest is None or months is None or day <= months_after(newest.latest, months):
        return None
    return newest


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

"""What changed in who was a partner, era by era: computed from the memberships of all partners."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.derive.moments import Change, Verb, changes
from atlas.model.dates import Date
from atlas.model.records import Era, Partner
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Turn:
    """One kind of change, such as joining a group, and the partners that it befell, in order of time.

    `target` is the group, or empty for NATO itself.
    """

    verb: Verb
    target: str
    partners: tuple[tuple[str, Change], ...]


def turns(catalogue: Catalogue, era: Era) -> list[Turn]:
    """All changes in memberships that began in an era's years, in order of the first of each kind.

    A change of which only a span of time is known stands in the era in which the span begins; a membership whose
    beginning no source gives is in none.
    """
    if catalogue.edition is None:
        return []
    today = catalogue.edition.date.latest
    found: dict[tuple[Verb, str], list[tuple[str, Change]]] = {}
    dated = [(entry.reference, change) for entry in catalogue.of(Partner) for change in _of(entry, catalogue)]
    for reference, change in sorted(dated, key=lambda pair: (pair[1].date.sort_key, pair[0])):
        if holds(era, change.date) and change.date.earliest <= today:
            found.setdefault((change.verb, change.target), []).append((reference, change))
    return [Turn(verb, target, tuple(partners)) for (verb, target), partners in found.items()]


def holds(era: Era, date: Date) -> bool:
    """Whether a date, or its first day, lies in an era's years."""
    return era.years.earliest <= date.earliest <= era.years.latest


def _of(entry: Entry[Partner], catalogue: Catalogue) -> Iterator[Change]:
    """Changes in memberships and accessions, without those in the use of tools."""
    return (change for change in changes(entry, catalogue) if not change.target.startswith("tools/"))

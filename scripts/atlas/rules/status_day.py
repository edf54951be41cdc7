"""Statuses that tell of a time before the newest change of what they are about."""

from collections.abc import Iterator

from atlas.model.records import Group, Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_beginning, of_date, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """A `status` with a date that is certainly before something that changed how things are."""
    status, edition = getattr(entry.record, "status", None), catalogue.edition
    if status is None or status.date is None or edition is None:
        return
    told = status.date
    later = [
        (bound, what)
        for bound, what in _changes(entry, catalogue)
        if told.latest < bound.earliest <= edition.date.latest  # an end that is fixed beforehand has changed nothing
    ]
    if later:
        bound, what = max(later, key=lambda change: change[0].earliest)
        message = f"the status is of {told}, before {what} ({bound.shown}); write what is known since, with its date"
        yield Finding(("status", "date"), message)


def _changes(entry: Entry, catalogue: Catalogue) -> Iterator[tuple[Bound, str]]:
    """What makes a status out of date: of a partner its accession and what it becomes by its memberships."""
    record = entry.record
    began, ended = of_beginning(record), of_life(record)[1]
    found = [(began, f"{entry.reference} itself"), (ended, f"the end of {entry.reference}")]
    found += [(bound, "a suspension") for part in getattr(record, "suspensions", ()) for bound in of_life(part)]
    if isinstance(record, Partner):
        if record.accession:
            found.append((of_date(record.accession.date, ()), "accession to NATO"))
        for spell in record.memberships:
            group = catalogue.find(spell.owner)
            if group and isinstance(group.record, Group) and group.record.confers != "nothing":
                parts = (spell, *spell.suspensions)
                found += [(bound, f"a change in {spell.owner}") for part in parts for bound in of_life(part)]
    return ((bound, what) for bound, what in found if bound)


RULE = Rule(
    "status-day",
    "A status with a date is not older than what has changed since: the beginning and end of its record, suspensions, "
    "accession to NATO, and memberships by which a country is a partner.",
    level="warning",
    each=check,
)

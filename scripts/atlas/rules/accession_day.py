"""Memberships that end shortly before their partner became an Ally, where the day of accession is meant."""

import datetime
from collections.abc import Iterator

from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_date, of_life
from atlas.rules.rule import Finding, Rule

_SHORTLY = datetime.timedelta(days=366)


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Ends within the year before an accession that are not its very day, though the group went on.

    Where the day of accession is not known, any day that it may be will do.
    """
    record = entry.record
    if not isinstance(record, Partner) or record.accession is None:
        return
    joined = of_date(record.accession.date, ("accession", "date"))
    for number, membership in enumerate(record.memberships):
        ended = of_life(membership, ("memberships", number))[1]
        owner = catalogue.find(f"groups/{membership.group}")
        gone = of_life(owner.record)[1] if owner else None
        if ended is None or (gone and gone.earliest <= joined.latest):
            continue
        is_in_it = joined.earliest <= ended.earliest and ended.latest <= joined.latest
        if not is_in_it and joined.earliest - _SHORTLY <= ended.latest and ended.earliest <= joined.latest:
            message = (
                f"ends {ended.shown}, but {record.name} became a member of NATO on {joined.shown}; write that date"
            )
            yield Finding(ended.at, message)


RULE = Rule(
    "accession-day",
    "The memberships that a partner held when it became a member of NATO end on that day: spells are half open, so on "
    "the day itself it is no partner any more.",
    each=check,
)

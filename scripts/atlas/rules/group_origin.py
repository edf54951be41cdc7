"""Members of a group who were in none of the groups from which it draws its members."""

from collections.abc import Iterator

from atlas.model.dates import Day
from atlas.model.records import Group, Partner
from atlas.model.spells import Membership
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Memberships of a partner that none of its others led to."""
    record = entry.record
    if not isinstance(record, Partner):
        return
    first = _first_days(record)
    for number, membership in enumerate(record.memberships):
        owner = catalogue.find(f"groups/{membership.group}")
        origin = owner.record.drawn_from if owner and isinstance(owner.record, Group) else None
        if origin is None:
            continue
        began = _start(membership)
        latest = began.latest if began else Day.max
        if not any(group in first and first[group] <= latest for group in origin.groups):
            message = (
                f"members of groups/{membership.group} come from {' or '.join(origin.groups)}, "
                f"but {record.name} was not in {'it' if len(origin.groups) == 1 else 'any of them'} by then"
            )
            yield Finding(("memberships", number, "group"), message)


def _first_days(partner: Partner) -> dict[str, Day]:
    """The first day on which the partner can have been in each of its groups."""
    first: dict[str, Day] = {}
    for membership in partner.memberships:
        start = _start(membership)
        day = start.earliest if start else Day.min
        first[membership.group] = min(day, first.get(membership.group, day))
    return first


def _start(membership: Membership) -> Bound | None:
    return of_life(membership)[0] or of_attested(membership)[0]


RULE = Rule(
    "group-origin",
    "Who is in a group that draws its members from other groups (`drawn_from`) is or was in one of those.",
    each=check,
)

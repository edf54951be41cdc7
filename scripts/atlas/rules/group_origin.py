"""Members of a group who were in none of the groups from which it draws its members."""

from collections.abc import Iterator

from atlas.model.records import Group, Partner
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_attested, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Memberships of a partner that none of its others led to."""
    record = entry.record
    if not isinstance(record, Partner):
        return
    for number, membership in enumerate(record.memberships):
        owner = catalogue.find(f"groups/{membership.group}")
        origin = owner.record.drawn_from if owner and isinstance(owner.record, Group) else None
        if origin is None:
            continue
        began = of_life(membership)[0] or of_attested(membership)[0]
        before = [other for other in record.memberships if other.group in origin.groups]
        starts = [of_life(other)[0] or of_attested(other)[0] for other in before]
        if not any(began is None or start is None or start.earliest <= began.latest for start in starts):
            message = (
                f"members of groups/{membership.group} come from {' or '.join(origin.groups)}, "
                f"but {record.name} was not in {'it' if len(origin.groups) == 1 else 'any of them'} by then"
            )
            yield Finding(("memberships", number, "group"), message)


RULE = Rule(
    "group-origin",
    "Who is in a group that draws its members from other groups (`drawn_from`) is or was in one of those.",
    each=check,
)

"""What a partner is to NATO on a day, taken as a whole: a key."""

from dataclasses import dataclass

from atlas.derive.standing import Answer, Standing, on_day, passed
from atlas.model.computations import PartnerState
from atlas.model.dates import Day
from atlas.model.parts import Membership
from atlas.reading.catalogue import Catalogue, Entry


@dataclass(frozen=True, slots=True)
class Status:
    """From all memberships in partnerships taken together."""

    key: PartnerState


def status_on(catalogue: Catalogue, entry: Entry, day: Day) -> Status:
    """What a partner is on a day.

    A country that NATO consults outside any partnership is no partner by that. An Ally is a partner no more,
    and neither is a state that has ceased to exist.
    """
    partner = entry.record
    if partner.accession and day >= partner.accession.date.latest:
        return Status("ally")
    if partner.until and passed(partner.until, day) == Answer.YES:
        return Status("former-state")
    by_group: dict[str, list[Membership]] = {}
    for spell in partner.memberships:
        if catalogue.entries[f"groups/{spell.group}"].record.partnership:
            by_group.setdefault(spell.group, []).append(spell)
    states = [
        on_day(spells, day, catalogue.entries[f"groups/{group}"].record.from_) for group, spells in by_group.items()
    ]
    keys: dict[Standing, PartnerState] = {
        Standing.MEMBER: "member",
        Standing.SUSPENDED: "suspended",
        Standing.SOURCES_DIFFER: "sources-differ",
        Standing.NOT_KNOWN: "not-known",
    }
    for standing, key in keys.items():
        matching = [state for state in states if state.standing == standing]
        if matching:
            return Status("suspended" if any(state.cooperation_suspended for state in matching) else key)
    ends = [spell.until for spells in by_group.values() for spell in spells]
    if any(until and passed(until, day) == Answer.YES for until in ends):
        return Status("former")
    return Status("not-yet" if ends else "none")

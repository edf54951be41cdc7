"""What a partner is to NATO on the edition's day, in a few words."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.catalogue import Entry
from atlas.derive.standing import Answer, Standing, State, on_day, passed
from atlas.model.records import Partner
from atlas.render.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Status:
    """A word for machines (`member`, `suspended`, `ally` ...) and one for people."""

    key: str
    words: str

    @property
    def html(self) -> Markup:
        """As a small label."""
        return Markup('<span class="atlas-state" data-state="{}">{}</span>').format(self.key, self.words)


def status_of(atlas: Atlas, entry: Entry) -> Status:
    """From all memberships taken together; an Ally is a partner no more."""
    partner: Partner = entry.record
    day = atlas.edition.latest
    if partner.accession and day >= partner.accession.date.latest:
        return Status("ally", f"NATO member since {partner.accession.date.words}")
    if partner.until and passed(partner.until, day) == Answer.YES:
        return Status("not-a-member", "Former state")
    states = group_states(atlas, partner)
    for standing, key, words in (
        (Standing.MEMBER, "member", "Partner"),
        (Standing.SUSPENDED, "suspended", "Partnership suspended"),
        (Standing.SOURCES_DIFFER, "sources-differ", "Sources differ"),
        (Standing.NOT_KNOWN, "not-known", "Not known"),
    ):
        matching = [state for state in states.values() if state.standing == standing]
        if matching:
            return _detailed(Status(key, words), matching)
    if partner.memberships:
        return Status("not-a-member", "Former partner")
    return Status("not-a-member", "In no partnership format")


def group_states(atlas: Atlas, partner: Partner) -> dict[str, State]:
    """The state in each group that a partner is or was in, by the group's id."""
    ids = dict.fromkeys(spell.group for spell in partner.memberships)
    return {
        group: on_day(
            [spell for spell in partner.memberships if spell.group == group],
            atlas.edition.latest,
            atlas.catalogue.entries[f"groups/{group}"].record.from_,
        )
        for group in ids
    }


def _detailed(status: Status, states: list[State]) -> Status:
    """What suspension or doubt there is about a status."""
    if any(state.cooperation_suspended for state in states):
        return Status("suspended", f"{status.words}; cooperation suspended")
    shown = [state.spell.attested.ends[1] for state in states if state.spell and state.spell.attested]
    last = max((date for date in shown if date), key=lambda date: date.sort_key, default=None)
    if status.key == "not-known" and last:
        return Status(status.key, f"{status.words}; last shown as a partner: {last.words}")
    return status

"""What a partner is to NATO on a day, in a few words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.derive.standing import Answer, Standing, State, on_day, passed
from atlas.model.dates import Day
from atlas.model.parts import Boundary, Membership, Spell
from atlas.model.records import Group, Partner
from atlas.reading.catalogue import Entry
from atlas.render.view import Atlas

STATUSES = {
    "member": "Partner",
    "suspended": "Suspended",
    "not-known": "Not known",
    "sources-differ": "Sources differ",
    "ally": "NATO member",
    "former": "Former partner",
    "former-state": "Former state",
    "not-yet": "Not yet a partner",
    "none": "In no partnership format",
}
"""Every key that a status may have, with its name, in the order in which they are listed."""

DOUBTFUL = ("not-known", "sources-differ")
"""Keys of statuses, and of states in a format, of which that is not certain."""

FORMAT_STATES = {
    "member": "",
    "suspended": "suspended",
    "cooperation-suspended": "cooperation suspended",
    "not-known": "not known",
    "sources-differ": "sources differ",
    "former": "ended",
    "not-yet": "not yet",
}
"""Every state that a partner may have in one format, with the words that stand beside the format's name."""


@dataclass(frozen=True, slots=True)
class Status:
    """A word for machines (a key of `STATUSES`) and one for people."""

    key: str
    words: str

    @property
    def html(self) -> Markup:
        """As a small label."""
        return Markup('<span class="atlas-state" data-state="{}">{}</span>').format(self.key, self.words)


def status_of(atlas: Atlas, entry: Entry, on: Day | None = None) -> Status:
    """From all memberships in partnerships taken together, on the edition's day unless another is given.

    A country that NATO consults outside any partnership is no partner by that. An Ally is a partner no more,
    and neither is a state that has ceased to exist.
    """
    partner: Partner = entry.record
    day = on or atlas.edition.latest
    if partner.accession and day >= partner.accession.date.latest:
        return Status("ally", f"NATO member since {partner.accession.date.words}")
    if partner.until and passed(partner.until, day) == Answer.YES:
        return _named("former-state")
    spells = [spell for spell in partner.memberships if _group(atlas, spell.group).partnership]
    states = group_states(atlas, spells, day)
    for standing, status in (
        (Standing.MEMBER, _named("member")),
        (Standing.SUSPENDED, Status("suspended", "Partnership suspended")),
        (Standing.SOURCES_DIFFER, _named("sources-differ")),
        (Standing.NOT_KNOWN, _named("not-known")),
    ):
        matching = [state for state in states.values() if state.standing == standing]
        if matching:
            return _detailed(status, matching, day)
    return _named(before_or_after(spells, day))


def group_states(atlas: Atlas, memberships: Sequence[Membership], day: Day) -> dict[str, State]:
    """The state in each group that these memberships of a partner are in, by the group's id."""
    ids = dict.fromkeys(spell.group for spell in memberships)
    return {
        group: on_day([spell for spell in memberships if spell.group == group], day, _group(atlas, group).from_)
        for group in ids
    }


def _group(atlas: Atlas, identifier: str) -> Group:
    group: Group = atlas.catalogue.entries[f"groups/{identifier}"].record
    return group


def before_or_after(spells: Iterable[Spell], day: Day) -> str:
    """Of somebody who is in none of these on a day: `former`, `not-yet`, or `none` where there are none at all."""
    ends = [spell.until for spell in spells]
    if any(until and passed(until, day) == Answer.YES for until in ends):
        return "former"
    return "not-yet" if ends else "none"


def _named(key: str) -> Status:
    return Status(key, STATUSES[key])


def _detailed(status: Status, states: list[State], day: Day) -> Status:
    """What suspension or doubt there is about a status."""
    if any(state.cooperation_suspended for state in states):
        known = status.key == "member"
        return Status("suspended", f"{status.words}; cooperation suspended" if known else
                      "Cooperation suspended; membership not known")  # fmt: skip
    doubt = _doubt(states, day) if status.key in DOUBTFUL else ""
    return Status(status.key, f"{status.words}; {doubt}" if doubt else status.words)


def _doubt(states: list[State], day: Day) -> str:
    """What is known of a day of which the state is not: what a source shows nearest to it."""
    spells = [state.spell for state in states if state.spell]
    shown = [spell.attested.ends for spell in spells if spell.attested]
    last = max((end for _, end in shown if end and end.earliest < day), key=lambda date: date.sort_key, default=None)
    if last:
        return f"last shown as a partner: {last.words}"
    first = min((start for start, _ in shown if start.latest > day), key=lambda date: date.sort_key, default=None)
    if first:
        return f"first shown as a partner: {first.words}"
    for spell in spells:
        for verb, edge in (("joined", spell.from_), ("left", spell.until)):
            if edge and passed(edge, day) in (Answer.NOT_KNOWN, Answer.SOURCES_DIFFER):
                return f"{verb} {_when(edge)}"
    return ""


def _when(edge: Boundary) -> str:
    """When a boundary lies that is not known to the day, or on which sources differ."""
    if edge.date is None:
        return " or ".join(claim.date.words for claim in edge.disputed) or "on a day that is not known"
    words = edge.date.words
    if edge.date.approximate or edge.date.precision == "day":
        return words
    return f"on some day {words}" if words.startswith("between") else f"on some day in {words}"


def format_state(spells: Sequence[Spell], day: Day, began: Boundary | None) -> str:
    """The state in one format or programme on a day, as a key of `FORMAT_STATES`."""
    state = on_day(spells, day, began)
    if state.cooperation_suspended:
        return "cooperation-suspended"
    if state.standing == Standing.NOT_MEMBER:
        return before_or_after(spells, day)
    return state.standing.replace(" ", "-")

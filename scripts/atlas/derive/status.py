"""What a partner is to NATO on a day, and in which state it is in a format: keys, which `wording` puts into words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.derive.confirmations import stale
from atlas.derive.standing import Answer, Standing, State, lapse_day, of_spell, on_day, passed, suspension_on
from atlas.derive.steps import breakpoints
from atlas.model.computations import PartnerState
from atlas.model.dates import ONE_DAY, Date, Day, months_after
from atlas.model.fields import Citation
from atlas.model.records import Group, Lived, Operation, Partner, Tool
from atlas.model.spells import Boundary, Membership, Representation, Scope, Spell
from atlas.reading.catalogue import Catalogue, Entry

FormatState = Literal[
    "member", "suspended", "cooperation-suspended", "not-known", "sources-differ", "lapsed", "former", "not-yet"
]

PARTNERS: tuple[PartnerState, ...] = ("member", "cooperation-suspended", "suspended")
"""Keys of statuses of whom is a partner for certain; a suspended partnership is one."""
DOUBTFUL: tuple[Literal["sources-differ", "not-known"], ...] = ("sources-differ", "not-known")
"""Keys of statuses, and of states in a format, of which that is not certain."""
NOT_IN_IT: tuple[FormatState, ...] = ("lapsed", "former", "not-yet")
"""States in a format or programme of whom is not in it, as far as sources tell."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Since when a state holds: its date, or those that sources dispute.

    `is_shown` tells that it is only the first date on which a source shows it, `is_inferred` that no source gives it.
    """

    dates: tuple[Date, ...]
    is_shown: bool = False
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of a day of which the state is not: when it is first shown, or an uncertain boundary.

    `verb` is `first shown`, or of an organisation `works with NATO`, with one date, or `joined`, `left` or
    `suspended`, with the dates of the boundary; `is_inferred` tells that no source gives these.
    """

    verb: Literal["first shown", "works with NATO", "joined", "left", "suspended"]
    dates: tuple[Date, ...]
    is_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """From all memberships that make a country a partner, taken together.

    `since` is when the state began, and of a former partner or state when it ended; `partner_since` when the
    partnership of a suspended partner began; `shown` are the first and last date on which a source shows that NATO
    consulted it, once both are past; `confirmed` the last date on which a source shows a partner as one, where that
    lies long before the day; `was_partner` is told of an Ally; `hint` of what is doubtful.
    """

    key: PartnerState
    since: Beginning | None = None
    shown: tuple[Date, Date] | None = None
    confirmed: Date | None = None
    was_partner: bool = False
    hint: Hint | None = None
    partner_since: Beginning | None = None


@dataclass(frozen=True, slots=True)
class FormatStatus:
    """The state in one format or programme: `since` when it holds, `until` when it ended.

    `as_partner` tells that it ended as a partner's alone, by accession; `last_shown` is told of what has lapsed.
    """

    key: FormatState
    since: Beginning | None = None
    suspended: Beginning | None = None
    until: Beginning | None = None
    as_partner: bool = False
    last_shown: Date | None = None
    hint: Hint | None = None


def status_on(catalogue: Catalogue, entry: Entry[Partner], day: Day) -> Status:
    """What a partner is on a day: the first of all that can be said of it, in the order of this function.

    Only formats that make a country a partner decide it: a council that pauses, or a status that is added, does not.
    """
    partner = entry.record
    spells = [one for one in partner.memberships if _confers(catalogue, one) == "partnership"]
    if partner.accession and day >= partner.accession.date.latest:
        return Status("ally", Beginning((partner.accession.date,)), was_partner=bool(spells))
    if partner.until and passed(partner.until, day) == Answer.YES:
        return Status("former-state", edge(partner.until))
    states = list(group_states(catalogue, spells, day).values())
    held = [state.spell for state in states if state.standing in (Standing.MEMBER, Standing.SUSPENDED) and state.spell]
    held = held or _handed_over(spells, day)
    if any(state.standing == Standing.SUSPENDED for state in states):
        return Status("suspended", _suspended(held, day, "membership"), partner_since=_unbroken(spells, held))
    if any(state.cooperation_suspended for state in states):
        began = _suspended(held, day, "cooperation")
        return Status("cooperation-suspended", began, partner_since=_unbroken(spells, held))
    if held:
        return Status("member", _unbroken(spells, held), confirmed=stale(catalogue, entry.id, held, day))
    if any(state.standing == Standing.SOURCES_DIFFER for state in states):
        return Status("sources-differ", hint=hint(states, day))
    if partner.type == "organisation" and not partner.memberships:
        return _organisation(partner, day)
    if any(state.standing == Standing.NOT_KNOWN for state in states):
        return Status("not-known", hint=hint(states, day))
    return _consulted(catalogue, partner, day) or _before_or_after(catalogue, partner, spells, day)


def status_sources(catalogue: Catalogue, partner: Partner, status: Status, day: Day) -> tuple[Citation, ...]:
    """The sources of what makes a partner what it is: its accession or end, what is suspended, or its beginning."""
    if status.key == "ally" and partner.accession:
        return partner.accession.sources
    if status.key == "former-state" and partner.until:
        return partner.until.citations
    spells = [one for one in partner.memberships if _confers(catalogue, one) == "partnership"]
    scope: Scope = "membership" if status.key == "suspended" else "cooperation"
    halted = [found for one in spells if (found := suspension_on(one, day, scope))]
    if status.key in ("suspended", "cooperation-suspended"):
        return _once(source for one in halted for source in (*one.from_.citations, *one.sources))
    began = [one for one in spells if one.start and status.since and one.start in status.since.dates]
    if status.key == "member":
        return _once(source for one in began for source in (*(one.from_.citations if one.from_ else ()), *one.sources))
    return ()


def _once(found: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(found))


def group_states(catalogue: Catalogue, memberships: Sequence[Membership], day: Day) -> dict[str, State]:
    """The state in each group that these memberships of a partner are in, by the group's id."""
    return {
        group: on_day(spells, day, catalogue.record(Group, group).from_)
        for group, spells in by_format(memberships).items()
    }


def by_format(memberships: Iterable[Membership]) -> dict[str, list[Membership]]:
    """A partner's memberships by the group that they are in."""
    found: dict[str, list[Membership]] = {}
    for spell in memberships:
        found.setdefault(spell.group, []).append(spell)
    return found


def before_or_after(spells: Iterable[Spell], day: Day) -> Literal["former", "not-yet", "none"]:
    """Of somebody who is in none of these on a day: `former`, `not-yet`, or `none` where there are none at all."""
    ends = [spell.until for spell in spells]
    if any(until and passed(until, day) == Answer.YES for until in ends):
        return "former"
    return "not-yet" if ends else "none"


def format_status(spells: Sequence[Spell], day: Day, owner: Lived | None, partner: Partner) -> FormatStatus:
    """The state of a partner with these spells in one format or programme on a day.

    `owner` is None for what has no record of its own, such as an office.
    """
    state = on_day(spells, day, owner.from_ if owner else None, lapses_after(owner, spells))
    since = beginning(state.spell) if state.spell else None
    match state.standing:
        case Standing.MEMBER if state.cooperation_suspended:
            return FormatStatus("cooperation-suspended", since, _suspended(_of(state), day, "cooperation"))
        case Standing.MEMBER:
            return FormatStatus("member", since)
        case Standing.SUSPENDED:
            return FormatStatus("suspended", since, _suspended(_of(state), day, "membership"))
        case Standing.NOT_KNOWN:
            return FormatStatus("not-known", hint=hint([state], day))
        case Standing.SOURCES_DIFFER:
            return FormatStatus("sources-differ", hint=hint([state], day))
        case Standing.LAPSED:
            return FormatStatus("lapsed", since, last_shown=state.spell.last_told if state.spell else None)
    ended = [spell for spell in spells if spell.until and passed(spell.until, day) == Answer.YES]
    if not ended:
        return FormatStatus("not-yet")
    last_spell = max(ended, key=lambda spell: spell.until.days or (Day.min, Day.min) if spell.until else (Day.min,) * 2)
    joined = partner.accession
    as_partner = joined is not None and last_spell.until is not None and last_spell.until.date == joined.date
    until = edge(last_spell.until, is_implied(last_spell, owner, partner))
    return FormatStatus("former", beginning(last_spell), until=until, as_partner=as_partner)


def is_implied(spell: Spell, owner: Lived | None, partner: Partner) -> bool:
    """Whether the end of a spell follows from accession, or from an end of the format that a source gives."""
    if spell.until is None:
        return False
    accession = partner.accession and partner.accession.date
    ended = owner.until.dates if owner and owner.until and owner.until.certainty == "stated" else ()
    return spell.until.date is not None and (spell.until.date == accession or spell.until.dates == ended)


def days_of_change(catalogue: Catalogue, partner: Partner) -> set[Day]:
    """Every day on which the status of a partner may change, but for those on which a confirmation grows old."""
    began = [catalogue.record(Group, spell.group).from_ for spell in partner.memberships]
    found = breakpoints(partner.accession, partner.until, *partner.memberships, *began)
    return found | ({event.date.earliest for event in partner.events} if partner.type == "organisation" else set())


def days_of_lapse(spells: Iterable[Spell], owner: Lived | None) -> set[Day]:
    """The days on which uses lapse."""
    return {day for spell in spells if (day := lapse_day(spell, lapses_after(owner, [spell])))}


def lapses_after(owner: Lived | None, spells: Iterable[Spell] = ()) -> int | None:
    """The years after which spells lapse: those that a tool tells.

    A part in an operation, and a contact point, which changes every few years, are over when last shown.
    """
    if isinstance(owner, Operation) or any(isinstance(spell, Representation) and spell.by for spell in spells):
        return 0
    return owner.lapses if isinstance(owner, Tool) else None


def days_of_doubt(catalogue: Catalogue, found: Iterable[Date], last: Day) -> set[Day]:
    """The days on which confirmations of these dates have grown old."""
    months = catalogue.edition.fresh_months if catalogue.edition else 0
    old = (months_after(date.latest, months) for date in found if date.latest <= last)
    return {day + ONE_DAY for day in old if day < Day.max}


def hint(states: Iterable[State], day: Day) -> Hint | None:
    """What is known of a state that is not."""
    spells = [state.spell for state in states if state.spell]
    firsts = [date for spell in spells if not spell.from_ and (date := spell.first_shown) and date.latest > day]
    if firsts:
        return Hint("first shown", (min(firsts, key=lambda date: date.sort_key),))
    return next(_uncertain(spells, day), None)


def _uncertain(spells: Iterable[Spell], day: Day) -> Iterator[Hint]:
    """Boundaries of which it is not known whether they lie before the day."""
    for spell in spells:
        if spell.from_ and passed(spell.from_, day) in (Answer.NOT_KNOWN, Answer.SOURCES_DIFFER):
            yield Hint("joined", spell.from_.dates, spell.from_.certainty == "inferred")
        if spell.until and passed(spell.until, day) in (Answer.NOT_KNOWN, Answer.SOURCES_DIFFER):
            yield Hint("left", spell.until.dates, spell.until.certainty == "inferred")


def _confers(catalogue: Catalogue, spell: Membership) -> str:
    return catalogue.record(Group, spell.group).confers


def edge(boundary: Boundary | None, is_implied: bool = False) -> Beginning | None:
    """The dates of a boundary; None where no source tells them.

    One that is implied by another event, whose date a source gives, counts as given.
    """
    if not boundary or not boundary.dates:
        return None
    return Beginning(boundary.dates, is_inferred=boundary.certainty == "inferred" and not is_implied)


def beginning(spell: Spell) -> Beginning | None:
    """When a spell began, or when it is first shown."""
    if spell.from_:
        return edge(spell.from_)
    return Beginning((spell.first_shown,), is_shown=True) if spell.first_shown else None


def _of(state: State) -> list[Spell]:
    return [state.spell] if state.spell else []


def _suspended(held: Iterable[Spell], day: Day, scope: Scope) -> Beginning | None:
    """When the first of the suspensions that hold on a day began."""
    found = [began for spell in held if (one := suspension_on(spell, day, scope)) and (began := edge(one.from_))]
    return min(found, key=lambda began: min(date.sort_key for date in began.dates), default=None)


def _unbroken(spells: Sequence[Spell], held: Sequence[Spell]) -> Beginning | None:
    """When the partnership began that has gone on until now, from one format to the next."""
    first = min(held, key=_begun)
    began = _begun(first)
    while before := [one for one in spells if _begun(one) < began and _reaches(one, first)]:
        first = min(before, key=_begun)
        began = _begun(first)
    return beginning(first)


def _handed_over(spells: Sequence[Spell], day: Day) -> list[Spell]:
    """A spell of which it is in doubt whether it has passed into the next on a day: in one of them the partner is."""
    return [
        one
        for one in spells
        if one.until
        and any(later.from_ and later.from_.dates == one.until.dates for later in spells)
        and of_spell(one, day).standing in (Standing.NOT_KNOWN, Standing.SOURCES_DIFFER)
        and (passed(one.from_, day) == Answer.YES if one.from_ else _begun(one) <= day)
    ]


def _begun(spell: Spell) -> Day:
    """The day from which on a spell has begun for certain, by all sources."""
    days = spell.from_.days if spell.from_ else None
    return days[1] if days else spell.first_shown.latest if spell.first_shown else Day.max


def _reaches(spell: Spell, later: Spell) -> bool:
    """Whether a spell may go on until a later one begins."""
    ended = spell.until and spell.until.days
    return not ended or (later.start is not None and ended[1] >= later.start.earliest)


def _organisation(partner: Partner, day: Day) -> Status:
    """One in no format works with NATO from the first event on that its record tells; before, nothing is known."""
    first = min((event.date for event in partner.events), key=lambda date: date.sort_key, default=None)
    if first is None or first.earliest <= day:
        return Status("works-with")
    return Status("not-known", hint=Hint("works with NATO", (first,)))


def _consulted(catalogue: Catalogue, partner: Partner, day: Day) -> Status | None:
    """One that NATO consults outside any partnership, or did until the last date on which a source shows that."""
    spells = [one for one in partner.memberships if _confers(catalogue, one) == "consultation"]
    held = [spell for spell in spells if of_spell(spell, day).standing == Standing.MEMBER]
    if not held:
        return None
    firsts = [date for spell in held if (date := spell.start)]
    lasts = [date for spell in held if (date := spell.last_told)]
    first = min(firsts, key=lambda date: date.sort_key, default=None)
    last = max(lasts, key=lambda date: (date.latest, date.sort_key), default=None)
    return Status("consulted", shown=(first, last) if first and last and last.latest < day else None)


def _before_or_after(catalogue: Catalogue, partner: Partner, spells: Sequence[Membership], day: Day) -> Status:
    key = before_or_after(spells, day)
    ended = [(spell, spell.until) for spell in spells if spell.until and passed(spell.until, day) == Answer.YES]
    if not ended:
        return Status(key)
    spell, last = max(ended, key=lambda one: one[1].days or (Day.min, Day.min))
    return Status(key, edge(last, is_implied(spell, catalogue.record(Group, spell.group), partner)))

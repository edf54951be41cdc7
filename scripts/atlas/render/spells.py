"""Memberships, programmes and other spells in words."""

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.accessions import RoadStep
from atlas.derive.confirmations import Confirmation, is_fresh
from atlas.derive.status import Beginning, FormatStatus
from atlas.model.dates import Date, Day
from atlas.model.records import Operation
from atlas.model.spells import Boundary, Contribution, Holder, ProgrammeUse, Representation, Spell, Suspension
from atlas.render import html
from atlas.render.parts import Row
from atlas.render.writer import Writer


def spell_row(writer: Writer, head: Markup, spell: Spell) -> Row:
    """A row of a table of spells without their state: who or what, from, until, notes and sources."""
    return Row((head, begins(writer, spell), ends(writer, spell), notes(writer, spell)))


def spell_columns(head: str, with_state: bool) -> tuple[str, ...]:
    """The heads of the columns of a table whose rows are spells; `head` is that of the first."""
    return (head, "From", "Until", *(("State",) if with_state else ()), "Notes and sources")


def begins(writer: Writer, spell: Spell) -> Markup:
    """When a spell began, or by when it had: `by October 2012`."""
    if spell.from_:
        return boundary(writer, spell.from_)
    if spell.first_shown:
        return Markup("by {}").format(writer.day(spell.first_shown))
    return escape("no source tells")


def ends(writer: Writer, spell: Spell, confirmed: Confirmation | None = None, is_implied: bool = False) -> Markup:
    """When a spell ended, or that it did not, with the last date on which a source shows it.

    Nothing is said of how an end is known that `is_implied` by accession or by the end of the format.
    """
    if spell.until:
        return boundary(writer, spell.until, is_implied)
    last = confirmed.date if confirmed else spell.last_shown
    if not _holds(writer, spell):
        shown = [Markup("last shown {}").format(writer.day(last))] if last else []
        return Markup("; ").join([_latest(writer, spell), *shown])
    if last is None:
        return NO_END
    # The spell's own sources stand with it; those of a list of its group stand nowhere else.
    lists = [one for one in confirmed.citations if one not in spell.sources] if confirmed else []
    return NO_END + Markup("; last confirmed {}").format(writer.day(last)) + writer.cite(lists)


def _holds(writer: Writer, spell: Spell) -> bool:
    """Whether a spell without an end is told as one that goes on.

    Memberships and programmes hold until something ends them. Few sources tell when a contingent left, or a contact
    point passed on; offices and posts go on where a source near the edition's day shows them.
    """
    if isinstance(spell, Contribution) or (isinstance(spell, Representation) and spell.by):
        return False
    if spell.last_shown is None or not isinstance(spell, Representation | Holder):
        return True
    return is_fresh(writer.catalogue, spell.last_shown)


def _latest(writer: Writer, spell: Spell) -> Markup:
    """The latest day on which a contribution can have ended: that of its operation."""
    ended = writer.catalogue.record(Operation, spell.operation).until if isinstance(spell, Contribution) else None
    if ended is None or not ended.dates:
        return escape("no source tells")
    return Markup("{} at the latest").format(edge_in_sentence(writer, ended))


def boundary(writer: Writer, edge: Boundary, is_implied: bool = False) -> Markup:
    """A boundary with what is uncertain about it, and its own sources."""
    if edge.disputed:
        claims = [writer.date(claim.date) + writer.cite(claim.sources) for claim in edge.disputed]
        dates = Markup(" or ").join(claims) + html.doubt("disputed")
    elif edge.date:
        is_told = bool(edge.note and writer.numbered)
        doubt = Markup("") if is_implied else html.doubt(edge.certainty, edge.note, is_told)
        dates = writer.date(edge.date) + doubt + writer.cite(edge.sources)
    else:
        dates = escape("no source tells")
    return dates + (Markup("<br>{}").format(writer.prose(edge.note)) if edge.note and writer.numbered else Markup(""))


def in_brief(
    writer: Writer, spell: Spell, state: FormatStatus, more: Markup = Markup(""), is_implied: bool = False
) -> Markup:
    """A spell as part of a line: `since 2016`, `4 May 2006 or earlier until April 2011; suspended from 2009`.

    The last date on which a source shows it is never told as its end: `from 1996, last shown in 1996`.

    `more` stands before its sources.
    """
    began = edge_in_sentence(writer, spell.from_) if spell.from_ else _shown(writer, spell.first_shown)
    if spell.until:
        as_partner = " as a partner" if state.as_partner else ""
        words = Markup("{}{} until {}").format(began, as_partner, edge_in_sentence(writer, spell.until, is_implied))
    elif state.key == "lapsed" and spell.from_ and not spell.last_shown_later:
        words = Markup("since {}; no later source seen").format(began)
    elif state.key == "lapsed" and (last := spell.last_told):
        words = Markup("from {}, last shown {}{}").format(
            began, last.when.removesuffix(last.in_sentence), writer.day(last)
        )
    else:
        words = Markup("since {}").format(began)
    for suspension in spell.suspensions:
        what = "suspended" if suspension.scope == "membership" else "practical cooperation suspended"
        if suspension.until:
            edges = (edge_in_sentence(writer, edge) for edge in (suspension.from_, suspension.until))
            words += Markup("; {} from {} until {}").format(what, *edges)
        else:
            words += Markup("; {}{}").format(what, wording.suspended_since(Beginning(suspension.from_.dates)))
    return words + more + writer.cite(spell.sources)


def _shown(writer: Writer, first: Date | None) -> Markup:
    """By when it had begun of which no source tells when: `20 October 2012 or earlier`."""
    return Markup("{} or earlier").format(writer.day(first)) if first else escape("a day that no source tells")


def edge_in_sentence(writer: Writer, edge: Boundary, is_implied: bool = False) -> Markup:
    """A boundary without its sources and note, which stand where the spell is told in full."""
    words = Markup(" or ").join(map(writer.day, edge.dates)) or escape("a day that no source tells")
    return words if is_implied else words + html.doubt(edge.certainty, edge.note)


def step(writer: Writer, taken: RoadStep) -> Markup:
    """When a step to membership was taken, with what is uncertain about it."""
    dates = Markup(" or ").join(map(writer.date, taken.dates))
    return dates + html.doubt(taken.certainty, " ".join(taken.notes) or None)


def notes(writer: Writer, spell: Spell) -> Markup:
    """The note, the suspensions and the sources of a spell."""
    pieces = [writer.prose(spell.note)] if spell.note else []
    pieces += [suspended(writer, suspension) + writer.cite(suspension.sources) for suspension in spell.suspensions]
    return Markup(" ").join(pieces) + writer.cite(spell.sources)


def cycles(writer: Writer, use: ProgrammeUse, day: Day) -> Markup:
    """The periods for which a programme was agreed, each with its sources, and on a day that the last is over."""
    told = [escape(wording.period(cycle.period)) + writer.cite(cycle.sources) for cycle in use.cycles]
    sentence = Markup("Agreed for {}{}.").format(Markup(", ").join(told), _over(use, day))
    notes = [Markup("{}: {}").format(wording.period(cycle.period), writer.prose(cycle.note))
             for cycle in use.cycles if cycle.note]  # fmt: skip
    return Markup(" ").join([sentence, *notes])


def last_cycle(use: ProgrammeUse, day: Day) -> Markup:
    """The last period for which a programme was agreed, as part of a line: `, agreed for 2023 to 2026`."""
    return escape(f", agreed for {wording.period(use.cycles[-1].period)}{_over(use, day)}" if use.cycles else "")


def _over(use: ProgrammeUse, day: Day) -> str:
    return "; no later one seen" if use.until is None and use.cycles[-1].period.latest < day else ""


def suspended(writer: Writer, suspension: Suspension) -> Markup:
    """What was suspended and from when to when, with its note, in sentences."""
    what = "Suspended" if suspension.scope == "membership" else "Practical cooperation suspended"
    edges = [edge for edge in (suspension.from_, suspension.until) if edge]
    days = Markup(" until ").join(edge_in_sentence(writer, edge) for edge in edges)
    sources = [source for edge in edges for source in edge.citations]
    notes = [edge.note for edge in edges if edge.note] + ([suspension.note] if suspension.note else [])
    text = Markup("{} from {}.").format(what, days) + writer.cite(sources)
    return Markup(" ").join([text, *map(writer.prose, notes)])


def badge(state: FormatStatus, member: str = "member") -> Markup:
    """The state of one spell as a small label; `member` is what one in force is called."""
    return html.state(state.key, wording.spell_state(state, member))


NO_END = html.span("atlas-none", "not ended")
"""What stands in place of an end that no source tells."""

"""Memberships, programmes and other spells in words."""

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.accessions import RoadStep
from atlas.derive.confirmations import Confirmation, is_fresh
from atlas.derive.status import FormatStatus
from atlas.model.dates import Date, Day
from atlas.model.records import Operation
from atlas.model.spells import Boundary, Contribution, Holder, ProgrammeUse, Representation, Spell, Suspension
from atlas.reading.catalogue import Catalogue
from atlas.render import html
from atlas.render.parts import Row
from atlas.render.writer import Writer


def spell_row(writer: Writer, head: Markup, spell: Spell) -> Row:
    """A row of a table of spells without their state: who or what, from, until, notes and sources."""
    return Row((head, begins(writer, spell), ends(writer, spell), notes(writer, spell)))


def spell_columns(head: str) -> tuple[str, ...]:
    """The heads of the columns of a table whose rows are spells; `head` is that of the first."""
    return (head, "From", "Until", "Notes and sources")


def begins(writer: Writer, spell: Spell) -> Markup:
    """When a spell began, or by when it had: `by October 2012`."""
    if spell.from_:
        return edge(writer, spell.from_)
    if spell.first_shown:
        return Markup("by {}").format(writer.day(spell.first_shown))
    return escape("no source tells")


def ends(writer: Writer, spell: Spell, confirmed: Confirmation | None = None, state: Markup | None = None) -> Markup:
    """When a spell ended, or that it did not, with the last date on which a source shows it.

    Where its `state` is given it stands in place of that it did not end.
    """
    if spell.until:
        return edge(writer, spell.until)
    last = confirmed.date if confirmed else spell.last_told
    if not holds(writer.catalogue, spell):
        return Markup("; ").join([*_last_shown(writer, last), *_latest(writer, spell)]) or escape("no source tells")
    words = state or NO_END
    if last is None:
        return words
    # The spell's own sources stand with it; those of a list of its group stand nowhere else.
    lists = [one for one in confirmed.citations if one not in spell.sources] if confirmed else []
    return words + Markup("; last confirmed {}").format(writer.day(last)) + writer.cite(lists)


def _last_shown(writer: Writer, last: Date | None) -> list[Markup]:
    return [Markup("last shown {}").format(writer.day(last))] if last else []


def holds(catalogue: Catalogue, spell: Spell) -> bool:
    """Whether a spell without an end is told as one that goes on.

    Memberships and programmes hold until something ends them. Few sources tell when a contingent left, or a contact
    point passed on; offices and posts go on where a source near the edition's day shows them.
    """
    if isinstance(spell, Contribution) or (isinstance(spell, Representation) and spell.by):
        return False
    if spell.last_shown is None or not isinstance(spell, Representation | Holder):
        return True
    return is_fresh(catalogue, spell.last_shown)


def _latest(writer: Writer, spell: Spell) -> list[Markup]:
    """The latest day on which a contribution can have ended: that of its operation."""
    ended = writer.catalogue.record(Operation, spell.operation).until if isinstance(spell, Contribution) else None
    told = ended is not None and bool(ended.dates)
    return [Markup("{} at the latest").format(edge_in_sentence(writer, ended))] if ended and told else []


def boundary(writer: Writer, found: Boundary) -> Markup:
    """A boundary with what is uncertain about it, its own sources and its note."""
    note = Markup("<br>{}").format(writer.prose(found.note)) if found.note and writer.numbered else Markup("")
    return edge(writer, found) + note


def edge(writer: Writer, boundary: Boundary, is_implied: bool = False) -> Markup:
    """A boundary without its note, and without how it is known where accession or the end of a format implies it."""
    if boundary.disputed:
        claims = [writer.date(claim.date) + writer.cite(claim.sources) for claim in boundary.disputed]
        dates = Markup(" or ").join(claims) + html.doubt("disputed")
    elif boundary.date:
        is_told = bool(boundary.note and writer.numbered)
        doubt = Markup("") if is_implied else html.doubt(boundary.certainty, boundary.note, is_told)
        dates = writer.date(boundary.date) + doubt + writer.cite(boundary.sources)
    else:
        dates = escape("no source tells")
    return dates


def edge_in_sentence(writer: Writer, edge: Boundary, is_implied: bool = False) -> Markup:
    """A boundary without its sources and note, which stand where the spell is told in full."""
    words = Markup(" or ").join(map(writer.day, edge.dates)) or escape("a day that no source tells")
    return words if is_implied else words + html.doubt(edge.certainty, edge.note)


def step(writer: Writer, taken: RoadStep) -> Markup:
    """When a step to membership was taken, with what is uncertain about it."""
    dates = Markup(" or ").join(map(writer.date, taken.dates))
    return dates + html.doubt(taken.certainty, " ".join(taken.notes) or None)


def notes(writer: Writer, spell: Spell) -> Markup:
    """The notes on a spell and on its beginning and end, its suspensions and its sources."""
    edges = (("Beginning: ", spell.from_), ("End: ", spell.until))
    told = [("", spell.note), *((label, edge.note) for label, edge in edges if edge)]
    pieces = [escape(label) + writer.prose(note) for label, note in told if note]
    pieces += [suspended(writer, suspension) + writer.cite(suspension.sources) for suspension in spell.suspensions]
    return Markup(" ").join(pieces) + writer.cite(spell.sources)


def cycles(writer: Writer, use: ProgrammeUse, day: Day) -> Markup:
    """The periods for which a programme was agreed, each with its sources, and on a day that the last is over."""
    told = ", ".join(wording.period(cycle.period) for cycle in use.cycles)
    sources = tuple(dict.fromkeys(source for cycle in use.cycles for source in cycle.sources))
    sentence = Markup("Agreed for {}{}.").format(told, _over(use, day)) + writer.cite(sources)
    notes = [Markup("{}: {}").format(wording.period(cycle.period), writer.prose(cycle.note))
             for cycle in use.cycles if cycle.note]  # fmt: skip
    return Markup(" ").join([sentence, *notes])


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

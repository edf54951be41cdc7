"""Memberships, programmes and other spells in words."""

from markupsafe import Markup, escape

from atlas.derive.standing import Standing, State
from atlas.model.dates import Date
from atlas.model.spells import Boundary, Spell, Suspension
from atlas.render import html
from atlas.render.parts import Row
from atlas.render.writer import Writer


def spell_row(writer: Writer, head: Markup, spell: Spell, state: Markup | None = None) -> Row:
    """A row of a table of spells: who or what, from, until, state where it is told, sources."""
    told = () if state is None else (state,)
    return Row((head, begins(writer, spell), ends(writer, spell), *told, notes(writer, spell)))


def spell_columns(head: str, with_state: bool) -> tuple[str, ...]:
    """The heads of the columns of a table whose rows are spells; `head` is that of the first."""
    return (head, "From", "Until", *(("State",) if with_state else ()), "Notes and sources")


def begins(writer: Writer, spell: Spell) -> Markup:
    """When a spell began, as far as that is known."""
    if spell.from_:
        return boundary(writer, spell.from_)
    if spell.first_shown:
        return Markup("not known; shown from {}").format(writer.day(spell.first_shown))
    return escape("not known")


def ends(writer: Writer, spell: Spell) -> Markup:
    """When a spell ended, as far as that is known."""
    if spell.until:
        return boundary(writer, spell.until)
    if spell.last_shown:
        return Markup("not known; shown until {}").format(writer.day(spell.last_shown))
    return NO_END


def boundary(writer: Writer, edge: Boundary) -> Markup:
    """A boundary with what is uncertain about it, and its own sources."""
    if edge.disputed:
        claims = [writer.date(claim.date) + writer.cite(claim.sources) for claim in edge.disputed]
        dates = Markup(" or ").join(claims) + html.doubt("disputed")
    elif edge.date:
        dates = writer.date(edge.date) + html.doubt(edge.certainty) + writer.cite(edge.sources)
    else:
        dates = escape("not known")
    return dates + (Markup("<br>{}").format(writer.prose(edge.note)) if edge.note and writer.numbered else Markup(""))


def in_brief(writer: Writer, spell: Spell, more: Markup = Markup("")) -> Markup:
    """A spell as part of a line: `since 2016`, `4 May 2006 until April 2011 (inferred); suspended from 2009`.

    The last date on which a source shows it is never told as its end: `from 2014, shown until 7 March 2024`.

    `more` stands before its sources.
    """
    first, last = spell.first_shown, spell.last_shown
    if spell.from_:
        began = edge_in_sentence(writer, spell.from_)
    else:
        began = _shown(writer, first, first == last and not spell.until) if first else escape("beginning not known")
    if spell.until:
        words = Markup("{} until {}").format(began, edge_in_sentence(writer, spell.until))
    elif spell.from_ and last:
        words = Markup("from {}, shown until {}").format(began, writer.day(last))
    elif last and last != first:
        words = Markup("{} to {}").format(began, writer.day(last))
    else:
        words = Markup("since {}").format(began) if spell.from_ else began
    for suspension in spell.suspensions:
        what = "suspended" if suspension.scope == "membership" else "cooperation suspended"
        words += Markup("; {} from {}").format(what, edge_in_sentence(writer, suspension.from_))
        words += (
            Markup(" until {}").format(edge_in_sentence(writer, suspension.until)) if suspension.until else Markup("")
        )
    return words + more + writer.cite(spell.sources)


def edge_in_sentence(writer: Writer, edge: Boundary) -> Markup:
    """A boundary without its sources and note, which stand where the spell is told in full."""
    words = Markup(" or ").join(map(writer.day, edge.dates)) or escape("a day not known")
    return words + html.doubt(edge.certainty)


def notes(writer: Writer, spell: Spell) -> Markup:
    """The note, the suspensions and the sources of a spell."""
    pieces = [writer.prose(spell.note)] if spell.note else []
    pieces += [suspended(writer, suspension) + writer.cite(suspension.sources) for suspension in spell.suspensions]
    return Markup(" ").join(pieces) + writer.cite(spell.sources)


def suspended(writer: Writer, suspension: Suspension) -> Markup:
    """What was suspended and from when to when, with its note, in sentences."""
    what = "Suspended" if suspension.scope == "membership" else "Practical cooperation suspended"
    edges = [edge for edge in (suspension.from_, suspension.until) if edge]
    days = Markup(" until ").join(edge_in_sentence(writer, edge) for edge in edges)
    sources = [source for edge in edges for source in edge.citations]
    notes = [edge.note for edge in edges if edge.note] + ([suspension.note] if suspension.note else [])
    text = Markup("{} from {}.").format(what, days) + writer.cite(sources)
    return Markup(" ").join([text, *map(writer.prose, notes)])


def _shown(writer: Writer, first: Date, is_once: bool) -> Markup:
    """From when on a source shows it, or when: `shown on 24 May 2012`."""
    before = first.when.removesuffix(first.in_sentence) if is_once else "from "
    return Markup("shown {}{}").format(before, writer.day(first))


def badge(state: State) -> Markup:
    """The state of one spell as a small label; where it is not known, with the last date on which a source shows it.

    One that is over is told as `ended`: "not a member" beside a name would be read of the partner, who may be in again.
    """
    words = "ended" if state.standing == Standing.NOT_MEMBER else state.standing.value
    if state.cooperation_suspended:
        words += "; cooperation suspended"
    last = state.spell.last_shown if state.spell else None
    if state.standing == Standing.NOT_KNOWN and last:
        words += f"; last shown {last.words}"
    return html.state("suspended" if state.cooperation_suspended else state.standing.value.replace(" ", "-"), words)


NO_END = html.span("atlas-none", "no end known")
"""What stands in place of an end that no source tells."""

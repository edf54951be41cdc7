"""Memberships, programmes and other spells in words."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from markupsafe import Markup, escape

from atlas.derive.standing import Standing, State, on_day, spell_start
from atlas.model.dates import Date, Day
from atlas.model.parts import Boundary, Spell, Suspension
from atlas.render import html
from atlas.render.parts import Row
from atlas.render.writer import Writer

SomeSpell = TypeVar("SomeSpell", bound=Spell)


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
    if spell.attested:
        return Markup("not known; shown from {}").format(writer.date(spell.attested.ends[0]))
    return escape("not known")


def ends(writer: Writer, spell: Spell) -> Markup:
    """When a spell ended, as far as that is known."""
    if spell.until:
        return boundary(writer, spell.until)
    last = spell.attested.ends[1] if spell.attested else None
    if last:
        return Markup("not known; shown until {}").format(writer.date(last))
    return Markup('<span class="atlas-none">no end known</span>')


def boundary(writer: Writer, edge: Boundary) -> Markup:
    """A boundary with what is uncertain about it, and its own sources."""
    if edge.disputed:
        claims = [writer.date(claim.date) + writer.cite(claim.sources) for claim in edge.disputed]
        dates = Markup(" or ").join(claims) + Markup(' <span class="atlas-doubt">(sources differ)</span>')
    elif edge.date:
        inferred = Markup(' <span class="atlas-doubt">(inferred)</span>') if edge.basis == "inferred" else Markup("")
        dates = writer.date(edge.date) + inferred + writer.cite(edge.sources)
    else:
        dates = escape("not known")
    return dates + (Markup("<br>{}").format(writer.prose(edge.note)) if edge.note and writer.numbered else Markup(""))


def in_brief(writer: Writer, spell: Spell, more: Markup = Markup("")) -> Markup:
    """A spell as part of a line: `since 2016`, `4 May 2006 until April 2011 (inferred); suspended from 2009`.

    The last date on which a source shows it is never told as its end: `from 2014, shown until 7 March 2024`.

    `more` stands before its sources.
    """
    first, last = spell.attested.ends if spell.attested else (None, None)
    if spell.from_:
        began = _edge(writer, spell.from_)
    else:
        preposition = _once(first) if first and last == first and not spell.until else "from "
        began = Markup("shown {}{}").format(preposition, writer.date(first)) if first else escape("beginning not known")
    if spell.until:
        words = Markup("{} until {}").format(began, _edge(writer, spell.until))
    elif spell.from_ and last:
        words = Markup("from {}, shown until {}").format(began, writer.date(last))
    elif last and last != first:
        words = Markup("{} to {}").format(began, writer.date(last))
    else:
        words = Markup("since {}").format(began) if spell.from_ else began
    for suspension in spell.suspensions:
        what = "suspended" if suspension.scope == "membership" else "cooperation suspended"
        words += Markup("; {} from {}").format(what, _edge(writer, suspension.from_))
        words += Markup(" until {}").format(_edge(writer, suspension.until)) if suspension.until else Markup("")
    return words + more + writer.cite(spell.sources)


def _edge(writer: Writer, edge: Boundary) -> Markup:
    """A boundary without its sources and note, which stand where the spell is told in full."""
    dates = [claim.date for claim in edge.disputed] or ([edge.date] if edge.date else [])
    words = _some_day(edge) + Markup(" or ").join(map(writer.date, dates)) if dates else escape("a day not known")
    doubt = "sources differ" if edge.disputed else "inferred" if edge.basis == "inferred" else ""
    return words + (html.span("atlas-doubt", f" ({doubt})") if doubt else Markup(""))


def notes(writer: Writer, spell: Spell) -> Markup:
    """The note, the suspensions and the sources of a spell."""
    pieces = [writer.prose(spell.note)] if spell.note else []
    pieces += [suspended(writer, suspension) + writer.cite(suspension.sources) for suspension in spell.suspensions]
    return Markup(" ").join(pieces) + writer.cite(spell.sources)


def suspended(writer: Writer, suspension: Suspension) -> Markup:
    """What was suspended and from when to when, with its note, in sentences."""
    what = "Suspended" if suspension.scope == "membership" else "Practical cooperation suspended"
    edges = [edge for edge in (suspension.from_, suspension.until) if edge]
    days = Markup(" until ").join(_edge(writer, edge) for edge in edges)
    claimed = [source for edge in edges for claim in edge.disputed for source in claim.sources]
    sources = [*claimed, *(source for edge in edges for source in edge.sources)]
    notes = [edge.note for edge in edges if edge.note] + ([suspension.note] if suspension.note else [])
    text = Markup("{} from {}.").format(what, days) + writer.cite(sources)
    return Markup(" ").join([text, *map(writer.prose, notes)])


def _once(date: Date) -> str:
    """What has to stand before the one date on which a source shows something: `on 24 May 2012`, `in May 2012`."""
    if date.approximate or date.words.startswith("between"):
        return ""
    return "on " if date.precision == "day" else "in "


def _some_day(edge: Boundary) -> str:
    """What has to stand before "between" in the midst of a sentence."""
    return "a day " if edge.date and edge.date.words.startswith("between") else ""


def state_of(spells: Sequence[Spell], edition: Date, began: Boundary | None) -> State:
    """The state on the edition's day."""
    return on_day(spells, edition.latest, began)


def badge(state: State) -> Markup:
    """A state as a small label; where it is not known, with the last date on which a source shows it."""
    words: str = state.standing.value
    if state.cooperation_suspended:
        words += "; cooperation suspended"
    last = state.spell.attested.ends[1] if state.spell and state.spell.attested else None
    if state.standing == Standing.NOT_KNOWN and last:
        words += f"; last shown {last.words}"
    key = "suspended" if state.cooperation_suspended else state.standing.value.replace(" ", "-")
    return Markup('<span class="atlas-state" data-state="{}">{}</span>').format(key, words)


def in_order(spells: Iterable[SomeSpell]) -> list[SomeSpell]:
    """Spells by their first known date, those without one last."""
    return sorted(spells, key=lambda spell: start.sort_key if (start := spell_start(spell)) else _LAST)


_LAST = (Day.max, Day.max, "")

"""The partners in a group, or that use a tool."""

from collections.abc import Sequence

from markupsafe import Markup

from atlas.derive.standing import Standing, State, boundary_date, spell_start
from atlas.model.dates import Day
from atlas.model.parts import Spell, Suspension
from atlas.reading.catalogue import Entry
from atlas.render import html, spells
from atlas.render.parts import Fact, Line, Section, Table
from atlas.render.status import format_state
from atlas.render.view import Atlas
from atlas.render.writer import Writer

Pairs = Sequence[tuple[Entry, Spell]]


def by_partner(atlas: Atlas, owner: Entry, found: Pairs) -> list[tuple[Entry, list[Spell], State]]:
    """Each partner once, by name, with its spells and its state on the edition's day."""
    began = owner.record.from_
    return [(partner, theirs, spells.state_of(theirs, atlas.edition, began)) for partner, theirs in grouped(found)]


def states(owner: Entry, found: Pairs, day: Day) -> dict[str, str]:
    """The state on a day of each partner that is or was in a group or uses a tool, by the partner's id, in order."""
    return {partner.id: format_state(theirs, day, owner.record.from_) for partner, theirs in grouped(found)}


def grouped(found: Pairs) -> list[tuple[Entry, list[Spell]]]:
    """Each partner once, by name, with its spells."""
    together: dict[str, tuple[Entry, list[Spell]]] = {}
    for partner, spell in found:
        together.setdefault(partner.id, (partner, []))[1].append(spell)
    return sorted(together.values(), key=lambda pair: pair[0].record.name.casefold())


def count(atlas: Atlas, owner: Entry, found: Pairs) -> str:
    """How many partners are in a group on the edition's day: `18, of which 2 suspended; 1 not known`."""
    standings = [state.standing for _, _, state in by_partner(atlas, owner, found)]
    suspended = standings.count(Standing.SUSPENDED)
    unknown = standings.count(Standing.NOT_KNOWN) + standings.count(Standing.SOURCES_DIFFER)
    words = str(standings.count(Standing.MEMBER) + suspended)
    words += f", of which {suspended} suspended" if suspended else ""
    return words + (f"; {unknown} not known" if unknown else "")


def by_year(atlas: Atlas, writer: Writer, owner: Entry) -> Section:
    """Who came into a group in which year, and until when those were in it that have left."""
    found: dict[str, list[Markup]] = {}
    pairs = atlas.connections.members[owner.reference]
    for partner, spell in sorted(pairs, key=lambda pair: (*_first(pair[1]), pair[0].record.name.casefold())):
        start = spell_start(spell)
        label = "not known" if start is None else str(start.earliest.year)
        name = writer.anchor(partner.reference)
        if spell.until and (end := boundary_date(spell.until)):
            some_day = "a day " if end.words.startswith("between") else ""
            name += html.span("atlas-when", Markup(" (until {}{})").format(some_day, writer.date(end)))
        found.setdefault(label if spell.from_ or not start else f"shown from {label}", []).append(name)
    rows = tuple(Fact(label[:1].upper() + label[1:], Markup(", ").join(names)) for label, names in found.items())
    return Section("joined", "Who joined when", links=rows)


def _first(spell: Spell) -> tuple[int, bool]:
    start = spell_start(spell)
    return (start.earliest.year if start else Day.max.year, spell.from_ is None)


def table(atlas: Atlas, writer: Writer, owner: Entry, found: Pairs, title: str, with_state: bool) -> Section:
    """A row a spell: partner, from, until, state on the edition's day, sources."""
    rows = []
    for partner, theirs, state in by_partner(atlas, owner, found):
        for spell in spells.in_order(theirs):
            told = spells.badge(state) if with_state else None
            rows.append(spells.spell_row(writer, writer.anchor(partner.reference), spell, told))
    caption = f"{title}, with the state on {atlas.edition.words}" if with_state else title
    columns = spells.spell_columns("Partner", with_state)
    return Section("partners", title, table=Table(caption, columns, tuple(rows)))


def suspensions(writer: Writer, found: Sequence[Suspension]) -> Section:
    """When a format as a whole was suspended."""
    lines = (Line(spells.suspended(writer, suspension), writer.cite(suspension.sources)) for suspension in found)
    return Section("suspensions", "Suspensions", lines=tuple(lines))

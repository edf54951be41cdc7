"""The partners in a group, that use a tool or serve in an operation."""

from collections.abc import Sequence

from markupsafe import Markup, escape

from atlas import wording
from atlas.derive.confirmations import confirmation
from atlas.derive.members import Pairs, by_partner, states
from atlas.derive.standing import in_order
from atlas.derive.status import format_status, is_implied
from atlas.model.addresses import SectionId
from atlas.model.dates import Day
from atlas.model.records import Lived, Operation, Partner, Tool
from atlas.model.spells import ProgrammeUse, Spell, Suspension
from atlas.reading.catalogue import Entry
from atlas.render import dated_names, html, on_a_day, spells
from atlas.render.parts import Fact, Line, Row, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer


def count(view: View, owner: Entry, found: Pairs) -> str:
    """How many partners are in a group or use a tool on the edition's day: `18, of which 2 suspended`."""
    return wording.number_of_members(states(owner.record, found, view.edition.latest).values())


def by_year(view: View, writer: Writer, owner: Entry) -> Section:
    """Who came into a group in which year, and until when those were in it that have left."""
    found: dict[str, list[Markup]] = {}
    pairs = view.connections.members[owner.reference]
    for partner, spell in sorted(pairs, key=lambda pair: (*_first(pair[1]), pair[0].record.name.casefold())):
        start = spell.start
        label = "no source tells" if start is None else str(start.earliest.year)
        name = writer.anchor(partner.reference)
        if spell.until and (end := spell.until.first_date):
            name += html.span("atlas-when", Markup(" (until {})").format(writer.day(end)))
        found.setdefault(label if spell.from_ or not start else f"by {label}", []).append(name)
    rows = tuple(Fact(label[:1].upper() + label[1:], Markup(", ").join(names)) for label, names in found.items())
    return Section(SectionId.JOINED, "Who joined when", links=rows)


def _first(spell: Spell) -> tuple[int, bool]:
    start = spell.start
    return (start.earliest.year if start else Day.max.year, spell.from_ is None)


def row(view: View, writer: Writer, head: Markup, partner: Entry[Partner], spell: Spell, owner: Lived) -> Row:
    """A spell in a group or of the use of a tool, with its state on the edition's day."""
    day = view.edition.latest
    state = format_status([spell], day, owner, partner.record)
    confirmed = confirmation(view.catalogue, partner.id, spell)
    began = spells.begins(writer, spell)
    if state.key == "lapsed":
        until = escape("no source tells")
    else:
        until = spells.ends(writer, spell, confirmed, is_implied(spell, owner, partner.record))
    label = spells.badge(state, _in_force(owner))
    told = [spells.cycles(writer, spell, day)] if isinstance(spell, ProgrammeUse) and spell.cycles else []
    notes = Markup(" ").join([*told, spells.notes(writer, spell)])
    return Row((head, began, until, label, notes), steps=on_a_day.of_spell(view, partner.record, spell, owner))


def _in_force(owner: Lived) -> str:
    """What one in force is called."""
    if isinstance(owner, Tool):
        return "in use"
    if isinstance(owner, Operation):
        return "taking part"
    return "consulted" if owner.confers == "consultation" else "member"


def table(view: View, writer: Writer, owner: Entry, found: Pairs, title: str) -> Section:
    """A row a spell: partner, from, until, state on the edition's day, sources."""
    rows = [
        row(view, writer, dated_names.anchor(writer, partner), partner, spell, owner.record)
        for partner, theirs in by_partner(found)
        for spell in in_order(theirs)
    ]
    caption = f"{title}, with the state on {view.edition.words}"
    columns = spells.spell_columns("Partner", with_state=True)
    return Section(SectionId.PARTNERS, title, table=Table(caption, columns, tuple(rows)))


def suspensions(writer: Writer, found: Sequence[Suspension]) -> Section:
    """When a format as a whole was suspended."""
    lines = (Line(spells.suspended(writer, suspension), writer.cite(suspension.sources)) for suspension in found)
    return Section(SectionId.SUSPENSIONS, "Suspensions", lines=tuple(lines))

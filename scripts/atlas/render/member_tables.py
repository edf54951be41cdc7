"""The partners in a group, that use a tool or serve in an operation."""

from collections.abc import Sequence

from markupsafe import Markup

from atlas import wording
from atlas.derive.confirmations import confirmation
from atlas.derive.members import Pairs, by_partner, states
from atlas.derive.standing import in_order
from atlas.derive.status import format_status, is_implied
from atlas.model.addresses import SectionId
from atlas.model.dates import Day
from atlas.model.records import Group, Lived, Operation, Partner, Tool
from atlas.model.spells import Contribution, ProgrammeUse, Spell, Suspension
from atlas.reading.catalogue import Entry
from atlas.render import contributions, dated_names, on_a_day, spells
from atlas.render.parts import Line, Row, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer

SORTED = ("sorted.js",)
"""What a table needs that can be sorted."""


def count(view: View, owner: Entry, found: Pairs) -> str:
    """How many partners are in a group or use a tool on the edition's day: `18, of which 2 suspended`."""
    return wording.number_of_members(states(owner.record, found, view.edition.latest).values())


def counted_on(owner: Lived, day: str) -> str:
    """What the count of a day in words is one of: `Partners on 6 May 2012`."""
    if isinstance(owner, Group) and owner.confers == "consultation":
        return f"Countries consulted on {day}"
    if isinstance(owner, Group):
        return f"Partners on {day}"
    return f"Known to {'take part' if isinstance(owner, Operation) else 'use it'} on {day}"


def row(
    view: View,
    writer: Writer,
    head: Markup,
    partner: Entry[Partner],
    spell: Spell,
    owner: Lived | None,
    anchor: str = "",
) -> Row:
    """A spell in a format or operation, of a programme or an office; one that goes on with its state as its end."""
    began = spells.begins(writer, spell)
    until = _until(view, writer, partner, spell, owner)
    notes = Markup(" ").join([*_counted(writer, spell, view.edition.latest), spells.notes(writer, spell)])
    return Row((head, began, until, notes), anchor, on_a_day.of_spell(view, partner.record, spell, owner))


DATED = ("lapsed", "suspended", "cooperation-suspended")
"""States that tell their own date, or beside which the last date of what they ended would be misread."""


def _until(view: View, writer: Writer, partner: Entry[Partner], spell: Spell, owner: Lived | None) -> Markup:
    """When it ended; of what has no end the state on the edition's day, and when a source last shows it."""
    state = format_status([spell], view.edition.latest, owner, partner.record)
    label = spells.badge(state, in_force(owner))
    confirmed = confirmation(view.catalogue, partner.id, spell)
    if spell.until is None:
        return label if state.key in DATED else spells.ends(writer, spell, confirmed, label)
    ended = spells.edge(writer, spell.until, is_implied(spell, owner, partner.record))
    return ended if state.key == "former" and not state.as_partner else ended + Markup("<br>") + label


def _counted(writer: Writer, spell: Spell, day: Day) -> list[Markup]:
    """The periods of a programme, or how many people served, before the notes."""
    if isinstance(spell, ProgrammeUse) and spell.cycles:
        return [spells.cycles(writer, spell, day)]
    if isinstance(spell, Contribution) and spell.strengths:
        return [Markup("Strength: {}<br>").format(contributions.strengths(writer, spell))]
    return []


def in_force(owner: Lived | None) -> str:
    """What one in force is called."""
    if owner is None:
        return "open"
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
    columns = spells.spell_columns("Partner")
    return Section(
        SectionId.PARTNERS,
        title,
        table=Table(caption, columns, tuple(rows), is_sorted=True),
        also=(SectionId.JOINED,),
        assets=SORTED,
    )


def suspensions(writer: Writer, found: Sequence[Suspension]) -> Section:
    """When a format as a whole was suspended."""
    lines = (Line(spells.suspended(writer, suspension), writer.cite(suspension.sources)) for suspension in found)
    return Section(SectionId.SUSPENSIONS, "Suspensions", lines=tuple(lines))

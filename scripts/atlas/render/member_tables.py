"""The partners in a group, or that use a tool."""

from collections.abc import Sequence

from markupsafe import Markup

from atlas import wording
from atlas.derive.members import Pairs, by_partner, standings
from atlas.derive.standing import in_order, on_day
from atlas.model.addresses import SectionId
from atlas.model.dates import Day
from atlas.model.spells import Spell, Suspension
from atlas.reading.catalogue import Entry
from atlas.render import html, spells
from atlas.render.parts import Fact, Line, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer


def count(view: View, owner: Entry, found: Pairs) -> str:
    """How many partners are in a group on the edition's day: `18, of which 2 suspended; 1 not known`."""
    members = standings(owner.record, found, view.edition.latest)
    return wording.number_of_members([state.standing for _, _, state in members])


def by_year(view: View, writer: Writer, owner: Entry) -> Section:
    """Who came into a group in which year, and until when those were in it that have left."""
    found: dict[str, list[Markup]] = {}
    pairs = view.connections.members[owner.reference]
    for partner, spell in sorted(pairs, key=lambda pair: (*_first(pair[1]), pair[0].record.name.casefold())):
        start = spell.start
        label = "not known" if start is None else str(start.earliest.year)
        name = writer.anchor(partner.reference)
        if spell.until and (end := spell.until.first_date):
            name += html.span("atlas-when", Markup(" (until {})").format(writer.day(end)))
        found.setdefault(label if spell.from_ or not start else f"shown from {label}", []).append(name)
    rows = tuple(Fact(label[:1].upper() + label[1:], Markup(", ").join(names)) for label, names in found.items())
    return Section(SectionId.JOINED, "Who joined when", links=rows)


def _first(spell: Spell) -> tuple[int, bool]:
    start = spell.start
    return (start.earliest.year if start else Day.max.year, spell.from_ is None)


def table(view: View, writer: Writer, owner: Entry, found: Pairs, title: str, with_state: bool) -> Section:
    """A row a spell: partner, from, until, state on the edition's day, sources."""
    day, began, rows = view.edition.latest, owner.record.from_, []
    for partner, theirs in by_partner(found):
        for spell in in_order(theirs):
            told = spells.badge(on_day([spell], day, began)) if with_state else None
            rows.append(spells.spell_row(writer, writer.anchor(partner.reference), spell, told))
    caption = f"{title}, with the state on {view.edition.words}" if with_state else title
    columns = spells.spell_columns("Partner", with_state)
    return Section(SectionId.PARTNERS, title, table=Table(caption, columns, tuple(rows)))


def suspensions(writer: Writer, found: Sequence[Suspension]) -> Section:
    """When a format as a whole was suspended."""
    lines = (Line(spells.suspended(writer, suspension), writer.cite(suspension.sources)) for suspension in found)
    return Section(SectionId.SUSPENSIONS, "Suspensions", lines=tuple(lines))

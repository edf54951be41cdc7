"""The table of all that a partner takes or took part in: formats, programmes, operations, agreements and offices."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from atlas.derive.standing import in_order
from atlas.model.addresses import SectionId
from atlas.model.records import Group, Operation, Partner, Tool
from atlas.model.spells import ProgrammeUse, Spell
from atlas.reading.catalogue import Entry
from atlas.render import agreements, member_tables, offices, pieces, spells
from atlas.render.parts import Row, RowGroup, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer

NamedRow = tuple[str, Row]
"""What a row is of, by its id, and the row."""


def section(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    """One table, each row with its dates, its state on the edition's day, its notes and sources."""
    partner: Partner = entry.record
    found: tuple[tuple[SectionId, str, Iterable[NamedRow]], ...] = (
        (SectionId.MEMBERSHIPS, "Partnership formats", _formats(view, writer, entry)),
        (SectionId.PROGRAMMES, "Programmes", _programmes(view, writer, entry)),
        (SectionId.OPERATIONS, "Operations", _operations(view, writer, entry)),
        (SectionId.AGREEMENTS, "Agreements", agreements.of_party(view, writer, entry.reference)),
        (SectionId.OFFICES, "Missions and offices", _offices(view, writer, entry)),
    )
    seen: Counter[str] = Counter()
    groups = tuple(
        RowGroup(identifier, title, rows)
        for identifier, title, made in found
        if (rows := tuple(_addressed(made, seen)))
    )
    title = "What it took part in" if partner.until else "What it takes part in"
    caption = f"From when to when, with the state on {view.edition.words}"
    columns = spells.spell_columns("What")
    return Section(SectionId.PARTS, title, table=Table(caption, columns, groups=groups))


def _addressed(rows: Iterable[NamedRow], seen: Counter[str]) -> Iterator[Row]:
    """Rows, each with an address of its own: `row-itpp`, and of a second spell `row-itpp-2`; `seen` counts them."""
    for name, row in rows:
        seen[name] += 1
        yield replace(row, anchor=f"row-{name}" + (f"-{seen[name]}" if seen[name] > 1 else ""))


def _formats(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[NamedRow]:
    for spell in in_order(entry.record.memberships):
        name = pieces.format_name(view, writer, f"groups/{spell.group}")
        yield (
            spell.group,
            member_tables.row(view, writer, name, entry, spell, view.catalogue.record(Group, spell.group)),
        )


def _programmes(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[NamedRow]:
    for spell in in_order(entry.record.programmes):
        tool = view.catalogue.record(Tool, spell.tool)
        name = writer.anchor(f"tools/{spell.tool}") + _before(view, writer, entry.record, spell)
        yield spell.tool, member_tables.row(view, writer, name, entry, spell, tool)


def _before(view: View, writer: Writer, partner: Partner, spell: ProgrammeUse) -> Markup:
    """The partner's earlier programmes whose place this one took on the day on which it began."""
    before = [f"tools/{other.tool}" for other in partner.programmes if _took_place_of(view, spell, other)]
    return Markup(" <small>in place of the {}</small>").format(writer.anchors(before)) if before else Markup("")


def _took_place_of(view: View, later: ProgrammeUse, earlier: ProgrammeUse) -> bool:
    replaced_by = view.catalogue.record(Tool, earlier.tool).replaced_by
    is_its_successor = any(relation.to == f"tools/{later.tool}" for relation in replaced_by)
    return is_its_successor and _began(later) is not None and _began(later) == (earlier.until and earlier.until.date)


def _began(spell: Spell) -> object:
    return spell.from_ and spell.from_.date


def _operations(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[NamedRow]:
    for spell in in_order(entry.record.operations):
        owner = view.catalogue.record(Operation, spell.operation)
        yield spell.operation, member_tables.row(view, writer, writer.anchor(spell.owner), entry, spell, owner)


def _offices(view: View, writer: Writer, entry: Entry[Partner]) -> Iterator[NamedRow]:
    for spell in in_order(entry.record.representations):
        name = offices.name(view, writer, spell)
        yield spell.type, member_tables.row(view, writer, name, entry, spell, None)

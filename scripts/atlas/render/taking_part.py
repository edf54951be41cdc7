"""The table of all that a partner takes or took part in: formats, programmes, operations, agreements and offices."""

from markupsafe import Markup

from atlas.derive.parts_taken import SECTIONS, PartSection, PartTaken, parts_taken
from atlas.model.addresses import SectionId
from atlas.model.records import Partner, Tool
from atlas.model.spells import Membership, Party, ProgrammeUse, Representation, Spell
from atlas.reading.catalogue import Entry
from atlas.render import agreements, member_tables, offices, pieces, spells
from atlas.render.parts import Row, RowGroup, Section, Table
from atlas.render.view import View
from atlas.render.writer import Writer


def section(view: View, writer: Writer, entry: Entry[Partner]) -> Section:
    """One table, each row with its dates, its state on the edition's day, its notes and sources."""
    rows: dict[PartSection, list[Row]] = {identifier: [] for identifier in SECTIONS}
    for part in parts_taken(view, entry):
        rows[part.section].append(_row(view, writer, entry, part))
    groups = tuple(
        RowGroup(identifier, title, tuple(rows[identifier]))
        for identifier, title in SECTIONS.items()
        if rows[identifier]
    )
    title = "What it took part in" if entry.record.until else "What it takes part in"
    caption = f"From when to when, with the state on {view.edition.words}"
    columns = spells.spell_columns("What")
    return Section(SectionId.PARTS, title, table=Table(caption, columns, groups=groups))


def _row(view: View, writer: Writer, entry: Entry[Partner], part: PartTaken) -> Row:
    if isinstance(part.spell, Party):
        return agreements.party_row(view, writer, writer.anchor(part.target), part.spell, part.anchor)
    match part.spell:
        case Membership():
            head = pieces.format_name(view, writer, part.target)
        case ProgrammeUse():
            head = writer.anchor(part.target) + _before(view, writer, entry.record, part.spell)
        case Representation():
            head = offices.name(view, writer, part.spell)
        case _:
            head = writer.anchor(part.target)
    return member_tables.row(view, writer, head, entry, part.spell, part.owner, part.anchor)


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

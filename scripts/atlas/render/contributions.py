"""Partners' parts in operations: when, and with how many people."""

from markupsafe import Markup

from atlas.model.records import Operation, Partner
from atlas.model.spells import Contribution, Strength
from atlas.render import on_a_day, spells
from atlas.render.parts import Row
from atlas.render.view import View
from atlas.render.writer import Writer


def columns(head: str) -> tuple[str, ...]:
    """The heads of the columns of a table of contributions; `head` is that of the first."""
    return (head, "From", "Until", "Strength", "Notes and sources")


def row(view: View, writer: Writer, head: Markup, partner: Partner, part: Contribution) -> Row:
    """One contribution; of strengths the earliest first, each with its sources."""
    cells = (
        head,
        spells.begins(writer, part),
        spells.ends(writer, part),
        strengths(writer, part),
        spells.notes(writer, part),
    )
    owner = view.catalogue.record(Operation, part.operation)
    return Row(cells, steps=on_a_day.of_spell(view, partner, part, owner))


def strengths(writer: Writer, part: Contribution) -> Markup:
    """How many people served, a line a date."""
    return Markup("<br>").join(strength(writer, one) for one in part.strengths)


def strength(writer: Writer, told: Strength) -> Markup:
    """`about 487 (February 2017)` with its sources and note, and for a script the day from which it is known."""
    number = f"{told.qualifier} {told.number:,}" if told.qualifier else f"{told.number:,}"
    note = Markup(" {}").format(writer.prose(told.note)) if told.note else Markup("")
    line = Markup("{} ({})").format(number, writer.day(told.date)) + writer.cite(told.sources) + note
    return Markup('<span data-counted="{}">{}</span>').format(told.date.earliest.isoformat(), line)

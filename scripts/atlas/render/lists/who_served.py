"""Who served with NATO: each partner with the operations that it took part in, on one page."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from atlas.derive.standing import in_order
from atlas.model.records import Operation, Partner
from atlas.model.spells import Contribution
from atlas.render import contributions, spells
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.view import View
from atlas.render.writer import Writer

PATH = "operations/who-served"
_TITLE = "Who served with NATO"
_DESCRIPTION = (
    "The partners that took part in operations and missions led by NATO, with the years and the greatest number of "
    "people that a source gives for a date."
)


def who_served_page(view: View) -> SectionPage:
    """A row a contribution, by partner and in order of time."""
    writer = view.writer(f"{PATH}/")
    rows = tuple(_rows(view, writer))
    served = [entry for entry in view.all(Partner) if entry.record.operations]
    intro = f"{_DESCRIPTION} There are {len(served)}; those that became Allies stand here for their time as partners."
    table = Table(_TITLE, ("Partner", "Operation", "From", "Until", "Greatest dated number", "Sources"), rows)
    head = view.head(_TITLE, _DESCRIPTION, "data/partners/")
    return SectionPage(head, escape(intro), (Section("all", "All contributions", table=table),), writer.sources())


def _rows(view: View, writer: Writer) -> Iterator[Row]:
    for entry in sorted(view.all(Partner), key=lambda entry: entry.record.name.casefold()):
        for part in in_order(entry.record.operations):
            operation = view.catalogue.record(Operation, part.operation)
            name = writer.anchor(part.owner, operation.abbreviation or operation.name)
            dates = (spells.begins(writer, part), spells.ends(writer, part))
            most = _most(writer, part)
            yield Row((writer.anchor(entry.reference), name, *dates, most, writer.cite(part.sources)))


def _most(writer: Writer, part: Contribution) -> Markup:
    if not part.strengths:
        return Markup("")
    return contributions.strength(writer, max(part.strengths, key=lambda strength: strength.number))

"""A small diagram of cause and effect: steps side by side, each a list of records, with an arrow to the next."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from atlas.model.records import Dated
from atlas.render.writer import Writer

ASSETS = ("flow.css",)


def flow(writer: Writer, name: str, steps: Sequence[tuple[str, Iterable[str]]]) -> Markup:
    """Steps as titles with references; those without a reference are left out, and one alone is no diagram."""
    shown = [(title, references) for title, found in steps if (references := list(dict.fromkeys(found)))]
    if len(shown) < 2:
        return Markup("")
    drawn = Markup("").join(
        Markup("<div><p>{}</p><ul>{}</ul></div>").format(
            title, Markup("").join(_item(writer, one) for one in references)
        )
        for title, references in shown
    )
    return Markup('<figure class="atlas-flow" aria-label="{}">{}</figure>').format(name, drawn)


def _item(writer: Writer, reference: str) -> Markup:
    entry = writer.catalogue.find(reference)
    dated = entry and isinstance(entry.record, Dated)
    year = Markup(" <small>{}</small>").format(entry.record.date.earliest.year) if entry and dated else Markup("")
    return Markup("<li>{}{}</li>").format(writer.anchor(reference), year)

"""The page on which two to four partners stand side by side; a script makes the table from one file."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.render.charts.frame import definitions
from atlas.render.directory import comparison
from atlas.render.parts import Head, Link
from atlas.render.view import View

_ASSETS = (
    "compare.css",
    "compare.js",
    "compare/asked.js",
    "compare/bars.js",
    "compare/matrix.js",
    "compare/rows.js",
    "shared/address.js",
    "shared/controls.js",
    "shared/brief.js",
    "shared/days.js",
    "shared/folding.js",
    "shared/left-out.js",
    "shared/most.js",
    "shared/settled.js",
    "shared/steps.js",
    "shared/taking.js",
)
_DESCRIPTION = (
    "Two to four of NATO's partners side by side: formats, programmes, operations, agreements, offices and steps to "
    "membership, from when to when, on one axis of time."
)


@dataclass(frozen=True, slots=True)
class ComparePage:
    """A page on which a script puts partners side by side; it lists them all.

    `first` and `last` are the days that can be shown, ISO 8601.
    """

    head: Head
    intro: Markup
    definitions: Markup
    timeline: str
    first: str
    last: str
    partners: tuple[tuple[str, Link], ...]
    """Ids and pages of all partners, by name."""


def compare_page(view: View) -> ComparePage:
    """All partners by name, to choose from."""
    writer = view.writer(comparison.PAGE, numbered=False)
    first, last = view.histories.span
    return ComparePage(
        head=view.head(
            title="Compare partners",
            description=_DESCRIPTION,
            made_from="data/partners/",
            section=Link("Partners", "partners/"),
            assets=_ASSETS,
            hide=("toc",),
            found_by=("Comparison", "Compare countries", "Side by side", "Difference between two partners"),
        ),
        intro=escape(_DESCRIPTION),
        definitions=definitions(),
        timeline=writer.href("timeline"),
        first=first.isoformat(),
        last=last.isoformat(),
        partners=tuple((entry.id, writer.link(entry.reference)) for entry in view.ordered["partners"]),
    )

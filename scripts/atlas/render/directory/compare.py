"""The page on which two to four partners stand side by side; a script takes them from their own pages."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.render.parts import Head, Link
from atlas.render.view import View

_SECTIONS = ("memberships", "programmes", "operations", "events")
_ASSETS = (
    "compare.css",
    "compare.js",
    "compare/pages.js",
    "shared/address.js",
    "shared/controls.js",
    "shared/element.js",
    "shared/most.js",
    "shared/settled.js",
)
_INTRO = (
    "Two to four partners side by side: memberships, programmes, operations and events, on one axis of time and in "
    "tables."
)


@dataclass(frozen=True, slots=True)
class ComparePage:
    """A page on which a script puts partners side by side; it lists them all."""

    head: Head
    intro: Markup
    partners: tuple[tuple[str, Link], ...]
    """Ids and pages of all partners, by name."""
    sections: tuple[str, ...]
    """Sections of a partner's page that are put side by side, in their order."""


def compare_page(view: View) -> ComparePage:
    """All partners by name, to choose from."""
    writer = view.writer("partners/compare/", numbered=False)
    head = view.head(
        title="Compare partners",
        description="Two to four of NATO's partners side by side: memberships, programmes, operations and events.",
        made_from="data/partners/",
        section=Link("Partners", "partners/"),
        assets=_ASSETS,
        hide=("toc",),
        found_by=("Comparison", "Compare countries", "Side by side", "Difference between two partners"),
    )
    partners = tuple((entry.id, writer.link(entry.reference)) for entry in view.ordered["partners"])
    return ComparePage(head, escape(_INTRO), partners, _SECTIONS)

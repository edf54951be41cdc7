"""The page on which two to four partners stand side by side; a script takes them from their own pages."""

from markupsafe import escape

from atlas.render.atlas import Atlas
from atlas.render.contexts.directory import ComparePage
from atlas.render.contexts.parts import Head, Link

_INTRO = (
    "Two to four partners side by side: memberships, programmes, operations and events, on one axis of time and in "
    "tables."
)


def compare_page(atlas: Atlas) -> ComparePage:
    """All partners by name, to choose from."""
    writer = atlas.writer("partners/compare/", numbered=False)
    head = Head(
        title="Compare partners",
        description="Two to four of NATO's partners side by side: memberships, programmes, operations and events.",
        made_from="data/partners/",
        section=Link("Partners", "partners/"),
        assets=("compare.css", "filters.js", "compare.js"),
        hide=("toc",),
        searched=False,
        edition=atlas.edition.words,
    )
    partners = tuple((entry.id, writer.link(entry.reference)) for entry in atlas.ordered["partners"])
    return ComparePage(head, escape(_INTRO), partners, atlas.edition.words)

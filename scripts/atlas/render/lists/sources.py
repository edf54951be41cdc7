"""All sources on one page, each with where it is cited."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from atlas.model.kinds import KINDS
from atlas.render.parts import Head, SourceLine
from atlas.render.view import View

_INTRO = (
    "Every source that the atlas cites. Official sources are texts of NATO, of governments and of international "
    "organisations; secondary ones are the press, institutes and reference works. The archive link leads to a copy "
    "near the date of issue."
)
_DESCRIPTION = "Every source that the atlas cites, with its archive copy and where it is cited."


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources, each with where it is cited."""

    head: Head
    intro: Markup
    sources: tuple[tuple[SourceLine, Markup], ...]


def sources_page(view: View) -> SourcesPage:
    """Sources by id, as they are named in the data."""
    writer = view.writer("sources/")
    rows = []
    for entry in view.catalogue.of("sources"):
        citing = [other for other in view.connections.cited_by.get(entry.id, ()) if _is_shown(other)]
        rows.append((writer.source(entry.id), writer.anchors(citing)))
    head = view.head("Sources", _DESCRIPTION, "data/sources/")
    return SourcesPage(head, escape(_INTRO), tuple(rows))


def _is_shown(reference: str) -> bool:
    """Whether a record can be seen on the site: lists have no page."""
    folder = reference.split("/")[0]
    return KINDS[folder].has_pages or folder == "glossary"

"""The pages that list all records of a kind, but for the partners, which have a directory."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import escape

from atlas.model.kinds import KINDS, Kind
from atlas.render.parts import Row, Section, SectionPage, Table
from atlas.render.planned import Planned
from atlas.render.records.kind_page import Index, page_of
from atlas.render.view import View


def index_pages(view: View) -> Iterator[Planned]:
    """The list of each kind, in its folder."""
    for kind in KINDS.values():
        page = page_of(kind) if kind.has_pages else None
        if page and page.index_page:
            yield Planned(f"{kind.folder}/index.md", "section", partial(page.index_page, view))
        elif page and page.index:
            yield Planned(f"{kind.folder}/index.md", "section", partial(_page, view, kind, page.index))


def _page(view: View, kind: Kind, index: Index[Any]) -> SectionPage:
    writer = view.writer(f"{kind.folder}/", numbered=False)
    rows = tuple(Row(index.cells(view, writer, entry)) for entry in view.ordered[kind.folder])
    caption = f"{len(rows)} {(kind.singular if len(rows) == 1 else kind.plural).lower()}, as of {view.edition.words}"
    section = Section("list", f"All {kind.plural.lower()}", table=Table(caption, index.columns, rows))
    head = view.head(kind.plural, index.intro, f"data/{kind.folder}/", picture=kind.folder)
    return SectionPage(head, escape(index.intro), (section,))

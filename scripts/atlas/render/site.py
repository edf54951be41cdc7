"""Pages from a catalogue: pure functions, no I/O, no clock. The same data gives the same text."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from atlas.exports import downloads, standing_file
from atlas.exports.opensearch import DESCRIPTION, opensearch
from atlas.exports.search_index import INDEX, Titled, search_index
from atlas.model.addresses import Site, address
from atlas.model.kinds import KINDS
from atlas.reading.catalogue import Catalogue
from atlas.render import html
from atlas.render.about_data import changes
from atlas.render.about_data.coverage import coverage_page
from atlas.render.about_data.dictionary import dictionary_page
from atlas.render.about_data.downloads import downloads_page
from atlas.render.about_data.rulebook import rules_page
from atlas.render.directory.as_of import as_of_pages
from atlas.render.directory.compare import compare_page
from atlas.render.directory.page import directory_page
from atlas.render.lists.alphabet import alphabet_page
from atlas.render.lists.glossary import glossary_page
from atlas.render.lists.indexes import index_pages
from atlas.render.lists.search import search_page
from atlas.render.lists.sources import sources_page
from atlas.render.parts import Link
from atlas.render.records.page import RecordPage, record_page
from atlas.render.redirects import RedirectPage
from atlas.render.timeline.home_picture import LivesPage, lives_page
from atlas.render.timeline.page import timeline_page
from atlas.render.view import View, prepare

_PLAIN = frozenset(" ,.;:?'()/-")
"""Signs of ASCII that mean nothing in the Markdown of a heading."""

TEMPLATES = Path(__file__).parent / "templates"


def pages(
    catalogue: Catalogue, site: Site, written: Iterable[Titled] = (), compiled: Path | None = None
) -> dict[str, str]:
    """Every generated page, and each file that belongs to one, is for download or for the search: text by its path.

    `written` are the pages written by hand, which the search finds too. `compiled` is a folder that keeps compiled
    templates from one call to the next; it changes nothing but the time.
    """
    view = prepare(catalogue, site)
    environment = _environment(compiled)
    made: dict[str, str] = {}
    sections: list[Titled] = []
    for path, template, context in page_contexts(view):
        made[path] = environment.get_template(f"{template}.md.j2").render(page=context)
        made |= {form.file: form.text for form in getattr(context, "cite_forms", ())}
        if not isinstance(context, RecordPage | RedirectPage | LivesPage) and context.head.searched:
            place = path.removesuffix("index.md").replace(".md", "/")
            sections.append(Titled(place, context.head.title, context.head.description))
    return {
        **made,
        INDEX: search_index(view, [*sections, *written]),
        DESCRIPTION: opensearch(site),
        standing_file.PATH: standing_file.standing_file(view),
        changes.FEED: changes.feed(view),
        **downloads.texts(view, site),
    }


def page_contexts(view: View) -> Iterator[tuple[str, str, Any]]:
    """Each page's path, the name of its template, and what the template gets."""
    yield "snippets/lives.md", "lives", lives_page(view)
    yield "timeline/index.md", "timeline", timeline_page(view)
    for folder, page in index_pages(view):
        yield f"{folder}/index.md", "section", page
    yield "partners/index.md", "directory", directory_page(view)
    yield "partners/compare.md", "compare", compare_page(view)
    for path, page in as_of_pages(view):
        yield f"{path}.md", "section", page
    for entry in view.catalogue.entries.values():
        if entry.kind.has_pages:
            yield f"{entry.reference}.md", "record", record_page(view, entry)
    yield "sources/index.md", "sources", sources_page(view)
    yield "glossary/index.md", "glossary", glossary_page(view)
    yield "a-z/index.md", "alphabet", alphabet_page(view)
    yield "search/index.md", "search", search_page(view)
    yield "data/index.md", "section", downloads_page(view)
    yield "data/dictionary.md", "dictionary", dictionary_page(view)
    yield "data/changes.md", "section", changes.changes_page(view)
    yield "coverage/index.md", "section", coverage_page(view)
    yield "data/rules.md", "section", rules_page(view)
    for old, new in sorted(_moved(view.catalogue)):
        name = view.catalogue.entries[new].record.name
        head = view.head(name, f"This page has moved to {name}.", view.catalogue.entries[new].document.path)
        link = Link(name, "../" * address(old).count("/") + address(new))
        yield f"{old}.md", "redirect", RedirectPage(head, link, address(new))


def _moved(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Old and new references of renamed records that have pages."""
    for old, new in catalogue.formerly.items():
        if KINDS[new.split("/")[0]].has_pages:
            yield old, new


def _environment(compiled: Path | None) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled else None,
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["front"] = _front
    environment.filters["heading"] = _heading
    environment.filters["lines"] = _lines
    environment.filters["unbroken"] = _unbroken
    return environment


def _unbroken(name: str) -> Markup:
    """A name whose words with a hyphen keep together at the end of a line."""
    return Markup(" ").join(html.span("atlas-unbroken", word) if "-" in word else word for word in name.split(" "))


def _heading(text: str) -> Markup:
    """A text as the words of a heading in Markdown: what could be markup there stands as a character reference."""
    return Markup("".join(sign if sign.isalnum() or sign in _PLAIN or ord(sign) > 127 else f"&#{ord(sign)};"
                          for sign in text))  # fmt: skip


def _lines(text: str) -> Markup:
    """A text of several lines in one of Markdown, in which a line of its own could begin something else."""
    return Markup("&#10;").join(text.rstrip("\n").split("\n"))


def _front(values: Mapping[str, Any]) -> str:
    """Front matter: YAML, of which JSON is a part. The theme puts it in HTML as it is, so it is escaped here."""
    lines = [f"{key}: {json.dumps(_escaped(value), ensure_ascii=False)}" for key, value in values.items() if value]
    return "\n".join(lines)


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return str(escape(value))
    if isinstance(value, Link):
        return {"title": str(escape(value.text)), "url": value.href}
    return value

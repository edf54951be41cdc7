"""Pages from a catalogue: pure functions, no I/O, no clock. The same data gives the same text."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import escape

from atlas.catalogue import Catalogue
from atlas.model.kinds import KINDS
from atlas.render.addresses import Site, address
from atlas.render.atlas import Atlas, prepare
from atlas.render.contexts import Head, Link, RedirectPage
from atlas.render.dictionary import dictionary_page
from atlas.render.glossary import glossary_page
from atlas.render.indexes import index_pages
from atlas.render.record import record_page
from atlas.render.rulebook import rules_page
from atlas.render.sources import sources_page
from atlas.render.timeline import timeline_page

TEMPLATES = Path(__file__).parent / "templates"


def pages(catalogue: Catalogue, site: Site, compiled: Path | None = None) -> dict[str, str]:
    """Every generated page: text by its path under `docs/`.

    `compiled` is a folder that keeps compiled templates from one call to the next; it changes nothing but the time.
    """
    atlas = prepare(catalogue, site)
    environment = _environment(compiled)
    templates = {name: environment.get_template(f"{name}.md.j2") for name in _TEMPLATE_NAMES}
    return {path: templates[template].render(page=context) for path, template, context in contexts(atlas)}


_TEMPLATE_NAMES = ("record", "section", "timeline", "sources", "glossary", "dictionary", "redirect")


def contexts(atlas: Atlas) -> Iterator[tuple[str, str, Any]]:
    """Each page's path, the name of its template, and what the template gets."""
    yield "timeline/index.md", "timeline", timeline_page(atlas)
    for folder, page in index_pages(atlas):
        yield f"{folder}/index.md", "section", page
    for entry in atlas.catalogue.entries.values():
        if entry.kind.has_pages:
            yield f"{entry.reference}.md", "record", record_page(atlas, entry)
    yield "sources/index.md", "sources", sources_page(atlas)
    yield "glossary/index.md", "glossary", glossary_page(atlas)
    yield "data/index.md", "dictionary", dictionary_page(atlas)
    yield "data/rules.md", "section", rules_page(atlas)
    for old, new in sorted(_moved(atlas.catalogue)):
        name = atlas.catalogue.entries[new].record.name
        head = Head(name, f"This page has moved to {name}.", atlas.catalogue.entries[new].document.path)
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
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["front"] = _front
    return environment


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

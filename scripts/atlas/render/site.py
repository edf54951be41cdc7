"""Pages from a catalogue: pure functions, no I/O, no clock. The same data gives the same text."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from atlas.exports import downloads, feed, search_answers, standing_file
from atlas.exports.opensearch import DESCRIPTION, opensearch
from atlas.exports.search_index import INDEX, Titled, search_index
from atlas.exports.search_names import NAMES, search_names
from atlas.exports.search_texts import TEXTS, search_texts
from atlas.model.addresses import Site
from atlas.reading.catalogue import Catalogue
from atlas.render import html, previews
from atlas.render.about_data import changes
from atlas.render.about_data.coverage import coverage_page
from atlas.render.about_data.dictionary import dictionary_page
from atlas.render.about_data.downloads import downloads_page
from atlas.render.about_data.rulebook import rules_page
from atlas.render.directory import as_of, comparison
from atlas.render.directory import changes as partner_changes
from atlas.render.directory.as_of_index import as_of_index
from atlas.render.directory.compare import compare_page
from atlas.render.directory.day import FOLDER
from atlas.render.directory.page import directory_page
from atlas.render.directory.years import year_pages
from atlas.render.home.lives import LivesPage, lives_page
from atlas.render.home.today import TodayPage, today_page
from atlas.render.lists import accessions, sources, who_served
from atlas.render.lists.allies import allies_page
from atlas.render.lists.alphabet import alphabet_page
from atlas.render.lists.glossary import glossary_page
from atlas.render.lists.indexes import index_pages
from atlas.render.lists.offices import offices_page
from atlas.render.lists.posts import posts_page
from atlas.render.lists.search import search_page
from atlas.render.records.page import RecordPage, record_page
from atlas.render.redirects import RedirectPage, redirect_pages
from atlas.render.templating import environment
from atlas.render.timeline.page import timeline_page
from atlas.render.view import View, prepare


def pages(
    catalogue: Catalogue, site: Site, written: Iterable[Titled] = (), compiled: Path | None = None
) -> dict[str, str]:
    """Every generated page, and each file that belongs to one, is for download or for the search: text by its path.

    `written` are the pages written by hand, which the search finds too. `compiled` is a folder that keeps compiled
    templates from one call to the next; it changes nothing but the time.
    """
    view = prepare(catalogue, site)
    templates = environment(compiled)
    made: dict[str, str] = {}
    sections: list[Titled] = []
    for path, template, context in page_contexts(view):
        if path in made:
            raise ValueError(f"two pages are made for {path}")
        made[path] = templates.get_template(f"{template}.md.j2").render(page=context)
        made |= {form.file: form.text for form in getattr(context, "cite_forms", ())}
        if not isinstance(context, RecordPage | RedirectPage | LivesPage | TodayPage) and context.head.searched:
            place = path.removesuffix("index.md").replace(".md", "/")
            sections.append(Titled(place, context.head.title, context.head.description, context.head.found_by))
    return {
        **made,
        INDEX: search_index(view, [*sections, *written]),
        TEXTS: search_texts(view),
        NAMES: search_names(view),
        search_answers.PATH: search_answers.search_answers(view),
        DESCRIPTION: opensearch(site),
        sources.INDEX: sources.source_index(view),
        standing_file.PATH: standing_file.standing_file(view),
        comparison.PATH: comparison.comparison_file(view),
        previews.PATH: previews.previews_file(view),
        feed.FEED: feed.feed(view, site),
        "snippets/contact.md": _contact(site),
        **downloads.texts(view, site),
    }


def _contact(site: Site) -> str:
    """A part of the page About."""
    return f"Contact for those who have no account there: {html.contact(site)}.\n" if site.contact else ""


def page_contexts(view: View) -> Iterator[tuple[str, str, Any]]:
    """Each page's path, the name of its template, and what the template gets."""
    yield "snippets/lives.md", "lives", lives_page(view)
    yield "snippets/today.md", "today", today_page(view)
    yield "timeline/index.md", "timeline", timeline_page(view)
    for folder, page in index_pages(view):
        yield f"{folder}/index.md", "section", page
    yield "partners/index.md", "directory", directory_page(view)
    yield "partners/compare.md", "compare", compare_page(view)
    yield f"{partner_changes.PATH}.md", "changes", partner_changes.changes_page(view)
    yield f"{FOLDER}/index.md", "section", as_of_index(view)
    for path, page in (*as_of.as_of_pages(view), *year_pages(view)):
        yield f"{path}.md", "section", page
    for entry in view.catalogue.entries.values():
        if entry.kind.has_pages:
            yield f"{entry.reference}.md", "record", record_page(view, entry)
    yield "sources/index.md", "sources", sources.sources_page(view)
    for path, shelf in sources.shelf_pages(view):
        yield path, "shelf", shelf
    yield "allies/index.md", "section", allies_page(view)
    yield f"{accessions.PATH}.md", "section", accessions.accessions_page(view)
    yield f"{who_served.PATH}.md", "section", who_served.who_served_page(view)
    yield "offices/index.md", "section", offices_page(view)
    yield "posts/index.md", "section", posts_page(view)
    yield "glossary/index.md", "glossary", glossary_page(view)
    yield "a-z/index.md", "alphabet", alphabet_page(view)
    yield "search/index.md", "search", search_page(view)
    yield "data/index.md", "section", downloads_page(view)
    yield "data/dictionary.md", "dictionary", dictionary_page(view)
    yield "data/changes.md", "section", changes.changes_page(view)
    yield "coverage/index.md", "section", coverage_page(view)
    yield "data/rules.md", "section", rules_page(view)
    for path, moved in redirect_pages(view):
        yield path, "redirect", moved

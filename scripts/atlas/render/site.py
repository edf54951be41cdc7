"""Pages from a catalogue: pure functions, no I/O, no clock. The same data gives the same text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from atlas.exports import downloads, edition, events_feed, feed, record_file, search_answers, standing_file
from atlas.exports.citing import forms
from atlas.exports.opensearch import DESCRIPTION, opensearch
from atlas.exports.search_index import INDEX, Titled, search_index
from atlas.exports.search_names import NAMES, search_names
from atlas.exports.search_texts import TEXTS, search_texts
from atlas.model.addresses import Site
from atlas.reading.catalogue import Catalogue
from atlas.render import html, previews, previews_on_days
from atlas.render.about_data import changes, columns, site_lines
from atlas.render.about_data.coverage import coverage_page
from atlas.render.about_data.dictionary import dictionary_page
from atlas.render.about_data.downloads import downloads_page
from atlas.render.about_data.editions import edition_pages
from atlas.render.about_data.rulebook import rules_page
from atlas.render.directory import changes as partner_changes
from atlas.render.directory import comparison
from atlas.render.directory.as_of import as_of_pages
from atlas.render.directory.as_of_index import as_of_index
from atlas.render.directory.compare import compare_page
from atlas.render.directory.day import FOLDER
from atlas.render.directory.page import directory_page
from atlas.render.directory.years import year_pages
from atlas.render.home.lives import lives_page
from atlas.render.home.today import today_page
from atlas.render.lists import accessions, sources, who_served
from atlas.render.lists.allies import allies_page
from atlas.render.lists.alphabet import alphabet_page
from atlas.render.lists.glossary import glossary_page
from atlas.render.lists.indexes import index_pages
from atlas.render.lists.offices import offices_page
from atlas.render.lists.posts import posts_page
from atlas.render.lists.search import search_page
from atlas.render.planned import Planned
from atlas.render.records.page import record_page
from atlas.render.redirects import redirect_pages
from atlas.render.templating import environment
from atlas.render.timeline.page import timeline_page
from atlas.render.view import View, prepare


class Texts(Mapping[str, str]):
    """Every generated page, and each file that belongs to one, is for download or for the search: text by its path.

    Each is made when it is first asked for. `written` are the pages written by hand, which the search finds too.
    `compiled` is a folder that keeps compiled templates from one time to the next; it changes nothing but the time.
    Raises ValueError where two would have one path.
    """

    def __init__(self, view: View, written: Iterable[Titled] = (), compiled: Path | None = None) -> None:
        self._templates = environment(compiled)
        self._contexts: dict[str, Any] = {}
        self._made: dict[str, str] = {}
        self._makers: dict[str, Callable[[], str]] = {}
        planned = tuple(planned_pages(view))
        self._for_index = [*(page.path for page in planned if page.searched), INDEX]
        for page in planned:
            self.plan(page.path, partial(self._page, page))
            if page.template == "record":
                for file in forms.files(page.path.removesuffix(".md")):
                    self.plan(file, partial(self._form, page, file))
        self.plan(INDEX, partial(self._search_index, view, planned, written))
        for path, make in _files(view).items():
            self.plan(path, make)

    def __getitem__(self, path: str) -> str:
        if path not in self._made:
            self._made[path] = self._makers[path]()
        return self._made[path]

    def __contains__(self, path: object) -> bool:
        """Whether there is such a path; without this, a text would be made to find out."""
        return path in self._makers

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def plan(self, path: str, make: Callable[[], str]) -> None:
        """Add a file. Raises ValueError where there is one at this path."""
        if path in self._makers:
            raise ValueError(f"two pages are made for {path}")
        self._makers[path] = make

    def together(self, most: int) -> Iterator[Sequence[str]]:
        """All paths in lots for several to make; the first is a long one, of what is best made in one go."""
        yield self._for_index
        others = [path for path in self if path not in set(self._for_index)]
        yield from (others[start : start + most] for start in range(0, len(others), most))

    def _context(self, page: Planned) -> Any:
        if page.path not in self._contexts:
            self._contexts[page.path] = page.make()
        return self._contexts[page.path]

    def _page(self, page: Planned) -> str:
        return self._templates.get_template(f"{page.template}.md.j2").render(page=self._context(page))

    def _form(self, page: Planned, file: str) -> str:
        found: tuple[forms.CiteForm, ...] = self._context(page).cite_forms
        return next(form.text for form in found if form.file == file)

    def _search_index(self, view: View, planned: Iterable[Planned], written: Iterable[Titled]) -> str:
        found = [(page.path, self._context(page).head) for page in planned if page.searched]
        sections = [Titled(_address(path), head.title, head.description, head.found_by) for path, head in found]
        return search_index(view, [*sections, *written])


def pages(catalogue: Catalogue, site: Site, written: Iterable[Titled] = (), compiled: Path | None = None) -> Texts:
    """All texts of the site that a catalogue makes."""
    return Texts(prepare(catalogue, site), written, compiled)


def _address(path: str) -> str:
    return path.removesuffix("index.md").replace(".md", "/")


def _files(view: View) -> dict[str, Callable[[], str]]:
    """What makes each file that is no page."""
    return {
        TEXTS: partial(search_texts, view),
        NAMES: partial(search_names, view),
        search_answers.PATH: partial(search_answers.search_answers, view),
        DESCRIPTION: partial(opensearch, view.site),
        sources.INDEX: partial(sources.source_index, view),
        standing_file.PATH: partial(standing_file.standing_file, view),
        comparison.PATH: partial(comparison.comparison_file, view),
        previews.PATH: partial(previews.previews_file, view),
        previews_on_days.PATH: partial(previews_on_days.previews_on_days, view),
        feed.FEED: partial(feed.feed, view, view.site),
        **events_feed.texts(view, view.site),
        "snippets/contact.md": partial(_contact, view.site),
        **site_lines.texts(view.site),
        **record_file.texts(view, view.site),
        **downloads.texts(view, view.site),
        **dict(edition.texts(view.catalogue.kept_editions, view.site)),
    }


def _contact(site: Site) -> str:
    """A part of the page About."""
    return f"Contact for those who have no account there: {html.contact(site)}.\n" if site.contact else ""


def planned_pages(view: View) -> Iterator[Planned]:
    """Every page, in an order that changes nothing."""
    one = partial(_planned, view)
    yield one("snippets/lives.md", "lives", lives_page, searched=False)
    yield one("snippets/today.md", "today", today_page, searched=False)
    yield one("timeline/index.md", "timeline", timeline_page)
    yield from index_pages(view)
    yield one("partners/index.md", "directory", directory_page)
    yield one("partners/compare.md", "compare", compare_page)
    yield one(f"{partner_changes.PATH}.md", "changes", partner_changes.changes_page)
    yield one(f"{FOLDER}/index.md", "section", as_of_index)
    yield from as_of_pages(view)
    yield from year_pages(view)
    for entry in view.catalogue.entries.values():
        if entry.kind.has_pages:
            yield Planned(f"{entry.reference}.md", "record", partial(record_page, view, entry), searched=False)
    yield one("sources/index.md", "sources", sources.sources_page)
    yield from sources.shelf_pages(view)
    yield one("allies/index.md", "section", allies_page)
    yield one(f"{accessions.PATH}.md", "section", accessions.accessions_page)
    yield one(f"{who_served.PATH}.md", "section", who_served.who_served_page)
    yield one("offices/index.md", "section", offices_page)
    yield one("posts/index.md", "section", posts_page)
    yield one("glossary/index.md", "glossary", glossary_page)
    yield one("a-z/index.md", "alphabet", alphabet_page)
    yield one("search/index.md", "search", search_page, searched=False)
    yield one("data/index.md", "section", downloads_page)
    yield one(f"{columns.PATH}.md", "section", columns.columns_page)
    yield one("data/dictionary.md", "dictionary", dictionary_page)
    yield one("data/changes.md", "section", changes.changes_page)
    yield from edition_pages(view)
    yield one("coverage/index.md", "section", coverage_page)
    yield one("data/rules.md", "section", rules_page)
    yield from redirect_pages(view)


def _planned(view: View, path: str, template: str, make: Callable[[View], Any], searched: bool = True) -> Planned:
    return Planned(path, template, partial(make, view), searched)

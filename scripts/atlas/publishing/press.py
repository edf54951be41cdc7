"""From Markdown to HTML with MkDocs' own parts, a page at a time: what a whole build does, in any order and part.

What comes out is what `mkdocs build` writes for the same pages, which a test compares.
"""

import gzip
import io
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, get_relative_url, is_error_template

from atlas.publishing.docs_folder import GENERATED

SITEMAP = "sitemap.xml"
LISTS = (SITEMAP, "llms.txt")
"""What the theme makes from the heads of pages."""
PACKED = f"{SITEMAP}.gz"


class _Text(File):
    """A file under `docs/` that is made and not read: its text is asked for only when it is needed."""

    def __init__(self, path: str, config: MkDocsConfig, source: "_Source") -> None:
        super().__init__(path, None, config.site_dir, config.use_directory_urls)
        self._source = source

    @property  # type: ignore[misc]  # nobody sets it
    def content_string(self) -> str:
        """Its text."""
        return self._source.texts[self.src_uri]

    @property  # type: ignore[misc]
    def content_bytes(self) -> bytes:
        """Its text in UTF-8."""
        return self.content_string.encode()


@dataclass(slots=True)
class _Source:
    """Where all such files have their texts from."""

    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a page is asked for once it is made: by the list of all pages, and by links from others.

    `links` are the anchors to which it leads, by the page that they are on, each with the link as it is written.
    """

    meta: dict[str, Any] = field(default_factory=dict)
    anchors: frozenset[str] = frozenset()
    links: dict[str, dict[str, str]] = field(default_factory=dict)


class Press:
    """The theme and the settings: what stays as it is while pages change."""

    def __init__(self, config: MkDocsConfig) -> None:
        self.config = config.plugins.on_config(config)
        env = config.theme.get_env()
        of_theme = Files([])
        of_theme.add_files_from_theme(env, config)
        self._of_theme = [(file.src_uri, file.src_dir) for file in of_theme]
        self._env: Environment = config.plugins.on_env(env, config=config, files=of_theme)

    def sheets(self, texts: Mapping[str, str]) -> "Sheets":
        """All pages with these texts, by their paths under `docs/`, among those written by hand."""
        config = self.config
        by_hand = [file for file in get_files(config) if file.src_uri.partition("/")[0] not in GENERATED]
        source = _Source(texts)
        files = Files([*by_hand, *(_Text(path, config, source) for path in texts)])
        for path, folder in self._of_theme:
            if files.get_file_from_path(path) is None:
                files.append(File(path, folder, config.site_dir, config.use_directory_urls))
        return Sheets(config, self._env, files, source)


class Sheets:
    """Every file of one state of the site, by its path there; each is made when it is asked for."""

    def __init__(self, config: MkDocsConfig, env: Environment, files: Files, source: _Source) -> None:
        self._config = config
        self._env = env
        self._source = source
        self._files = files
        self._place(source.texts)
        self._nav: Navigation = config.plugins.on_nav(get_navigation(self._files, config), config=config, files=files)
        for file in self.pages:
            if file.page is None:
                Page(None, file, config)

    def again(self, texts: Mapping[str, str]) -> "Sheets | None":
        """The same pages with other texts, if these have the same paths; to be made from now on in place of these.

        What MkDocs knows of the pages is shared, as each is read anew when it is made.
        """
        if texts.keys() != self._texts.keys():
            return None
        newer = copy(self)
        newer._place(texts)
        for file in newer.pages:
            if file.page:
                file.page.meta = {}
        return newer

    def _place(self, texts: Mapping[str, str]) -> None:
        """Give each file its place in the site, which may hold the version of what it is made from."""
        self._texts = texts
        self._files = self._config.plugins.on_files(self._files, config=self._config)
        set_exclusions(self._files, self._config)
        self._extra = dict(self._config.extra)
        self._by_place = {file.dest_uri: file for file in self._files if not file.inclusion.is_excluded()}  # type: ignore[no-untyped-call]
        self.pages: Sequence[File] = self._files.documentation_pages()
        """The pages, as files with their Markdown: found once, as MkDocs would look for them again for each page."""

    def _begin(self) -> None:
        """Let what is shared be of this state of the site."""
        self._source.texts = self._texts
        self._config.extra.update(self._extra)

    @property
    def places(self) -> Iterator[str]:
        """The path of every file in the site."""
        yield from self._by_place
        yield from self._templates()
        yield PACKED

    @property
    def alone(self) -> Iterator[str]:
        """Paths of pages in the site that are made from no file and tell of no other page."""
        yield from (name for name in self._templates() if name not in LISTS)

    def find(self, place: str) -> File | None:
        """The file that is to stand at a path in the site; None where there is none, or it is made from no file."""
        return self._by_place.get(place)

    def source(self, path: str) -> File | None:
        """The file at a path under `docs/`; None where the site has nothing of it."""
        found = self._files.src_uris.get(path)
        return found if found and found.dest_uri in self._by_place else None

    def content(self, place: str) -> bytes:
        """What is to stand at a path in the site. Raises KeyError where there is nothing."""
        self._begin()
        file = self._by_place.get(place)
        if file is not None:
            return self.html(file) if file.page else file.content_bytes
        if place == PACKED:
            return self._packed(self._template(SITEMAP))
        if place in self._templates():
            return self._template(place)
        raise KeyError(place)

    def html(self, file: File) -> bytes:
        """A page as HTML. Raises whatever the theme, an extension or a plugin does."""
        config, page = self._config, file.page
        assert page is not None
        self._begin()
        config._current_page = page
        page.active = True
        try:
            self._read(page)
            context = get_context(self._nav, self.pages, config, page)
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self._nav)
            text = self._env.get_template(page.meta.get("template", "main.html")).render(context)
            return config.plugins.on_post_page(text, page=page, config=config).encode(errors="xmlcharrefreplace")
        finally:
            page.active = False
            page.content = page.markdown = None
            config._current_page = None

    def kept(self, file: File) -> Kept:
        """What of a page that is made others ask for, in a form that another process understands."""
        page = file.page
        assert page is not None
        links = {to.src_uri: dict(found) for to, found in (page.links_to_anchors or {}).items()}
        return Kept(dict(page.meta), frozenset(page.present_anchor_ids or ()), links)

    def take(self, found: Mapping[str, Kept]) -> None:
        """Know pages that another process has made, by their paths under `docs/`."""
        for path, kept in found.items():
            page = self._files.src_uris[path].page
            assert page is not None
            page.meta, page.present_anchor_ids = kept.meta, set(kept.anchors)
            page.links_to_anchors = {self._files.src_uris[to]: dict(links) for to, links in kept.links.items()}

    def look_at_anchors(self) -> None:
        """Let MkDocs warn of links to anchors that are not there, once all pages are made."""
        level = self._config.validation.links.anchors
        for file in self.pages:
            assert file.page is not None
            file.page.validate_anchor_links(files=self._files, log_level=level)

    def _read(self, page: Page) -> None:
        config, files = self._config, self._files
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)

    def _templates(self) -> list[str]:
        return sorted(self._config.theme.static_templates)

    def _template(self, name: str) -> bytes:
        """A page of the theme that is made from no file: for addresses that lead nowhere, or the list of all pages."""
        config = self._config
        if name in LISTS:
            self._know_all()
        template = config.plugins.on_pre_template(self._env.get_template(name), template_name=name, config=config)
        base = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
        context = get_context(self._nav, self.pages, config, base_url=base)
        context = config.plugins.on_template_context(context, template_name=name, config=config)
        text: str = template.render(context)
        return config.plugins.on_post_template(text, template_name=name, config=config).encode()

    def _know_all(self) -> None:
        """Read what the heads of all pages say."""
        for file in self.pages:
            if file.page and not file.page.meta:
                file.page.read_source(self._config)

    def _packed(self, content: bytes) -> bytes:
        pages = [file.page for file in self.pages if file.page]
        packed = io.BytesIO()
        with gzip.GzipFile(PACKED, "wb", fileobj=packed, mtime=get_build_timestamp(pages=pages)) as archive:
            archive.write(content)
        return packed.getvalue()

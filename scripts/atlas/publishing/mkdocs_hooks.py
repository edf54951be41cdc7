"""What MkDocs calls while it builds: makes the pages first where it was started plainly, and helps with them."""

import logging
import os
import re
from pathlib import Path
from typing import Any

import material
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from atlas.publishing import docs_folder, mkdocs_site, raw_html, version
from atlas.publishing.docs_folder import GENERATED
from atlas.publishing.pipeline import checked, planned
from atlas.publishing.project import Project, site_of
from atlas.publishing.settings import objections
from atlas.publishing.terminal import Progress
from atlas.reading.problems import has_errors, summary

log = logging.getLogger("mkdocs.plugins.atlas")

_CHECKBOXES = ('type="checkbox" id="__drawer"', 'type="checkbox" id="__search"')
_SKIP = re.compile(r'(<div data-md-component="skip">).*?(</div>)', re.DOTALL)
_ARTICLE = '<article class="md-content__inner md-typeset">'
_THEME = Path(material.__file__).parent / "templates"
_taken_out: dict[str, list[str]] = {}
"""Blocks of HTML of the pages that Markdown has before it, by the page's file."""
_versions = version.Versions()


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the data and write the pages. Errors abort the build; warnings do so under --strict."""
    if config.extra.get(mkdocs_site.ALREADY_RENDERED):
        return
    project = Project(Path(config.config_file_path).parent)
    if wrong := objections(config):
        for problem in wrong:
            log.error(str(problem))
        raise Abort(f"The settings have {summary(wrong)}.")
    # `mkdocs serve` has put its own address in place of the site's, which the pages are to name.
    as_published, _ = mkdocs_site.configure(project.config)
    progress, docs = Progress(), Path(config.docs_dir)
    data = checked(project, docs, site_of(as_published or config), progress)
    progress.clear()
    for problem in data.problems:
        (log.error if has_errors([problem]) else log.warning)(str(problem))
    if data.view is None:
        raise Abort(f"The data has {summary(data.problems)}.")
    docs_folder.write(planned(project, docs, data.view), docs)
    os.environ["SOURCE_DATE_EPOCH"] = mkdocs_site.epoch(data.day)


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Leave out the theme's scripts, style sheets and pictures: no page loads one, and they are a tenth of the site.

    What pages load is ours and stands in `docs/` and in our own folder of the theme. It gets addresses of this version,
    whose beginning the theme's templates take from `extra`.
    """
    for file in list(files):
        if file.src_uri.startswith("assets/") and file.src_dir and Path(file.src_dir) == _THEME:
            files.remove(file)
    config.extra[version.START] = version.move(files, _versions.of(Project(Path(config.config_file_path).parent)))
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Leave out the blank lines that the theme's templates would write into every page."""
    return env.overlay(trim_blocks=True, lstrip_blocks=True)


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Spare Markdown the HTML of generated pages, which it would only copy."""
    if page.file.src_uri.partition("/")[0] not in GENERATED:
        return markdown
    text, _taken_out[page.file.src_uri] = raw_html.take_out(markdown)
    return text


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Put that HTML back, and let MkDocs know of its anchors, to which links may lead."""
    blocks = _taken_out.pop(page.file.src_uri, None)
    if not blocks:
        return html
    page.present_anchor_ids = (page.present_anchor_ids or set()) | raw_html.anchors(blocks)
    try:
        return raw_html.put_back(html, blocks)
    except ValueError as error:
        raise PluginError(f"Doc file '{page.file.src_uri}': {error}") from error


def on_post_page(output: str, **_: Any) -> str:
    """Put right what the theme's own template says."""
    return _put_right(output)


def on_post_template(output_content: str, **_: Any) -> str:
    """The same for the page for addresses that lead nowhere, which is a template."""
    return _put_right(output_content)


def _put_right(html: str) -> str:
    """Lead "Skip to content" to the article itself, and on every page; the theme's leads to the first heading after it.

    Take an attribute from its checkboxes that the HTML standard knows for fields of text alone.
    """
    html = html.replace(_ARTICLE, f'{_ARTICLE[:-1]} id="atlas-content">', 1)
    for checkbox in _CHECKBOXES:
        html = html.replace(f'{checkbox} autocomplete="off"', checkbox)
    return _SKIP.sub(r'\1<a href="#atlas-content" class="md-skip">Skip to content</a>\2', html, 1)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
    """Watch what pages are made from, and of docs/ what is written by hand: else each build would set off another."""
    project, docs = Project(Path(config.config_file_path).parent), Path(config.docs_dir)
    server.unwatch(config.docs_dir)
    server.watch(str(docs), recursive=False)
    for folder in sorted(docs.iterdir()):
        if folder.is_dir() and folder.name not in GENERATED:
            server.watch(str(folder))
    server.watch(str(project.data))
    server.watch(str(project.root / "scripts"))
    return server

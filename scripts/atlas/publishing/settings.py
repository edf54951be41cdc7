"""What `mkdocs.yml` may say: settings that pages can honour, and where site and repository are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from atlas.publishing.swap import source_around
from atlas.reading.problems import Level, Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

PLACES = {"site_url": "ATLAS_SITE_URL", "repo_url": "ATLAS_REPO_URL"}
"""Settings that hold placeholders until somebody publishes, each with the variable that a host may set instead."""
THEME = Path("scripts/atlas/publishing/theme")
HOOK = "scripts/hooks.py"

# RFC 2606 and RFC 6761: names that nobody can have.
_NOBODYS = re.compile(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)")
_IN_DOCS = re.compile(r"docs(?:/(?=\{path\})|%2F(?=\{path!q\}))")
"""The folder of pages before the path of a file, in a template for links that lead to editing."""


def objections(config: MkDocsConfig) -> list[Problem]:
    """Settings with which links would lead astray or pages would not be the site's."""
    return [_problem(config, key, "setting", words) for key, words in _objections(config)]


def placeholders(config: MkDocsConfig, level: Level) -> list[Problem]:
    """Settings that do not yet say where site and repository are."""
    problems = []
    for key, variable in PLACES.items():
        value = config[key]
        host = urlsplit(value or "").hostname or ""
        if _NOBODYS.fullmatch(host) or (key == "site_url" and not host):
            is_now = f"{key} is the placeholder {value}" if value else f"{key} is missing"
            words = f"{is_now}; write where it will be, here or into the variable {variable}"
            problems.append(_problem(config, key, "placeholder", words, level))
    return problems


def edits(config: MkDocsConfig) -> str:
    """The address at which a file of the repository is edited, with `{path}` or `{path!q}`; nothing where none is.

    Settings of MkDocs lead to the pages written by hand; the records stand beside their folder.
    """
    repository = (config.repo_url or "").removesuffix("/").removesuffix(".git")
    if config.edit_uri_template:
        after = _IN_DOCS.sub("", _template(config), count=1)
    elif config.edit_uri:
        after = f"{config.edit_uri.removesuffix('docs/')}{{path}}"
    else:
        return ""
    # As MkDocs joins them: a whole address stands for itself.
    address = urljoin(f"{repository}/" if repository else "", after) if after[:1] not in "?#" else repository + after
    return address if urlsplit(address).netloc else ""


def _objections(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    root = Path(config.config_file_path).parent.resolve()
    if not config.use_directory_urls:
        yield "use_directory_urls", "must be true, as links lead to addresses such as partners/japan/; delete it"
    if Path(config.docs_dir).resolve() != (root / "docs").resolve():
        yield "docs_dir", 'must be "docs", where the pages are made'
    if inside := source_around(Path(config.site_dir).resolve(), root):
        yield "site_dir", f"is inside {inside}/, from which the site is built; name another folder, such as site"
    if config.theme.name != "material" or (root / THEME).resolve() not in [
        Path(place).resolve() for place in config.theme.dirs
    ]:
        yield "theme", f"must be material with the custom_dir {THEME.as_posix()}, for which the pages are made"
    if HOOK not in map(str, config.hooks):
        yield "hooks", f"must have {HOOK}, which makes the pages and leaves out what none of them needs"
    template = _template(config)
    if template and not _IN_DOCS.search(template):
        yield "edit_uri_template", 'must hold "docs/{path}" or "docs%2F{path!q}", or no link could lead to a record'
    elif not template and config.edit_uri and not config.edit_uri.endswith("docs/"):
        yield "edit_uri", 'must end in "docs/", the folder of the pages, beside which the records are'


def _template(config: MkDocsConfig) -> str:
    # MkDocs keeps it in an object of its own.
    return str(config.edit_uri_template or "")


def _problem(config: MkDocsConfig, key: str, rule: str, words: str, level: Level = "error") -> Problem:
    file = Path(config.config_file_path)
    lines = file.read_text("utf-8", "replace").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if text.startswith(f"{key}:")), 1)
    return Problem(file.name, line, 1, rule, words if words.startswith(key) else f"{key} {words}", level)

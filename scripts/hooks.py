"""Lets plain `mkdocs build` and `mkdocs serve` make the pages from the data first.

Our own commands need none of this: they make the pages themselves. MkDocs puts this folder on the path while it reads
this file, so that `atlas` is found.
"""

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from atlas import website
from atlas.generation import generate
from atlas.output import GENERATED
from atlas.problems import has_errors, summary
from atlas.project import Project, site_of
from atlas.terminal import Progress

log = logging.getLogger("mkdocs.plugins.atlas")


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the data and write the pages. Errors abort the build; warnings do so under --strict."""
    if config.extra.get(website.ALREADY_RENDERED):
        return
    project = Project(Path(config.config_file_path).parent)
    # `mkdocs serve` has put its own address in place of the site's, which the pages are to name.
    as_published, _ = website.configure(project.config)
    progress = Progress()
    made = generate(project, Path(config.docs_dir), site_of(as_published or config), progress)
    progress.clear()
    for problem in made.problems:
        (log.error if has_errors([problem]) else log.warning)(str(problem))
    if made.day is None:
        raise Abort(f"The data has {summary(made.problems)}.")
    os.environ["SOURCE_DATE_EPOCH"] = website.epoch(made.day)


def on_env(env: Environment, **_: Any) -> Environment:
    """Leave out the blank lines that the theme's templates would write into every page."""
    return env.overlay(trim_blocks=True, lstrip_blocks=True)


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

"""MkDocs' settings, and what it says as problems."""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from atlas.model.dates import Day
from atlas.publishing.settings import objections
from atlas.reading.problems import Problem

ALREADY_RENDERED = "atlas_rendered"
"""Key of `extra` that tells our MkDocs hook that the pages are made."""
WITH_CARDS = "atlas_cards"
"""Key of `extra` that tells the theme that each record has a card of its own."""

_ABOUT_A_PAGE = re.compile(r"Doc file '(?P<page>[^']+)' contains .*?(?:link|anchor) '(?P<link>[^']+)'")


def configure(file: Path, folder: Path | None = None) -> tuple[MkDocsConfig | None, list[Problem]]:
    """Read mkdocs.yml, for a build into a folder where one is given. None where it cannot be read."""
    with heard() as said:
        try:
            config = load_config(str(file), strict=True, site_dir=str(folder) if folder else None)
        except (MkDocsException, OSError) as error:
            return None, _problems([*said, str(error)], file, file.parent / "docs")
    config.extra[ALREADY_RENDERED] = True
    return config, [*_problems(said, file, Path(config.docs_dir)), *objections(config)]


@contextmanager
def telling(config: MkDocsConfig) -> Iterator[list[Problem]]:
    """What goes wrong in the block, once it has ended; whatever MkDocs warns of is an error here."""
    problems: list[Problem] = []
    with heard() as said, faults_told(said):
        yield problems
    problems += problems_of(config, said)


@contextmanager
def faults_told(said: list[str]) -> Iterator[None]:
    """Let an exception end the block, and add it to what is said.

    Themes, extensions and hand-written pages can raise anything. A full or read-only disk is no fault of theirs.
    """
    try:
        yield
    except Exception as error:
        if isinstance(error, OSError) and not isinstance(error, TemplateError):
            raise
        said.append(_told(error))


@contextmanager
def dated(day: Day) -> Iterator[None]:
    """Let SOURCE_DATE_EPOCH be the start of a day, in UTC (https://reproducible-builds.org/specs/source-date-epoch/)."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = epoch(day)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def epoch(day: Day) -> str:
    """The start of a day in UTC, in seconds since 1970."""
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))


class _Listener(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def heard() -> Iterator[list[str]]:
    """Collect the warnings and errors of MkDocs in place of printing them."""
    said: list[str] = []
    logger, listener = logging.getLogger("mkdocs"), _Listener(said)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagates


def _told(error: Exception) -> str:
    """An exception in one line, with its place where it is a template's."""
    place = f"{error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    words = str(error) if isinstance(error, MkDocsException) else f"{type(error).__name__}: {error}"
    return place + " ".join(words.split())


def problems_of(config: MkDocsConfig, said: list[str]) -> list[Problem]:
    """What MkDocs has said, as problems; all of them are errors."""
    return _problems(said, Path(config.config_file_path), Path(config.docs_dir))


def _problems(said: list[str], config: Path, docs: Path) -> list[Problem]:
    """What was said, each thing once, at the line that it is about as far as that can be found."""
    lines = dict.fromkeys(" ".join(line.split()) for line in said)
    return sorted(_problem(line, config, docs) for line in lines)


def _problem(line: str, config: Path, docs: Path) -> Problem:
    about = _ABOUT_A_PAGE.match(line)
    if not about:
        return Problem(config.name, 1, 1, "mkdocs", line)
    page = docs / about["page"]
    text = page.read_text("utf-8", "replace") if page.is_file() else ""
    number = next((number for number, row in enumerate(text.splitlines(), 1) if about["link"] in row), 1)
    return Problem(f"{docs.name}/{about['page']}", number, 1, "mkdocs", line)

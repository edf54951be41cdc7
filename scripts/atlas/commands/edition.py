"""Keeps an edition of the data: the downloads as they are, under the day of the edition."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.commands.identify import Refused
from atlas.commands.trial import copy_with
from atlas.commands.writing import changed
from atlas.exports import edition
from atlas.exports.edition_changes import lost_columns
from atlas.model.addresses import Site
from atlas.model.dates import Date
from atlas.model.kinds import EDITION_FILE
from atlas.publishing import citation_file
from atlas.publishing.offline.archive import pack
from atlas.publishing.project import Project
from atlas.reading.catalogue import Catalogue
from atlas.reading.editions import FOLDER, KeptEdition
from atlas.reading.problems import Problem
from atlas.render.view import View, prepare
from atlas.rules.check import check

_DATE = re.compile(r"^date:.*$", re.M)


class ProblemsError(Exception):
    """What is wrong with the data, of which no edition can be kept."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it is kept: its file, how many bytes that has, and its contents by name."""

    file: Path
    size: int
    contents: Mapping[str, str]


def newest(catalogue: Catalogue) -> KeptEdition | None:
    """The edition that was kept last."""
    return next(iter(catalogue.kept_editions), None)


def contents(project: Project, view: View, site: Site) -> dict[str, str]:
    """The files that an edition of the data as they are has."""
    before = newest(view.catalogue)
    licence = (project.root / "LICENSE-DATA").read_text("utf-8")
    return edition.contents(view, site, licence, before.texts if before else {})


def keep(project: Project, site: Site, day: Date, dry_run: bool = False) -> Kept:
    """Give the data that day, check them, and keep the edition; with `dry_run` all is left as it was.

    Raises Refused where no edition can have that day or columns are lost, ProblemsError where the data have problems,
    and OSError. Nothing is written then.
    """
    dated, cited = project.data / EDITION_FILE, project.root / citation_file.NAME
    before = {file: file.read_text("utf-8") for file in (dated, cited)}
    after = {
        dated: _DATE.sub(f"date: {day.edtf}", before[dated], count=1),
        cited: citation_file.of_edition(before[cited], day),
    }
    file = project.data / FOLDER / f"{day.edtf}.zip"
    # All is made from a copy: until it is known that the edition can be kept, the data have the day that they had.
    with copy_with(project.data, {EDITION_FILE: after[dated]}) as data:
        made = _made(project, data, site, day)
    packed = pack({name: text.encode() for name, text in made.items()}, "", day.earliest)
    if not dry_run:
        texts = {place: (before[place], after[place]) for place in before}
        with changed(texts, project.work, new={file: packed}):
            pass
    return Kept(file, len(packed), made)


def _made(project: Project, data: Path, site: Site, day: Date) -> dict[str, str]:
    catalogue, problems = check(data)
    if problems or catalogue.edition is None:
        raise ProblemsError(problems)
    if objection := next(_objections(catalogue, day), None):
        raise Refused(objection)
    made = contents(project, prepare(catalogue, site), site)
    before = newest(catalogue)
    if before and (lost := lost_columns(before.texts, made)):
        raise Refused(
            f"columns or listings are lost that the edition of {before.day.words} did not announce: {', '.join(lost)}; "
            f"bring them back, or name them under `announced` in data/{EDITION_FILE} one edition before"
        )
    return made


def _objections(catalogue: Catalogue, day: Date) -> Iterator[str]:
    """Why no edition can be kept under a day."""
    before = newest(catalogue)
    if before is None:
        return
    if day.latest <= before.day.latest:
        yield f"the edition of {before.day.words} is kept already, and a new one has a later day"
    changes = catalogue.edition.changes if catalogue.edition else ()
    if not any(change.date.latest > before.day.latest for change in changes):
        yield (
            f"readers are told what changed: add an entry to `changes` in data/{EDITION_FILE}, with a date after "
            f"{before.day.words}"
        )

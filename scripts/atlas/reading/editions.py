"""Editions of the data that are kept: the downloads as they were on a day, a file an edition, `2026-11-29.zip`."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from atlas.model import dates
from atlas.model.dates import Date
from atlas.reading.problems import Problem

FOLDER = "editions"
"""Where they stand in the data folder."""
_NAME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\.zip")


@dataclass(frozen=True)
class KeptEdition:
    """One edition, by its day; its files are read when they are asked for.

    Reading one raises zipfile.BadZipFile where it is damaged.
    """

    day: Date
    file: Path

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """The bytes of each of its files, by name."""
        with zipfile.ZipFile(self.file) as packed:
            return {one.filename: one.file_size for one in packed.infolist()}

    def text(self, name: str) -> str:
        """One of its files. Raises KeyError where there is none."""
        with zipfile.ZipFile(self.file) as packed:
            return packed.read(name).decode()

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """All of its files."""
        with zipfile.ZipFile(self.file) as packed:
            return {name: packed.read(name).decode() for name in self.sizes}


def read(data: Path, folder: str) -> tuple[tuple[KeptEdition, ...], list[Problem]]:
    """The editions that a data folder keeps, newest first; `folder` is what it is called in problems."""
    place = data / FOLDER
    found, problems = list[KeptEdition](), list[Problem]()
    for file in sorted(place.iterdir(), reverse=True) if place.is_dir() else ():
        if file.name.startswith("."):
            continue
        faults = list(_faults(file))
        problems += [Problem(f"{folder}/{FOLDER}/{file.name}", 1, 1, "bad-edition", fault) for fault in faults]
        if not faults:
            found.append(KeptEdition(dates.parse(file.stem), file))
    return tuple(found), problems


def _faults(file: Path) -> Iterator[str]:
    cure = "take it from an older commit, or move it out of the data"
    if not _NAME.fullmatch(file.name):
        yield f"an edition that is kept is called by its day, such as 2026-11-29.zip; {cure}"
        return
    try:
        dates.parse(file.stem)
        zipfile.ZipFile(file).close()
    except ValueError:
        yield f"there is no day {file.stem}; {cure}"
    except (OSError, zipfile.BadZipFile) as error:
        yield f"it cannot be read ({error}); {cure}"

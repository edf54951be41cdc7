"""All records, read from `data/` and held together."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from atlas import documents, faults
from atlas.documents import Document
from atlas.model import walk
from atlas.model.fields import ID_HELP, ID_PATTERN
from atlas.model.kinds import EDITION, EDITION_FILE, KINDS, Kind
from atlas.model.records import Edition, SubjectList
from atlas.problems import Problem, did_you_mean

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record with its id and the file that it was read from."""

    kind: Kind
    id: str
    record: Any
    document: Document

    @property
    def reference(self) -> str:
        """`partners/japan`: the record's file, reference and address."""
        return f"{self.kind.folder}/{self.id}"

    @property
    def contents(self) -> walk.Contents:
        """Everything in the record; walked anew at each call, to keep memory small."""
        return walk.contents(self.record)


@dataclass
class Catalogue:
    """All valid records, by reference, kinds in their own order and ids sorted."""

    edition: Edition | None = None
    edition_document: Document | None = None
    entries: dict[str, Entry] = field(default_factory=dict)
    invalid: set[str] = field(default_factory=set)
    """References of records that are there but could not be read; naming one is no second fault."""

    def find(self, reference: str) -> Entry | None:
        """The record that a reference names."""
        return self.entries.get(reference)

    def of(self, folder: str) -> Iterator[Entry]:
        """All records of a kind, by id."""
        return (entry for entry in self.entries.values() if entry.kind.folder == folder)

    @functools.cached_property
    def formerly(self) -> dict[str, str]:
        """New references by the old ones that records had before."""
        return {
            f"{entry.kind.folder}/{old}": entry.reference
            for entry in self.entries.values()
            for old in getattr(entry.record, "formerly", ())
        }

    @functools.cached_property
    def targets(self) -> set[str]:
        """Every reference that may be named: records, and entries of lists as `lists/regions/asia-pacific`."""
        listed = {
            f"{entry.reference}/{item}"
            for entry in self.entries.values()
            if isinstance(entry.record, SubjectList)
            for item in entry.record.entries
        }
        return set(self.entries) | self.invalid | listed


def read(folder: Path, progress: Progress = lambda number: None) -> tuple[Catalogue, list[Problem]]:
    """Read every record under a data folder. Bad files become problems; all others are in the catalogue."""
    catalogue = Catalogue()
    problems: list[Problem] = []
    if not folder.is_dir():
        return catalogue, [
            Problem(
                folder.name, 1, 1, "no-data", f"there is no folder {folder.name}/; run this in the project's folder"
            )
        ]
    problems += _read_edition(folder, catalogue)
    problems += _stray_folders(folder)
    for number, (kind, file) in enumerate(_files(folder)):
        problems += _read_record(folder, kind, file, catalogue)
        progress(number + 1)
    return catalogue, problems


@functools.cache
def adapter(record: type) -> TypeAdapter[Any]:
    """Validates the plain data of one class of record."""
    return TypeAdapter(record)


def _files(folder: Path) -> Iterable[tuple[Kind, Path]]:
    for kind in KINDS.values():
        place = folder / kind.folder
        if place.is_dir():
            for file in sorted(place.iterdir()):
                if not file.name.startswith("."):
                    yield kind, file


def _stray_folders(folder: Path) -> Iterator[Problem]:
    known = {*KINDS, "schema"}
    for place in sorted(folder.iterdir()):
        if place.is_dir() and place.name not in known and not place.name.startswith("."):
            message = f'no kind of record is called "{place.name}"{did_you_mean(place.name, known)}'
            yield Problem(f"{folder.name}/{place.name}", 1, 1, "unknown-kind", message)


def _read_record(folder: Path, kind: Kind, file: Path, catalogue: Catalogue) -> list[Problem]:
    path = f"{folder.name}/{kind.folder}/{file.name}"
    if file.suffix != ".yml" or not file.is_file():
        return [Problem(path, 1, 1, "stray-file", "not a record; a record's file is called id.yml")]
    if not re.fullmatch(ID_PATTERN, file.stem):
        return [Problem(path, 1, 1, "bad-file-name", f'"{file.stem}" is no id; {ID_HELP}; rename the file')]
    record, document, problems = _read_as(kind.record, file, path)
    entry = Entry(kind, file.stem, record, document)
    if record is None:
        catalogue.invalid.add(entry.reference)
    else:
        catalogue.entries[entry.reference] = entry
    return problems


def _read_edition(folder: Path, catalogue: Catalogue) -> list[Problem]:
    file, path = folder / EDITION_FILE, f"{folder.name}/{EDITION_FILE}"
    if not file.is_file():
        return [
            Problem(path, 1, 1, "no-edition", "there is no such file; it gives the day up to which the data speaks")
        ]
    catalogue.edition, catalogue.edition_document, problems = _read_as(Edition, file, path)
    if catalogue.edition is None:
        catalogue.invalid.add(EDITION)
    return problems


def _read_as(record: type, file: Path, path: str) -> tuple[Any, Document, list[Problem]]:
    text, problems = documents.read(file, path)
    document = Document(path, text)
    if problems:
        return None, document, problems
    data, problems = documents.parse(text, path)
    if data is None:
        return None, document, problems
    try:
        return adapter(record).validate_python(data), document, []
    except ValidationError as error:
        return None, document, list(faults.problems(error, record, document))

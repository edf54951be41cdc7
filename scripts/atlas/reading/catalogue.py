"""All records, read from `data/` and held together."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, overload

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypeVar

from atlas.model import walk
from atlas.model.fields import ID_HELP, ID_PATTERN
from atlas.model.kinds import EDITION, EDITION_FILE, KIND_OF, KINDS, Kind
from atlas.model.records import Record
from atlas.model.reference_records import Edition, SubjectList
from atlas.reading import blanks, data_files, editions, model_errors
from atlas.reading.data_files import DataFile
from atlas.reading.problems import Problem, did_you_mean, nearest, quoted
from atlas.reading.remembered import Remembered

Progress = Callable[[int], None]

_EDITION_KIND = Kind("", Edition, "Edition", "Editions")
_MOST_SEARCHES = 100
_NEARLY_YML = (".yaml", ".YML", ".YAML", ".Yml")


R = TypeVar("R", default=Any)
"""A class of record."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """One record with its id and the file that it was read from."""

    kind: Kind
    id: str
    record: R
    file: DataFile

    @property
    def reference(self) -> str:
        """`partners/japan`: the record's file, reference and address."""
        return f"{self.kind.folder}/{self.id}"

    @property
    def contents(self) -> walk.Contents:
        """Everything in the record; walked anew at each call, to keep memory small."""
        return walk.contents(self.record)


@dataclass(frozen=True)
class _KeptEntry(Entry):
    """One that is read once and asked many times, so its contents are kept."""

    @functools.cached_property
    def contents(self) -> walk.Contents:
        """Everything in the record."""
        return walk.contents(self.record)


@dataclass
class Catalogue:
    """All valid records, by reference, kinds in their own order and ids sorted."""

    edition: Edition | None = None
    edition_file: DataFile | None = None
    kept_editions: tuple[editions.KeptEdition, ...] = ()
    """Editions of the downloads that are kept, newest first."""
    entries: dict[str, Entry] = field(default_factory=dict)
    invalid: set[str] = field(default_factory=set)
    """References of records that are there but could not be read; naming one is no second fault."""
    remains: list[tuple[Entry, walk.Contents]] = field(default_factory=list)
    """What of them could be read: each as an entry without a record, and what was found in its data."""

    def find(self, reference: str) -> Entry | None:
        """The record that a reference names."""
        return self.entries.get(reference)

    @overload
    def of(self, kind: str) -> Iterator[Entry]: ...
    @overload
    def of(self, kind: type[R]) -> Iterator[Entry[R]]: ...
    def of(self, kind: Any) -> Iterator[Entry]:
        """All records of a kind, which its class or its folder names, by id."""
        folder = kind if isinstance(kind, str) else KIND_OF[kind].folder
        return iter(self._by_folder.get(folder, ()))

    @functools.cached_property
    def _by_folder(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            found.setdefault(entry.kind.folder, []).append(entry)
        return found

    def record(self, kind: type[R], identifier: str) -> R:
        """The record of a class with an id. Raises KeyError where there is none."""
        record: R = self.entries[f"{KIND_OF[kind].folder}/{identifier}"].record
        return record

    @property
    def edition_entry(self) -> Entry | None:
        """The edition as a record like others, so that rules see it too."""
        if self.edition is None or self.edition_file is None:
            return None
        return Entry(_EDITION_KIND, EDITION, self.edition, self.edition_file)

    @functools.cached_property
    def formerly(self) -> dict[str, str]:
        """New references by the old ones that records had before."""
        return {
            f"{entry.kind.folder}/{old}": entry.reference
            for entry in self.entries.values()
            if isinstance(entry.record, Record)
            for old in entry.record.formerly
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

    @functools.cached_property
    def _ids(self) -> dict[str, list[str]]:
        ids: dict[str, list[str]] = {}
        for folder, _, name in (target.rpartition("/") for target in sorted(self.targets)):
            ids.setdefault(folder, []).append(name)
        return ids

    @functools.cached_property
    def _nearest(self) -> dict[str, str]:
        return {}

    def near(self, reference: str, in_full: bool = False) -> str:
        """The nearest id of the same kind as `; did you mean "..."?`, or nothing where none is near.

        The search takes long in a large catalogue, so each is made once, and only for the first words:
        who has that many unknown ids has not misspelt them.
        """
        folder, _, wanted = reference.rpartition("/")
        if reference not in self._nearest:
            if len(self._nearest) >= _MOST_SEARCHES:
                return ""
            self._nearest[reference] = nearest(wanted, self._ids.get(folder, ()))
        found = self._nearest[reference]
        prefix = f"{folder}/" if in_full else ""
        return f'; did you mean "{prefix}{found}"?' if found else ""


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one file: a record, or what could be read of one that is invalid; or neither, with a problem."""

    entry: Entry | None = None
    remains: walk.Contents | None = None
    is_invalid: bool = False
    problems: tuple[Problem, ...] = ()


_State = tuple[int, int, int, int]
"""Of a file: the times of change of content and of entry, in nanoseconds, its size and its number."""


class Kept:
    """What was read of each file, for those who read again and again: a file that is as it was is not read anew.

    With a file for `records` those of an earlier process are not read anew either.
    """

    def __init__(self, records: Path | None = None) -> None:
        self.records = Remembered(records) if records else None
        self._found: dict[Path, tuple[_State, _Read]] = {}

    def read(self, file: Path, make: Callable[[], _Read]) -> _Read:
        """What was read of a file, or what is made of it now."""
        state = _state(file)
        found = self._found.get(file)
        if found is None or state is None or found[0] != state:
            read = make()
            if one := read.entry:
                read = replace(read, entry=_KeptEntry(one.kind, one.id, one.record, one.file))
            found = self._found[file] = (state or (0, 0, 0, 0), read)
        return found[1]


def _state(file: Path) -> _State | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def read(
    folder: Path, progress: Progress = lambda number: None, kept: Kept | None = None
) -> tuple[Catalogue, list[Problem]]:
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
    problems += _strays(folder)
    catalogue.kept_editions, faults = editions.read(folder, folder.name)
    problems += faults
    records = kept.records if kept else None
    for number, (kind, file) in enumerate(_files(folder)):
        make = functools.partial(_read_record, folder, kind, file, records)
        found = kept.read(file, make) if kept else make()
        _take(catalogue, found)
        problems += found.problems
        progress(number + 1)
    if kept and records:
        records.save()
        kept.records = None  # later this process reads few files anew, and is waited for
    return catalogue, problems


def _take(catalogue: Catalogue, found: _Read) -> None:
    if found.entry and found.is_invalid:
        catalogue.invalid.add(found.entry.reference)
    elif found.entry:
        catalogue.entries[found.entry.reference] = found.entry
    if found.entry and found.remains:
        catalogue.remains.append((found.entry, found.remains))


@functools.cache
def adapter(record: type) -> TypeAdapter[Any]:
    """Validates the plain data of one class of record."""
    return TypeAdapter(record)


def _files(folder: Path) -> Iterable[tuple[Kind, Path]]:
    for kind in KINDS.values():
        place = folder / kind.folder
        if place.is_dir():
            for file in sorted(place.iterdir(), key=attrgetter("name")):
                if not file.name.startswith("."):
                    yield kind, file


def _strays(folder: Path) -> Iterator[Problem]:
    known = {*KINDS, "schema", editions.FOLDER}
    for place in sorted(folder.iterdir()):
        path = f"{folder.name}/{place.name}"
        if place.name.startswith(".") or place.name in (*known, EDITION_FILE):
            continue
        if place.is_dir():
            message = f"no kind of record is called {quoted(place.name)}{did_you_mean(place.name, known)}"
            yield Problem(path, 1, 1, "unknown-kind", message)
        elif place.suffix in (".yml", *_NEARLY_YML):
            message = f"a record stands in the folder of its kind, such as {folder.name}/partners/{place.name}; move it"
            yield Problem(path, 1, 1, "stray-file", message)


def _read_record(folder: Path, kind: Kind, file: Path, records: Remembered | None) -> _Read:
    path = f"{folder.name}/{kind.folder}/{file.name}"
    if not file.is_file():
        found = "a folder" if file.is_dir() else "a link that leads nowhere" if file.is_symlink() else "no plain file"
        message = f"{found}, where only files of records stand; move it out of the data"
        return _Read(problems=(Problem(path, 1, 1, "stray-file", message),))
    if file.suffix != ".yml":
        remedy = f"rename it to {file.stem}.yml" if file.suffix in _NEARLY_YML else "move it out of the data"
        return _Read(problems=(Problem(path, 1, 1, "stray-file", f"a record's file is called id.yml; {remedy}"),))
    if not re.fullmatch(ID_PATTERN, file.stem):
        message = f'"{file.stem}" is no id; {ID_HELP}; rename the file'
        return _Read(problems=(Problem(path, 1, 1, "bad-file-name", message),))
    record, remains, data_file, problems = _read_as(kind.record, file, path, records)
    entry = Entry(kind, file.stem, record, data_file)
    if record is None and (meant := _other_folder(kind, data_file)):
        message = f"its first line and its keys are those of a record of {meant}; move it to {folder.name}/{meant}/"
        return _Read(entry, is_invalid=True, problems=(Problem(path, 1, 1, "wrong-folder", message),))
    return _Read(entry, remains, record is None, tuple(problems))


def _other_folder(kind: Kind, data_file: DataFile) -> str:
    """The folder of the other kind that a file's first line names, where it is a record of that; nothing elsewhere."""
    first = next(iter(data_file.text.splitlines()), "")
    other = next((other for other in KINDS.values() if first.endswith(f"/{other.schema}")), kind)
    data, problems = data_files.parse(data_file.text, data_file.path) if other is not kind else (None, [])
    if data is None or problems:
        return ""
    try:
        adapter(other.record).validate_python(data)
    except ValidationError:
        return ""
    return other.folder


def _read_edition(folder: Path, catalogue: Catalogue) -> list[Problem]:
    file, path = folder / EDITION_FILE, f"{folder.name}/{EDITION_FILE}"
    if not file.is_file():
        return [
            Problem(path, 1, 1, "no-edition", "there is no such file; it gives the day up to which the data speaks")
        ]
    catalogue.edition, remains, catalogue.edition_file, problems = _read_as(Edition, file, path)
    if catalogue.edition is None:
        catalogue.invalid.add(EDITION)
    if remains:
        catalogue.remains.append((Entry(_EDITION_KIND, EDITION, None, catalogue.edition_file), remains))
    return problems


def _read_as(
    record: type, file: Path, path: str, records: Remembered | None = None
) -> tuple[Any, walk.Contents | None, DataFile, list[Problem]]:
    """The record; or None, and what could be read of it if its file is one of data."""
    text, problems = data_files.read(file, path)
    data_file = DataFile(path, text)
    if problems:
        return None, None, data_file, problems
    if records and (known := records.find(path, text)):
        return known, None, data_file, []
    data, problems = data_files.parse(text, path)
    if data is None:
        return None, None, data_file, problems
    problems += blanks.problems(text, data, data_file)
    try:
        made = adapter(record).validate_python(data)
    except ValidationError as error:
        problems += model_errors.problems(error, record, data_file)
    if not problems:
        if records:
            records.add(path, text, made)
        return made, None, data_file, []
    return None, blanks.filled(walk.contents_of_data(record, data)), data_file, problems

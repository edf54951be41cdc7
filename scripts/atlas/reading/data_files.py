"""YAML text to plain data and back to places in the text. Knows nothing of NATO.

Of YAML 1.1 (https://yaml.org/spec/1.1/) the data uses mappings, sequences and scalars. Every scalar is read as
text, so `NO` stays Norway and `2011-04` a month; a line break in one is a space. What makes a file hard to read
or dangerous is a fault: duplicate keys, anchors and aliases, merge keys, tags, tabs, empty values, characters
that nobody sees, several documents, great size or depth.
"""

import codecs
import contextlib
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from atlas.model.paths import DataPath
from atlas.reading import characters, yaml_errors
from atlas.reading.problems import Level, Problem
from atlas.reading.reader import MAX_DEPTH, READABLE, Reader

Data = dict[str, Any]

MAX_BYTES = 512 * 1024

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_INDENTED_BY_TAB = re.compile(r"^ *\t", re.MULTILINE)
"""Where the depth of a line is not to be told."""
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Those that YAML forbids, or takes for line ends where editors do not, so that lines would be counted wrongly."""
_ODD_SPACE = re.compile(rf"^ *(?:- +)*(?:-|[\w-]+:)?([{characters.ODD_SPACES}])", re.MULTILINE)
"""One from a web page or a word processor where YAML takes only ordinary ones: before, or right after, a key."""
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?:[ \r].*)?$", re.MULTILINE)
"""What git writes around two versions of the same lines."""
_LINE_END = re.compile("\r\n|\r|\n")
"""Where editors, and YAML, end a line."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One data file: its path as it is told to people, and its text without a byte order mark.

    The text is needed only where something is wrong: the places of what is in it are found again from it.
    """

    path: str
    text: str

    def problem(
        self, rule: str, message: str, at: DataPath | None = (), level: Level = "error", key: bool = False
    ) -> Problem:
        """A problem with the value at a place in the data, or with its key; at None, with the file as a whole."""
        line, column = (1, 1) if at is None else locate(self.text, at, key)
        return Problem(self.path, line, column, rule, message, level)

    def comment_after(self, at: DataPath) -> str:
        """The comment that follows the value without quotes at a place in the data, on its line; mostly nothing."""
        place = _places(self.text).get(at)
        if not place or not place.plain_end:
            return ""
        line, column = place.plain_end
        after = _lines(self.text)[line][column:].strip()
        return after if after.startswith("#") else ""


def read(file: Path, path: str) -> tuple[str, list[Problem]]:
    """The text of one file, or what forbids to read it. Never raises for a bad file."""
    try:
        if file.stat().st_size > MAX_BYTES:
            limit = f"{MAX_BYTES // 1024} KB"
            return "", [Problem(path, 1, 1, "too-large", f"larger than {limit}; a record is a few pages of text")]
        raw = file.read_bytes()
    except OSError as error:
        return "", [Problem(path, 1, 1, "unreadable", f"cannot be read: {error.strerror or error}")]
    raw = raw.removeprefix(codecs.BOM_UTF8)
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError as error:
        place = _place_after(raw[: error.start].decode("utf-8", "replace"))
        message = f"byte 0x{raw[error.start]:02X} is not UTF-8; save the file as UTF-8"
        return "", [Problem(path, *place, "not-utf-8", message)]


def parse(text: str, path: str) -> tuple[Data | None, list[Problem]]:
    """The data of one YAML text and what is wrong with it; None where that forbids to read it.

    Of a key that stands twice the last value is read; an empty one is read as an empty text.
    """
    data, problems = _parse(text, path)
    line, column = _place_after(text) if problems else (0, 0)
    # The parser puts what is missing at the very end on a line of its own, which the file may not have.
    return data, [replace(fault, line=line, column=column) if fault.line > line else fault for fault in problems]


def _parse(text: str, path: str) -> tuple[Data | None, list[Problem]]:
    if conflict := _conflict(text, path):
        return None, [conflict]
    tabs = list(_tabs(text, path))
    if tabs and _INDENTED_BY_TAB.search(text):
        return None, tabs
    unseen = _UNREADABLE.search(text)
    if unseen:
        message = f"an invisible character ({characters.named(unseen[0])}); delete it"
        return None, [Problem(path, *_place_after(text[: unseen.start()]), "invisible-character", message)]
    if odd := list(_odd_spaces(text, path)):
        return None, [*tabs, *odd]
    reader = Reader(path)
    reader.problems += tabs
    try:
        for event in _events(text):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*reader.problems, Problem(path, *yaml_errors.explain(text, error))]
    except (yaml.YAMLError, ValueError, OverflowError):  # PyYAML's parser in Python, of an escape such as "\UFFFFFFFF"
        message = "a backslash code that stands for no character; put the text in single quotes"
        return None, [Problem(path, 1, 1, "yaml-syntax", message)]
    if any(problem.rule not in READABLE for problem in reader.problems):
        return None, reader.problems
    if reader.root is None:
        return None, [Problem(path, 1, 1, "empty-file", "no data in this file; write the record or delete the file")]
    if not isinstance(reader.root, dict):
        return None, [Problem(path, 1, 1, "not-a-record", 'no record; a record has lines of the form "key: value"')]
    return reader.root, reader.problems


def locate(text: str, at: DataPath, key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value at a path (or of its key).

    A path that leads further than the text does gives the nearest place on the way: for a key
    that is missing, the key of the map that lacks it.
    """
    places = _places(text)
    for length in range(len(at), -1, -1):
        place = places.get(at[:length])
        if place:
            on_key = key if length == len(at) else not place.is_scalar
            return place.key if on_key else place.value
    return 1, 1


def _tabs(text: str, path: str) -> Iterator[Problem]:
    """The first tab of each line that has one."""
    if "\t" in text:
        for number, line in enumerate(_LINE_END.split(text), 1):
            if "\t" in line:
                yield Problem(path, number, line.index("\t") + 1, "yaml-tab", "a tab; use spaces")


def _odd_spaces(text: str, path: str) -> Iterator[Problem]:
    """Each where YAML takes none for a space; most texts have none at all, which is soon seen."""
    if any(space in text for space in characters.ODD_SPACES):
        for found in _ODD_SPACE.finditer(text):
            message = f"{characters.named(found[1])}, which only looks like a space; write an ordinary one"
            yield Problem(path, *_place_after(text[: found.start(1)]), "odd-space", message)


def _conflict(text: str, path: str) -> Problem | None:
    """Two versions of the same lines that git could not merge; told once, from the first mark to the last."""
    marks = list(_CONFLICT.finditer(text)) if "<<<<<<<" in text or ">>>>>>>" in text else []
    if not marks:
        return None
    first, last = _place_after(text[: marks[0].start()])[0], _place_after(text[: marks[-1].start()])[0]
    message = f"marks of a merge conflict (lines {first} to {last}); keep one version of these lines"
    return Problem(path, first, 1, "merge-conflict", f"{message}, and delete those with <<<<<<<, ======= and >>>>>>>")


def _place_after(text: str) -> tuple[int, int]:
    lines = _LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text.replace("\t", " "))
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Place(NamedTuple):
    """Line and column of a key (in a list, of the item) and of its value, from 1.

    `plain_end` is where a value without quotes ends, from 0; None for all others.
    """

    key: tuple[int, int]
    value: tuple[int, int]
    is_scalar: bool
    plain_end: tuple[int, int] | None


@dataclass(slots=True)
class _Parent:
    """A map or list being walked through: its path and the key or position that comes next."""

    path: DataPath
    key: str | int | None
    key_place: tuple[int, int] | None = None


@functools.lru_cache(maxsize=1)
def _places(text: str) -> dict[DataPath, _Place]:
    """Every path of a text, as far as it can be read; kept for the next problem in the same file."""
    places: dict[DataPath, _Place] = {}
    with contextlib.suppress(yaml.YAMLError, ValueError, OverflowError):
        _find_places(text, places)
    return places


@functools.lru_cache(maxsize=1)
def _lines(text: str) -> list[str]:
    """The lines of a text; kept for the next value of the same file."""
    return _LINE_END.split(text)


def _find_places(text: str, places: dict[DataPath, _Place]) -> None:
    parents: list[_Parent] = []
    for event in _events(text):
        kind = type(event)
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            parents.pop()
        if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
            continue
        place: tuple[int, int] = (event.start_mark.line + 1, event.start_mark.column + 1)
        path: DataPath = ()
        key_place = place
        if parents:
            parent = parents[-1]
            if parent.key is None:
                if kind is not yaml.ScalarEvent:
                    return
                parent.key, parent.key_place = event.value, place
                continue
            path, key_place = (*parent.path, parent.key), parent.key_place or place
            parent.key = parent.key + 1 if isinstance(parent.key, int) else None
        is_scalar = kind is yaml.ScalarEvent
        plain_end = (event.end_mark.line, event.end_mark.column) if is_scalar and not event.style else None
        places.setdefault(path, _Place(key_place, place, is_scalar, plain_end))
        if kind is not yaml.ScalarEvent:
            parents.append(_Parent(path, 0 if kind is yaml.SequenceStartEvent else None))
            if len(parents) > MAX_DEPTH:
                return

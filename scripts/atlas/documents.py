"""YAML text to plain data and back to places in the text. Knows nothing of NATO.

Of YAML 1.1 (https://yaml.org/spec/1.1/) the data uses mappings, sequences and scalars. Every scalar is read as
text, so `NO` stays Norway and `2011-04` a month. What makes a file hard to read or dangerous is a fault:
duplicate keys, anchors and aliases, merge keys, tags, tabs, empty values, several documents, great size or depth.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from atlas.problems import Level, Problem

Data = dict[str, Any]
DataPath = tuple[str | int, ...]
"""Keys and list positions that lead to a value: `("memberships", 0, "from")`."""

MAX_BYTES = 512 * 1024
MAX_DEPTH = 12

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_SYNTAX_HELP = {
    "could not find expected ':'": 'a line lacks its colon; write "key: value"',
    "mapping values are not allowed": "a colon too many, or a line indented wrongly; put a text with ': ' in quotes",
    "did not find expected key": "this line does not line up with those above it; check the indentation and quotes",
    "did not find expected '-' indicator": 'list items must line up, each with "- " before it',
    "did not find expected ',' or": "a [list] or {map} is not closed, or lacks a comma",
    "unexpected end of stream": "the file ends inside a text; a quote is not closed",
    "found unexpected end of stream": "the file ends inside a text; a quote is not closed",
    "cannot start any token": "put the text in quotes",
    "block sequence entries are not allowed": 'a list starts on a line of its own, with "- " before each item',
    "found unknown escape character": "in double quotes a backslash starts a code; use single quotes",
    "did not find expected alphabetic or numeric": "* and & have a meaning in YAML; put the text in quotes",
}


@dataclass(frozen=True, slots=True)
class Document:
    """One data file: its path as it is told to people, and its text, from which places are found again."""

    path: str
    text: str

    def problem(self, rule: str, message: str, at: DataPath = (), level: Level = "error", key: bool = False) -> Problem:
        """A problem with the value at a place in the data, or with its key."""
        line, column = locate(self.text, at, key)
        return Problem(self.path, line, column, rule, message, level)


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
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"byte 0x{raw[error.start]:02X} is not UTF-8; save the file as UTF-8"
        return "", [Problem(path, line, column, "not-utf-8", message)]
    return text, []


def parse(text: str, path: str) -> tuple[Data | None, list[Problem]]:
    """The data of one YAML text, or None and the problems that forbid to read it."""
    tab = text.find("\t")
    if tab >= 0:
        line, column = text.count("\n", 0, tab) + 1, tab - text.rfind("\n", 0, tab)
        return None, [Problem(path, line, column, "yaml-tab", "a tab; use spaces")]
    reader = _Reader(path)
    try:
        for event in _events(text):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*reader.problems, _syntax_problem(path, error)]
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
        message = "a control character; delete it"
        return None, [*reader.problems, Problem(path, line, max(column, 1), "yaml-syntax", message)]
    if reader.problems:
        return None, reader.problems
    if reader.root is None:
        return None, [Problem(path, 1, 1, "empty-file", "no data in this file; write the record or delete the file")]
    if not isinstance(reader.root, dict):
        return None, [Problem(path, 1, 1, "not-a-record", 'not a record; it has "key: value" lines')]
    return reader.root, []


def locate(text: str, at: DataPath, key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value at a path (or of its key).

    A path that leads further than the text does gives the nearest place on the way: for a key
    that is missing, the map that lacks it.
    """
    best, depth = (1, 1), -1
    for path, key_mark, value_mark in _places(text):
        if len(path) > depth and path == at[: len(path)]:
            whole = len(path) == len(at)
            mark = value_mark if whole and not key else key_mark
            best, depth = (mark.line + 1, mark.column + 1), len(path)
            if whole:
                break
    return best


def _events(text: str) -> Iterator[Any]:
    loader = _Loader(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    """Builds plain data from YAML events, without recursion, and notes what the data may not use."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Any = None
        self.problems: list[Problem] = []
        self._open: list[Any] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._check_node(event)
            if event.flow_style and kind is yaml.MappingStartEvent and self._expects_key():
                self._fault(event, "yaml-key", "a key is plain text")
            value: Any = {} if kind is yaml.MappingStartEvent else []
            self._place(value, event)
            self._open.append(value)
            self._keys.append(None)
            if len(self._open) > MAX_DEPTH:
                raise yaml.MarkedYAMLError(problem=f"nested more than {MAX_DEPTH} deep", problem_mark=event.start_mark)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._open.pop()
            self._keys.pop()
        elif kind is yaml.AliasEvent:
            self._fault(event, "yaml-alias", "an alias (*name); write the value out, or put the text in quotes")
            self._place("", event)
        elif kind is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._fault(event, "yaml-documents", "a second document (---); a file holds one record")

    def _scalar(self, event: Any) -> None:
        if event.anchor or event.tag:
            self._check_node(event)
        value: str = event.value
        if self._expects_key():
            if value == "<<":
                self._fault(event, "yaml-merge", "a merge key (<<); write the keys out")
            elif value in self._open[-1]:
                self._fault(event, "duplicate-key", f'the key "{value}" stands twice here; keep one')
            self._open[-1][value] = None
            self._keys[-1] = value
            return
        if not value.strip():
            if self._open:
                self._fault(event, "empty-value", "no value; write one or delete the key")
            else:
                return
        self._place(value, event)

    def _expects_key(self) -> bool:
        return bool(self._open) and type(self._open[-1]) is dict and self._keys[-1] is None

    def _place(self, value: Any, event: Any) -> None:
        if not self._open:
            self.root = value if self._documents == 1 else self.root
            return
        parent = self._open[-1]
        if type(parent) is list:
            parent.append(value)
        elif self._keys[-1] is None:
            self._fault(event, "yaml-key", "a key is plain text")
            self._keys[-1] = ""
        else:
            parent[self._keys[-1]] = value
            self._keys[-1] = None

    def _check_node(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, "yaml-alias", f"an anchor (&{event.anchor}); write the value out where it is needed")
        if event.tag:
            self._fault(event, "yaml-tag", f'a tag ({event.tag}); put a text that starts with "!" in quotes')

    def _fault(self, event: Any, rule: str, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, rule, message))


def _places(text: str) -> Iterator[tuple[DataPath, Any, Any]]:
    """Every path of a text with the marks of its key (an item's own mark in lists) and of its value."""
    parents: list[_Parent] = []
    for event in _events(text):
        kind = type(event)
        if kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            parents.pop()
        if kind not in (yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent):
            continue
        mark, path, key_mark = event.start_mark, (), event.start_mark
        if parents:
            parent = parents[-1]
            if parent.key is None:
                parent.key, parent.key_mark = getattr(event, "value", ""), mark
                continue
            path, key_mark = (*parent.path, parent.key), parent.key_mark or mark
            parent.key = parent.key + 1 if isinstance(parent.key, int) else None
        yield path, key_mark, mark
        if kind is not yaml.ScalarEvent:
            parents.append(_Parent(path, 0 if kind is yaml.SequenceStartEvent else None))


@dataclass(slots=True)
class _Parent:
    """A map or list being walked through: its path and the key or position that comes next."""

    path: DataPath
    key: str | int | None
    key_mark: Any = None


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    # A missing colon shows itself only on the next line; the context is the line that lacks it.
    lacks_colon = "could not find expected ':'" in (error.problem or "")
    mark = (error.context_mark if lacks_colon else None) or error.problem_mark or error.context_mark
    said = f"{error.problem or error.context or 'not YAML'}"
    help_text = next((text for part, text in _SYNTAX_HELP.items() if part in said), said)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "yaml-syntax", help_text)

"""Builds plain data from the events of a YAML text, and notes what the data may not use."""

import re
import sys
from typing import Any

import yaml

from atlas.reading import characters, yaml_errors
from atlas.reading.problems import Problem, quoted

MAX_DEPTH = 12
READABLE = frozenset({"curly-quotes", "duplicate-key", "empty-value", "yaml-tab", *characters.FAULTS})
"""Faults that leave the rest of a file to be read."""

_BREAK = re.compile(r" *\n\s*")
_CURLY_QUOTED = re.compile("[“”„‘’]([^“”„‘’]+)[“”‘’]")
"""What a word processor makes of a value in quotes: YAML takes them for a part of it."""
_INTERNED = 64
"""Ids, dates and names up to this length recur all over the data; each is kept in memory once."""


class Reader:
    """Takes events one by one, without recursion; `root` is the data so far, None where there is none."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.root: Any = None
        self.problems: list[Problem] = []
        self._open: list[Any] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Read on by one event. Raises yaml.MarkedYAMLError where the rest cannot be read."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._check_node(event)
            value: Any = {} if kind is yaml.MappingStartEvent else []
            self._place(value, event)
            self._open.append(value)
            self._keys.append(None)
            if len(self._open) > MAX_DEPTH:
                raise yaml.MarkedYAMLError(problem=yaml_errors.TOO_DEEP, problem_mark=event.start_mark)
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
        self._check_node(event)
        value: str = event.value
        if not (value.isascii() and value.isprintable()):
            value = self._plain(_BREAK.sub(" ", value), event)
        if self._open and self._keys[-1] is None and type(self._open[-1]) is dict:
            self._key(value, event)
            return
        value = value.strip()
        if not event.style and not value.isascii():
            value = self._without_curly_quotes(value, event)
        if not value:
            if not self._open:
                return
            self._fault(event, "empty-value", "no value; write one or delete the key")
        self._place(sys.intern(value) if len(value) <= _INTERNED else value, event)

    def _key(self, key: str, event: Any) -> None:
        if key == "<<":
            self._fault(event, "yaml-merge", "a merge key (<<); write the keys out")
        elif key in self._open[-1]:
            self._fault(event, "duplicate-key", f"the key {quoted(key)} stands twice here; keep one")
        self._open[-1][key] = None
        self._keys[-1] = key

    def _without_curly_quotes(self, value: str, event: Any) -> str:
        """The value as it was meant, so that no rule finds a second fault in its quotes."""
        quoted_whole = _CURLY_QUOTED.fullmatch(value)
        if not quoted_whole:
            return value
        message = 'curly quotes, which would be a part of the value; write straight ones (") or put them inside such'
        self._fault(event, "curly-quotes", message)
        return quoted_whole[1].strip()

    def _plain(self, value: str, event: Any) -> str:
        """The value as it was meant; a character in it that is not what it seems is a fault."""
        faults = list(characters.faults(value))
        for rule, message in faults:
            self._fault(event, rule, message)
        return characters.mended(value) if faults else value

    def _place(self, value: Any, event: Any) -> None:
        if not self._open:
            self.root = value
            return
        parent, key = self._open[-1], self._keys[-1]
        if type(parent) is list:
            parent.append(value)
        elif key is None:
            raise yaml.MarkedYAMLError(problem=yaml_errors.KEY_IS_NO_TEXT, problem_mark=event.start_mark)
        else:
            parent[key] = value
            self._keys[-1] = None

    def _check_node(self, event: Any) -> None:
        if event.anchor:
            message = f"an anchor (&{event.anchor}); write the value out, or put the text in quotes"
            self._fault(event, "yaml-alias", message)
        if event.tag:
            self._fault(event, "yaml-tag", f'a tag ({event.tag}); put a text that starts with "!" in quotes')

    def _fault(self, event: Any, rule: str, message: str) -> None:
        mark = event.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, rule, message))

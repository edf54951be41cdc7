"""Changes in the text of a YAML file at single places, so that all else in it stays as it is."""

import copy
import re
from collections.abc import Mapping
from typing import Any

from atlas.commands.identify import Refused
from atlas.model.paths import DataPath
from atlas.reading import data_files

_LINE_END = re.compile("\r\n|\r|\n")
_ABOVE = re.compile(r"[ \t]*(?:#.*)?")
"""A line that belongs to what follows it: a comment, or an empty one."""
_ITEM = re.compile(r"(['\"]?)[\w./#-]+\1")
"""An id or a reference, as it stands in a list."""


def offset(text: str, at: DataPath, key: bool = False) -> int:
    """Where in a text the value at a path begins, or its key; of a list's item with its hyphen, what follows that."""
    line, column = data_files.locate(text, at, key)
    return _line_starts(text)[line - 1] + column - 1


def line_end(text: str) -> str:
    """What ends the lines of a text."""
    found = _LINE_END.search(text)
    return found[0] if found else "\n"


def with_scalars(text: str, path: str, values: Mapping[DataPath, tuple[str, str]]) -> str:
    """The text with other values at these paths: each as it stands there, and as it is to be.

    Raises Refused where one is written in a form that hides it, such as with a backslash code.
    """
    wanted = copy.deepcopy(data_files.parse(text, path)[0]) or {}
    places = {offset(text, at): at for at in values}
    made = text
    for start in sorted(places, reverse=True):
        before, after = values[places[start]]
        found = re.match(rf"(['\"]?){re.escape(before)}\1(?![\w#-])", text[start:])
        if not found:
            line, column = data_files.locate(text, places[start])
            raise Refused(
                f'"{before}" in line {line}, column {column}, is written in a form that hides it; write it plainly'
            )
        begin = start + len(found[1])
        made = made[:begin] + after + made[begin + len(before) :]
    for at, (_, after) in values.items():
        _put(wanted, at, after)
    return checked(made, path, wanted)


def with_key(text: str, path: str, key: str, lines: str, order: list[str]) -> str:
    """The text with one more key at its top, where the order of keys has it; `lines` are written as they are."""
    data = data_files.parse(text, path)[0] or {}
    later = order[order.index(key) + 1 :]
    following = next((name for name in data if name in later), None)
    if following is None:
        return text + ("" if text.endswith(("\n", "\r")) else line_end(text)) + lines
    start = above(text, offset(text, (following,), key=True))
    return text[:start] + lines + text[start:]


def without_key(text: str, key: str, data: Mapping[str, Any]) -> str:
    """The text without a key of its top, and without the lines of its value."""
    keys = list(data)
    start = offset(text, (key,), key=True)
    following = keys[keys.index(key) + 1 :]
    end = above(text, offset(text, (following[0],), key=True)) if following else len(text)
    return text[:start] + text[end:]


def with_item(text: str, at: DataPath, item: str) -> str:
    """The text with one more id at the end of a list of ids; `at` is the path of its last item."""
    start = offset(text, at)
    last = _ITEM.match(text[start:])
    end = start + (last.end() if last else 0)
    margin = text[line_start(text, start) : start]
    is_block = margin.strip(" ") == "-"
    return text[:end] + (f"{line_end(text)}{margin}{item}" if is_block else f", {item}") + text[end:]


def without_item(text: str, at: DataPath) -> str:
    """The text without one of several ids in a list; `at` is the path of the item."""
    start = offset(text, at)
    found = _ITEM.match(text[start:])
    end = start + (found.end() if found else 0)
    begin = line_start(text, start)
    if text[begin:start].strip(" ") == "-":
        rest = _LINE_END.search(text, end)
        return text[:begin] + (text[rest.end() :] if rest else "")
    if comma := re.match(r"\s*,\s*", text[end:]):
        return text[:start] + text[end + comma.end() :]
    return re.sub(r",\s*\Z", "", text[:start]) + text[end:]


def above(text: str, place: int) -> int:
    """The start of the line at a place, or of the comments and empty lines right above it."""
    starts = [start for start in _line_starts(text) if start <= place]
    number = len(starts) - 1
    while number > 0 and _ABOVE.fullmatch(text[starts[number - 1] : starts[number]].rstrip("\r\n")):
        number -= 1
    return starts[number]


def line_start(text: str, place: int) -> int:
    """The start of the line that a place is in."""
    return max(start for start in _line_starts(text) if start <= place)


def checked(text: str, path: str, wanted: Any) -> str:
    """A text that reads as was wanted, and as nothing else. Raises Refused for any other."""
    if data_files.parse(text, path) != (wanted, []):
        raise Refused("this cannot be written here without changing more; write it by hand")
    return text


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _LINE_END.finditer(text))]


def _put(data: Any, at: DataPath, value: str) -> None:
    for step in at[:-1]:
        data = data[step]
    data[at[-1]] = value

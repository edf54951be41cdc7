"""Blanks: what a new record's template leaves for its editor to fill in."""

from collections.abc import Iterator
from typing import Any

from atlas.documents import DataPath, Document
from atlas.problems import Problem

BLANK = "FILL IN"


def problems(text: str, data: Any, document: Document) -> Iterator[Problem]:
    """Each blank that is left in a file."""
    if BLANK not in text:
        return
    for at, on_key in _places(data, ()):
        name = next((str(step) for step in reversed(at) if isinstance(step, str)), "")
        what = "this key" if on_key else f'"{name}"'
        yield document.problem("blank", f"{what} is still to be filled in; write over {BLANK}", at, key=on_key)


def _places(value: Any, at: DataPath) -> Iterator[tuple[DataPath, bool]]:
    if value == BLANK:
        yield at, False
    elif isinstance(value, dict):
        for key, item in value.items():
            if key == BLANK:
                yield (*at, key), True
            yield from _places(item, (*at, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _places(item, (*at, position))

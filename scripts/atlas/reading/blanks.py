"""Blanks: what a new record's template leaves for its editor to fill in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from atlas.model.paths import DataPath
from atlas.model.walk import Contents
from atlas.reading.data_files import DataFile
from atlas.reading.problems import Problem

BLANK = "FILL IN"


def problems(text: str, data: Any, data_file: DataFile) -> Iterator[Problem]:
    """Each blank that is left in a file."""
    if BLANK not in text:
        return
    for at, on_key in _places(data, ()):
        name = next((str(step) for step in reversed(at) if isinstance(step, str)), "")
        what = "this key" if on_key else f'"{name}"'
        yield data_file.problem("blank", f"{what} is still to be filled in; write over {BLANK}", at, key=on_key)


def filled(contents: Contents) -> Contents:
    """Contents without references and texts that are blank, or empty, which is told as such."""
    empty = (BLANK, "")
    return replace(
        contents,
        references=[found for found in contents.references if found[1].rpartition("/")[2] not in empty],
        texts=[found for found in contents.texts if found[1] not in empty],
    )


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

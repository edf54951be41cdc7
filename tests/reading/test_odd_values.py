"""Whatever stands at whatever place of a record, a check tells what is wrong and never raises."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas.model.kinds import KINDS
from atlas.model.paths import DataPath
from atlas.reading import data_files
from atlas.rules.check import check
from data_folder import tiny
from places import DATA

RICHEST = [max((DATA / kind).glob("*.yml"), key=lambda file: (file.stat().st_size, file.name)) for kind in KINDS]
"""Of each kind the record with the longest file, which has most of the fields that there are."""
MAPS: tuple[DataPath, ...] = (("anchors",), ("entries",))
"""Maps whose keys are ids, so that all their values are of one kind."""
ODD: list[Any] = ["partners/japan", {}, [], [[["x"]]], [{"x": "y"}], {"from": {"from": ["2011"]}}]


def _places(data: Any, at: DataPath = (), kind: DataPath = ()) -> Iterator[tuple[DataPath, DataPath]]:
    """Every place in the data, with what kind of place it is: its path with one word for all items of a list."""
    if at:
        yield at, kind
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _places(value, (*at, key), (*kind, "item" if kind in MAPS else key))
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from _places(value, (*at, position), (*kind, "item"))


def _shortest(data: Any) -> Any:
    """The data with as few items of each list as have all kinds of places that its items have."""
    if isinstance(data, dict):
        return {key: _shortest(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    kept: list[Any] = []
    seen: set[DataPath] = set()
    for item in data:
        kinds = {kind for _, kind in _places([item])}
        if not kinds <= seen:
            seen |= kinds
            kept.append(_shortest(item))
    return kept


def _changed(data: Any, at: DataPath, value: Any) -> Any:
    data = inner = copy.deepcopy(data)
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    return data


@pytest.mark.parametrize("file", RICHEST, ids=lambda file: f"{file.parent.name}/{file.stem}")
@pytest.mark.parametrize("share", [1, *(pytest.param(share, marks=pytest.mark.thorough) for share in (2, 3, 4, 5, 6))])
def test_odd_value_anywhere_in_a_record_makes_no_check_raise(file: Path, share: int, tmp_path: Path) -> None:
    """At each place one value a share, at the next place the next one: there are thousands of both."""
    name = f"{file.parent.name}/{file.name}"
    text = file.read_text("utf-8")
    data = _shortest(data_files.parse(text, name)[0])
    place_of_kind = {kind: at for at, kind in reversed([*_places(data)])}
    folder = tiny(tmp_path, {name: None})
    for number, at in enumerate(place_of_kind.values()):
        value = ODD[(number + share) % len(ODD)]
        # JSON is YAML, and no editor of it has to be written for these tests.
        (folder / name).write_text(json.dumps(_changed(data, at, value)), "utf-8")
        assert check(folder)[1], (at, value)

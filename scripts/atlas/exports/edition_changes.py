"""What differs between two editions of the data, listing by listing, row by row."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from atlas.exports import data_package
from atlas.exports.downloads import CSV_ONLY

What = Literal["added", "removed", "changed", "column added", "column removed", "listing added", "listing removed"]

_Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that is another, or one row, column or listing that is there in one edition alone.

    `key` has the values of the row's primary key. Of a row that was added or removed the whole is told, as JSON.
    """

    listing: str
    what: What
    key: str = ""
    column: str = ""
    before: str = ""
    after: str = ""


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    """What is another, in the order of the later edition; both are given as texts of files by their names.

    Panels are worked out from memberships, whose changes they would repeat many times, and are left out.
    """
    old, new = _schemas(before), _schemas(after)
    yield from (Change(name, "listing removed") for name in old if name not in new)
    for name, schema in new.items():
        if name not in old:
            yield Change(name, "listing added")
        elif name not in CSV_ONLY and before[f"{name}.csv"] != after[f"{name}.csv"]:
            yield from _columns(name, _names(old[name]), _names(schema))
            key = tuple(schema["primaryKey"])
            yield from _rows(name, key, _read(before[f"{name}.csv"]), _read(after[f"{name}.csv"]))


def lost_columns(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Columns, as `listing.column`, and listings that are no more, and that the edition before did not announce."""
    old, new = _schemas(before), _schemas(after)
    announced = set(json.loads(before[data_package.NAME]).get(data_package.ANNOUNCED, ()))
    lost = [name for name in old if name not in new]
    for name, schema in new.items():
        there = set(_names(schema))
        lost += [f"{name}.{column}" for column in _names(old.get(name)) if column not in there]
    return [name for name in lost if name not in announced]


def _columns(listing: str, old: Iterable[str], new: Iterable[str]) -> Iterator[Change]:
    old, new = tuple(old), tuple(new)
    yield from (Change(listing, "column removed", column=column) for column in old if column not in new)
    yield from (Change(listing, "column added", column=column) for column in new if column not in old)


def _rows(listing: str, key: tuple[str, ...], old: Iterable[_Row], new: Iterable[_Row]) -> Iterator[Change]:
    """Rows by their keys; where an older edition had not all columns of the key, the ones that it had do."""
    old, new = list(old), list(new)
    key = tuple(column for column in key if not old or column in old[0])
    was = {_key(row, key): row for row in old}
    now = {_key(row, key): row for row in new}
    yield from (Change(listing, "removed", one, before=_whole(row)) for one, row in was.items() if one not in now)
    for one, row in now.items():
        if one not in was:
            yield Change(listing, "added", one, after=_whole(row))
            continue
        for column, value in row.items():
            if was[one].get(column, value) != value:
                yield Change(listing, "changed", one, column, was[one][column], value)


def _key(row: _Row, columns: Iterable[str]) -> str:
    return " ".join(row[column] for column in columns)


def _whole(row: _Row) -> str:
    return json.dumps({column: value for column, value in row.items() if value}, ensure_ascii=False)


def _read(text: str) -> Iterator[_Row]:
    return csv.DictReader(io.StringIO(text, newline=""))


def _schemas(edition: Mapping[str, str]) -> dict[str, Any]:
    """The schema of each listing of an edition, by its name."""
    return {one["name"]: one["schema"] for one in json.loads(edition[data_package.NAME])["resources"]}


def _names(schema: Any) -> list[str]:
    return [field["name"] for field in schema["fields"]] if schema else []

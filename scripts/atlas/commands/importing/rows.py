"""Rows of a CSV file as parts of a record: events, or spells of one of its lists."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from atlas.model.shape import Shape, shapes
from atlas.model.spells import Boundary
from atlas.model.walk import alias, keys
from atlas.reading.problems import Problem, did_you_mean, quoted

AS = ("events", "memberships", "programmes", "operations", "representations")
"""The lists into which rows may go."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line in which it begins, and its values by key; empty cells are left out."""

    line: int
    values: dict[str, Any]


def order(part: Any) -> list[str]:
    """The keys of a part as they are written: its own before those that it shares."""
    own = [alias(part, name) for name in part.__pydantic_fields__ if name in part.__annotations__]
    return [*own, *(key for key in keys(part) if key not in own)]


def read(text: str, path: str, part: Any) -> tuple[list[Row], list[Problem]]:
    """All rows; the header names the keys, and cells of several ids have spaces between them."""
    head = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    names: list[str] | None = None
    before = 0
    problems: list[Problem] = []
    kinds = {alias(part, name): shape for name, shape in shapes(part).items()}
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            cells = [" ".join(cell.split()) for cell in cells]
            if not any(cells):
                continue
            if names is None:
                names = cells
                problems += _of_header(names, line, path, kinds)
            elif any(cells[len(names) :]):
                message = f"{len(cells)} cells, and the header names {len(names)} keys; is a text with a comma quoted?"
                problems.append(Problem(path, line, 1, "csv-cells", message))
            else:
                rows.append(Row(line, dict(_values(names, cells, kinds))))
    except csv.Error as error:
        problems.append(Problem(path, before + 1, 1, "csv-syntax", f"cannot be read on from here: {error}"))
    if not rows and not problems:
        problems.append(Problem(path, 1, 1, "no-rows", "there is no row; the first line names keys, others are rows"))
    return ([] if problems else rows), problems


def _of_header(names: list[str], line: int, path: str, kinds: dict[str, Shape]) -> Iterator[Problem]:
    usable = [key for key, shape in kinds.items() if _fits_a_cell(shape)]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Problem(path, line, 1, "duplicate-key", f"the header names {quoted(name)} twice; keep one")
    for name in names:
        if name in kinds and name not in usable:
            message = f"{quoted(name)} holds more than a cell can; write it in the record itself"
            yield Problem(path, line, 1, "unknown-key", message)
        elif name not in kinds:
            meant = did_you_mean(name, usable) or f"; keys here are {', '.join(usable)}"
            yield Problem(path, line, 1, "unknown-key", f"{quoted(name)} is no key here{meant}")


def _fits_a_cell(shape: Shape) -> bool:
    """Single values, ids, and boundaries, which may be a mere date."""
    return shape.part is None or shape.part is Boundary


def _values(names: list[str], cells: list[str], kinds: dict[str, Shape]) -> Iterator[tuple[str, Any]]:
    for name, cell in zip(names, cells, strict=False):
        if name in kinds and cell:
            yield name, re.findall(r"[^ ,;]+", cell) if kinds[name].many == "list" else cell

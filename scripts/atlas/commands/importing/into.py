"""Rows put into a record's file, each at its place in time; what is there already is left."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from atlas.commands import edits
from atlas.commands.identify import Refused, choose, shown_beside
from atlas.commands.importing.rows import Row, order
from atlas.commands.trial import problems_with
from atlas.commands.yaml_text import lines
from atlas.model.dates import Date
from atlas.model.parts import Event, Statement
from atlas.model.shape import shapes
from atlas.model.spells import Spell
from atlas.model.walk import alias, keys
from atlas.reading import data_files
from atlas.reading.catalogue import Catalogue, Entry, adapter
from atlas.reading.problems import Problem


@dataclass(slots=True)
class Written:
    """The new text of a record's file; the rows in it, and those that are there already, each in words."""

    text: str
    added: list[str] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    places: dict[int, tuple[Row, str]] = field(default_factory=dict)
    """Rows and keys by the lines of the new text."""


def part_of(entry: Entry, key: str) -> Any:
    """The class of the parts in a list of a record; None where it has no such list."""
    cls: Any = type(entry.record)
    return shapes(cls)[key].part if key in shapes(cls) else None


def write(entry: Entry, key: str, rows: list[Row], catalogue: Catalogue, path: str) -> Written:
    """The text with all rows that are new. Raises Refused where they cannot be put into it without changing more."""
    part, text = part_of(entry, key), entry.file.text
    made = Written(text)
    held = list(getattr(entry.record, key))
    starts = [_start(one) for one in held]
    pieces: dict[int, list[tuple[Row, list[str], list[str]]]] = {}
    new = list(_new(entry, part, key, rows, catalogue, path, made))
    for row, one, values in sorted(new, key=lambda item: _sort_key(_start(item[1]))):
        place = _place(_start(one), starts)
        named = [name for name in order(part) if name in values]
        written = [(name, line) for name in named for line in lines(name, values[name], "    ")]
        pieces.setdefault(place, []).append((row, [name for name, _ in written], [line[4:] for _, line in written]))
    if new:
        _put(entry, key, len(held), pieces, made)
        _check(entry, key, made, [one for _, one, _ in new if one])
    return made


def problems(entry: Entry, made: Written, path: str, before: list[Problem], data: Path) -> list[Problem]:
    """What the check tells of the new text and did not tell before, at the rows where it is about one."""
    known = {(one.path, one.rule, one.message) for one in before}
    found = []
    for one in problems_with(data, {f"{entry.reference}.yml": made.text}):
        row, key = _row_of(one, entry, made)
        if row:
            found.append(replace(one, path=path, line=row.line, column=1, message=f"{key}: {one.message}"))
        elif (one.path, one.rule, one.message) not in known:
            # The file is not written, so lines are told as they are now.
            more = sum(line < one.line for line in made.places) if one.path == entry.file.path else 0
            found.append(replace(one, line=one.line - more))
    return sorted(found)


def _row_of(problem: Problem, entry: Entry, made: Written) -> tuple[Row | None, str]:
    """The row that a problem is about, and its key."""
    if problem.path != entry.file.path:
        return None, ""
    if problem.rule == "duplicate-id":  # which is told of the second, also where the first is the row
        rows = (row for row, key in made.places.values() if key == "id")
        return next((row for row in rows if f'"{row.values.get("id")}"' in problem.message), None), "id"
    return made.places.get(problem.line, (None, ""))


def _new(
    entry: Entry, part: Any, key: str, rows: list[Row], catalogue: Catalogue, path: str, made: Written
) -> Iterator[tuple[Row, Any, dict[str, Any]]]:
    """Rows that are not there yet, as parts where they are good ones, with the values that are to be written."""
    held: list[tuple[Any, str]] = [(one, entry.file.path) for one in getattr(entry.record, key)]
    taken = {one.id for _, one in entry.contents.parts if isinstance(one, (Event, Statement)) and one.id}
    taken |= {*shown_beside(entry, catalogue)} | {row.values["id"] for row in rows if "id" in row.values}
    for row in rows:
        values = dict(row.values)
        if part is Event and "id" not in values:
            values["id"] = choose(values.get("text", ""), "events", (), taken)
        one = _made(part, values)
        where = next((where for other, where in held if one and _same(one, other, row.values, part)), "")
        if where:
            made.there.append(f"{path}:{row.line}: there already, in {where}")
            continue
        if part is Event:
            taken.add(values["id"])
        held.append((one, f"line {row.line}"))
        telling = {"id", "date", order(part)[0], "from"}
        summary = " ".join(str(value) for name, value in values.items() if name in telling)
        made.added.append(f"{entry.file.path}: {key}: {summary}")
        yield row, one, values


def _made(part: Any, values: dict[str, Any]) -> Any:
    try:
        return adapter(part).validate_python(values)
    except ValidationError:
        return None


def _same(one: Any, other: Any, given: dict[str, Any], part: Any) -> bool:
    """Whether all that a row gives is what the other has."""
    names = [name for name in shapes(part) if alias(part, name) in given]
    return other is not None and all(getattr(one, name) == getattr(other, name) for name in names)


def _start(one: Any) -> Date | None:
    """When it begins or happened, as far as that is given."""
    if isinstance(one, Spell):
        return one.start
    return one.date if isinstance(one, Event) else None


def _sort_key(date: Date | None) -> tuple[bool, Any]:
    return (date is None, date.sort_key if date else ())


def _place(start: Date | None, starts: list[Date | None]) -> int:
    """After the last of those that are there which does not begin later; at the end where nothing is known."""
    if start is None:
        return len(starts)
    earlier = [place for place, date in enumerate(starts) if date and date.sort_key <= start.sort_key]
    if earlier:
        return earlier[-1] + 1
    return next((place for place, date in enumerate(starts) if date), len(starts))


def _put(entry: Entry, key: str, held: int, pieces: dict[int, list[Any]], made: Written) -> None:
    text, end = entry.file.text, edits.line_end(entry.file.text)
    data = data_files.parse(text, entry.file.path)[0] or {}
    if held:
        margin = _margin(text, key)
        after = list(data)[list(data).index(key) + 1 :]
        close = edits.above(text, edits.offset(text, (after[0],), key=True)) if after else len(text)
    else:
        if key in data:
            raise Refused(f'"{key}" is an empty list; delete it first')
        margin = "  - "
    for place in sorted(pieces, reverse=True):
        written, marks = "", []
        for row, names, of_row in pieces[place]:
            for number, line in enumerate(of_row):
                written += f"{margin if number == 0 else ' ' * len(margin)}{line}{end}"
            marks += [(row, name) for name in names]
        if not held:
            text = edits.with_key(text, entry.file.path, key, f"{key}:{end}{written}", keys(type(entry.record)))
            begin = text.index(f"{key}:{end}{written}")
            marks.insert(0, (marks[0][0], key))
        else:
            at = close if place == held else edits.above(text, edits.line_start(text, edits.offset(text, (key, place))))
            lead = "" if text[:at].endswith(("\n", "\r")) else end
            text, begin = text[:at] + lead + written + text[at:], at + len(lead)
        line = text[:begin].count("\n") + 1
        made.places = {old + (len(marks) if old >= line else 0): mark for old, mark in made.places.items()}
        made.places |= {line + number: mark for number, mark in enumerate(marks)}
    made.text = text


def _margin(text: str, key: str) -> str:
    """What stands before the first item of a list that has a line for each."""
    start = edits.offset(text, (key, 0))
    margin = text[edits.line_start(text, start) : start]
    if margin.strip(" ") != "-" or text[start] == "{":
        raise Refused(f'"{key}" is written in brackets; give each item lines of its own first')
    return margin


def _check(entry: Entry, key: str, made: Written, new: list[Any]) -> None:
    """Whether the new text reads as the old one with these parts in one list, and as nothing else."""
    before = data_files.parse(entry.file.text, entry.file.path)[0] or {}
    after, faults = data_files.parse(made.text, entry.file.path)
    if not faults and after and {**after, key: None} == {**before, key: None}:
        kept = [one for one in after[key] if one in before.get(key, [])]
        parts = [_made(part_of(entry, key), one) for one in after[key]]
        if kept == before.get(key, []) and all(one in parts for one in new):
            return
    raise Refused("the rows cannot be written here without changing more; write them by hand")

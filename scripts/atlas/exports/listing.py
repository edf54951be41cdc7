"""A listing: rows of one class, whose fields are its columns, each described where it is declared.

A field is `name: Annotated[type, "what it holds"]`, with other marks after it: `KEY`, `To`, `Days`. Its type is a text,
a `Literal` or a `StrEnum` of texts, a number, a yes or no, a day, or a tuple of texts, and any of these or None where
nothing is known. A field that holds a `Date` makes three columns, the date as EDTF and the first and the last day that
it can mean; one that holds an `Edge` a fourth, how certain it is.
"""

import datetime
import inspect
import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Literal

from atlas.derive.edges import Edge
from atlas.model.dates import Date, Day
from atlas.model.shape import Shape, shape, shapes
from atlas.model.spells import Certainty

Type = Literal["string", "integer", "number", "boolean", "date", "list"]
"""The types of Table Schema (https://datapackage.org/standard/table-schema/) that columns have."""

_TYPES: dict[type, Type] = {str: "string", int: "integer", float: "number", bool: "boolean", datetime.date: "date"}
_WORDS: dict[Type, str] = {
    "string": "text", "integer": "number", "number": "number", "boolean": "true or false", "date": "day",
    "list": "list of texts",
}  # fmt: skip


_SQL_NAMES = {"by": "by_whom", "from": "from_date", "group": "group_id"}
"""Names of columns in the place of words of SQL."""


@dataclass(frozen=True, slots=True)
class Key:
    """Marks a column of the primary key: no two rows have the same values in all of these."""


KEY = Key()


@dataclass(frozen=True, slots=True)
class To:
    """Marks a column that names a row of a listing by its column; in a list of texts each item does."""

    listing: str
    column: str = "id"


@dataclass(frozen=True, slots=True)
class Days:
    """Marks a date with what the columns beside it hold, and with the certainties that there are."""

    earliest: str = "First day that `{}` can mean."
    latest: str = "Last day that `{}` can mean; empty where it is open."
    certainty: str = "`stated`, `inferred` or `disputed`."
    certainties: Any = Certainty


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns that together name one row of a listing, by `others` of its own, or those of the same names."""

    columns: tuple[str, ...]
    listing: str
    others: tuple[str, ...] = ()

    @property
    def named(self) -> tuple[str, ...]:
        """The columns of the other listing."""
        return self.others or self.columns


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type, whether it may be empty, and what it holds."""

    name: str
    type: Type
    optional: bool
    description: str
    value: Callable[[Any], Any] = field(compare=False)
    """What a row holds in it."""
    values: tuple[str, ...] = ()
    """All texts that it may hold, where they are few."""
    is_edtf: bool = False
    is_key: bool = False
    to: To | None = None

    @property
    def words(self) -> str:
        """Its type in words."""
        return _WORDS[self.type]

    @property
    def sql_name(self) -> str:
        """A name that no word of SQL is, so that it needs no quotes."""
        return _SQL_NAMES.get(self.name, self.name)


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of one class, for one pair of files.

    The class may have a tuple `parents` of foreign keys of more than one column.
    """

    name: str
    """The name of its files, without ending."""
    row: type
    rows: Sequence[Any]

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.name.replace("_", " ").capitalize()

    @property
    def description(self) -> str:
        """What one row is."""
        return " ".join(inspect.cleandoc(self.row.__doc__ or "").split())

    @property
    def cells(self) -> Iterator[tuple[Any, ...]]:
        """The values of each row, in the order of the columns."""
        readers = [column.value for column in self.columns]
        return (tuple([read(row) for read in readers]) for row in self.rows)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in their order."""
        return columns(self.row)

    @property
    def key(self) -> tuple[str, ...]:
        """The columns of its primary key."""
        return tuple(column.name for column in self.columns if column.is_key)

    @property
    def foreign_keys(self) -> tuple[ForeignKey, ...]:
        """What its columns name in other listings, one by one and together; lists, which no such key can have, not."""
        own = (
            ForeignKey((column.name,), column.to.listing, (column.to.column,))
            for column in self.columns
            if column.to and column.type != "list"
        )
        return (*own, *getattr(self.row, "parents", ()))


@cache
def columns(row: type) -> tuple[Column, ...]:
    """The columns of a class of row, in the order of its fields; those that it shares with others come last."""
    found = shapes(row)
    own = (name for name in inspect.get_annotations(row) if name in found)
    return tuple(column for name in dict.fromkeys((*own, *found)) for column in _columns(name, found[name]))


def _columns(field_name: str, of: Shape) -> Iterator[Column]:
    """The column of a field, or all those of a date."""
    name, read = field_name.removesuffix("_"), attrgetter(field_name)
    description = of.mark(str) or ""
    is_key, to = of.mark(Key) is not None, of.mark(To)
    if of.inner not in (Date, Edge):
        inner = of.inner
        values = _values(inner)
        kind: Type = "list" if of.many else "string" if values else _TYPES[inner]
        yield Column(name, kind, of.optional, description, read, values, False, is_key, to)
        return
    days = of.mark(Days) or Days()
    optional = of.optional or of.inner is Edge
    yield Column(name, "string", optional, description, _of(read, "edtf"), (), True, is_key)
    yield Column(f"{name}_earliest", "date", optional, days.earliest.format(name), _of(read, "earliest"))
    yield Column(f"{name}_latest", "date", True, days.latest.format(name), _bounded(_of(read, "latest")))
    if of.inner is Edge:
        values = _values(shape(days.certainties).inner)
        certainty = _of(read, "certainty")
        yield Column(f"{name}_certainty", "string", of.optional, days.certainty, certainty, values)


def _values(inner: Any) -> tuple[str, ...]:
    if typing.get_origin(inner) is Literal:
        return typing.get_args(inner)
    return tuple(member.value for member in inner) if isinstance(inner, type) and issubclass(inner, StrEnum) else ()


def _of(read: Callable[[Any], Any], attribute: str) -> Callable[[Any], Any]:
    """What reads an attribute of what a field holds; None where that is None."""

    def value(row: Any) -> Any:
        held = read(row)
        return None if held is None else getattr(held, attribute)

    return value


def _bounded(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What reads a day, and None for that of an open date."""

    def value(row: Any) -> Any:
        day = read(row)
        return None if day == Day.max else day

    return value

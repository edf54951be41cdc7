"""A listing: rows of one class, whose fields are its columns, each described where it is declared.

A column is a field `name: Annotated[type, "what it holds"]`. Its type is a text, a number, a yes or no, a day, or a
tuple of texts, and any of these or None where nothing is known.
"""

import datetime
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from atlas.model.shape import Shape, shapes

_WORDS = {str: "text", int: "number", bool: "true or false", datetime.date: "day", tuple: "list of texts"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type in words, whether it may be empty, and what it holds."""

    name: str
    field: str
    """The row's field that it shows: `from_`, as `from` is a word of Python."""
    type: str
    optional: bool
    description: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of one class, for one pair of files."""

    name: str
    """The name of its files, without ending."""
    row: type
    rows: Sequence[Any]

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.name.capitalize()

    @property
    def description(self) -> str:
        """What one row is."""
        return " ".join(inspect.cleandoc(self.row.__doc__ or "").split())

    @property
    def cells(self) -> Iterator[tuple[Any, ...]]:
        """The values of each row, in the order of the columns."""
        fields = [column.field for column in self.columns]
        return (tuple(getattr(row, field) for field in fields) for row in self.rows)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in their order."""
        return columns(self.row)


@cache
def columns(row: type) -> tuple[Column, ...]:
    """The columns of a class of row, in the order of its fields; those that it shares with others come last."""
    found = shapes(row)
    own = inspect.get_annotations(row)
    return tuple(_column(name, found[name]) for name in dict.fromkeys((*own, *found)))


def _column(name: str, of: Shape) -> Column:
    (description,) = of.marks
    kind = tuple if of.many else of.inner
    return Column(name.removesuffix("_"), name, _WORDS[kind], of.optional, description)

"""What a field's type says: what it holds, how many of it, and with which marks."""

import dataclasses
import functools
import types
import typing
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from atlas.model.dates import Date

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Shape:
    """A type taken apart.

    `inner` is a class, or a `Literal`, without its marks and containers; `many` tells whether the field holds a list or
    a map from ids of them, `optional` whether it may hold None; `marks` are those of `Annotated`, the outermost first.
    """

    inner: Any
    many: Literal["", "list", "map"]
    optional: bool
    marks: tuple[Any, ...]

    def mark(self, kind: type[M]) -> M | None:
        """The first mark of a class."""
        return next((mark for mark in self.marks if isinstance(mark, kind)), None)

    @property
    def part(self) -> Any:
        """The class of the part of a record that it holds; None where it holds single values."""
        is_part = isinstance(self.inner, type) and dataclasses.is_dataclass(self.inner) and self.inner is not Date
        return self.inner if is_part else None


def shape(hint: Any) -> Shape:
    """Take a type apart, as `typing.get_type_hints(..., include_extras=True)` gives it."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        inner = shape(arguments[0])
        return dataclasses.replace(inner, marks=(*hint.__metadata__, *inner.marks))
    if origin in (typing.Union, types.UnionType):
        some = [argument for argument in arguments if argument is not type(None)]
        return dataclasses.replace(shape(some[0]), optional=len(some) < len(arguments))
    if origin is tuple:
        return dataclasses.replace(shape(arguments[0]), many="list", optional=False)
    if origin is dict:
        return dataclasses.replace(shape(arguments[1]), many="map", optional=False)
    return Shape(hint, "", False, ())


@functools.cache
def shapes(cls: Any) -> dict[str, Shape]:
    """The shapes of a class's fields, by their names in Python."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return {field.name: shape(hints[field.name]) for field in dataclasses.fields(cls)}

"""Walks through a record: every part, reference, citation, date and text in it, each with its path.

What a field is, its type says (`Refers`, `Prose`, a part's class); the plan for a class is made once. Of a record that
does not fit its model the parts and values that do are found.
"""

import functools
import typing
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from atlas.model.dates import Date
from atlas.model.fields import Citation, Label, Prose, Refers
from atlas.model.paths import DataPath
from atlas.model.shape import shapes


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in one record. Every list is in the order of the record's fields."""

    parts: list[tuple[DataPath, Any]] = field(default_factory=list)
    references: list[tuple[DataPath, str]] = field(default_factory=list)
    """Other records named, as `kind/id`; entries of lists as `lists/regions/asia-pacific`."""
    citations: list[tuple[DataPath, Citation]] = field(default_factory=list)
    dates: list[tuple[DataPath, Date]] = field(default_factory=list)
    texts: list[tuple[DataPath, str, int]] = field(default_factory=list)
    """Running texts with the most characters that each may have."""
    names: list[tuple[DataPath, str]] = field(default_factory=list)
    """Names and titles."""


def contents(record: Any) -> Contents:
    """Everything in a record."""
    found = Contents()
    _walk(record, (), found)
    return found


def contents_of_data(cls: Any, data: Any) -> Contents:
    """What of the plain data of a record of this class fits its model, in the order of the fields."""
    found = Contents()
    _walk_data(cls, data, (), found)
    return found


def in_list(at: DataPath) -> bool:
    """Whether what is at a path is one of several, so that its place may change."""
    return bool(at) and isinstance(at[-1], int)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str
    many: bool
    refers: str | None
    limit: int
    is_label: bool


def _walk(part: Any, path: DataPath, found: Contents) -> None:
    found.parts.append((path, part))
    cls: Any = type(part)
    for plan in _plan(cls):
        value = getattr(part, plan.name)
        if value is None or value == ():
            continue
        for at, item in _items(value, (*path, plan.key), plan):
            _value(item, at, plan, found)


def _walk_data(cls: Any, data: Any, path: DataPath, found: Contents) -> None:
    if cls is None or not isinstance(data, dict):  # single values have no fields, whatever was written for them
        return
    for plan in _plan(cls):
        if plan.key not in data:
            continue
        fits, inner = _alone(cls, plan.name), part_class(cls, plan.key)
        for at, item in _items(data[plan.key], (*path, plan.key), plan):
            # An item is looked at by itself, in a list or map of one as its field's type has it.
            whole = item if not plan.many else {at[-1]: item} if isinstance(at[-1], str) else [item]
            try:
                value = getattr(fits.model_validate({plan.key: whole}), plan.name)
            except ValidationError:
                _walk_data(inner, item, at, found)
                continue
            for _, one in _items(value, at, plan):
                _value(one, at, plan, found)


def _items(value: Any, at: DataPath, plan: _Field) -> typing.Iterator[tuple[DataPath, Any]]:
    """The values of a field with their paths: itself, or what its list or map holds."""
    if not plan.many:
        yield at, value
    elif isinstance(value, dict):
        yield from (((*at, key), item) for key, item in value.items())
    elif isinstance(value, (list, tuple)):
        yield from (((*at, position), item) for position, item in enumerate(value))


@functools.cache
def _alone(cls: Any, name: str) -> type[BaseModel]:
    """A model of one field of a class."""
    field: Any = {name: (typing.get_type_hints(cls, include_extras=True)[name], ...)}
    made: type[BaseModel] = create_model(name, **field)
    return made


def _value(value: Any, at: DataPath, plan: _Field, found: Contents) -> None:
    kind = type(value)
    if kind is Citation:
        found.citations.append((at, value))
    elif kind is Date:
        found.dates.append((at, value))
    elif kind is str:
        if plan.refers is not None:
            found.references.append((at, f"{plan.refers}/{value}" if plan.refers else value))
        elif plan.limit:
            found.texts.append((at, value, plan.limit))
        elif plan.is_label:
            found.names.append((at, value))
    else:
        _walk(value, at, found)


@functools.cache
def _plan(cls: type) -> tuple[_Field, ...]:
    """The fields of a class that can hold something to be found."""
    plans = []
    for name, of in shapes(cls).items():
        refers, prose, label = of.mark(Refers), of.mark(Prose), of.mark(Label)
        if of.part or of.inner is Date or refers or prose or label:
            plans.append(
                _Field(
                    name,
                    alias(cls, name),
                    bool(of.many),
                    refers.kind if refers else None,
                    prose.limit if prose else 0,
                    label is not None,
                )
            )
    return tuple(plans)


def alias(cls: Any, name: str) -> str:
    """The key under which a field is written (`from` for `from_`)."""
    return cls.__pydantic_fields__[name].alias or name


def keys(cls: Any) -> list[str]:
    """All keys of a class, in the order in which they are written."""
    return [alias(cls, name) for name in cls.__pydantic_fields__]


@functools.cache
def part_class(cls: Any, key: str) -> Any:
    """The class of the part, or of each part, under a key; None where it holds single values."""
    return next((of.part for name, of in shapes(cls).items() if alias(cls, name) == key), None)

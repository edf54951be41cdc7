"""The data dictionary: every kind of record and every part, from the models themselves."""

import dataclasses
import inspect
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from atlas.model.dates import Date
from atlas.model.fields import Citation, Refers
from atlas.model.kinds import KINDS
from atlas.model.reference_records import Edition
from atlas.model.walk import alias
from atlas.render.parts import Head
from atlas.render.view import Atlas


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record, for the data dictionary."""

    name: str
    type: Markup
    required: bool
    description: Markup


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of record, or a part of records, with its keys."""

    id: str
    title: str
    description: str
    folder: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class DictionaryPage:
    """All kinds of record and their parts."""

    head: Head
    kinds: tuple[Shape, ...]
    parts: tuple[Shape, ...]
    edition: str


def dictionary_page(atlas: Atlas) -> DictionaryPage:
    """Kinds in their own order, then the parts that they are made of in the order of first use."""
    records = [(kind.record, kind.singular, f"data/{kind.folder}/") for kind in KINDS.values()]
    records.append((Edition, "Edition", "data/edition.yml"))
    parts: dict[type, None] = {}
    for record, _, _ in records:
        _collect(record, parts)
    head = atlas.section_head(
        "Data dictionary", "Every kind of record in the data, with each of its keys explained.", "scripts/atlas/model/"
    )
    return DictionaryPage(
        head,
        kinds=tuple(_shape(record, title, folder) for record, title, folder in records),
        parts=tuple(_shape(part, _title(part), "") for part in parts),
        edition=atlas.edition.words,
    )


def keys(record: Any) -> Iterator[Key]:
    """The keys of a record or part, in the order in which they are written."""
    hints = typing.get_type_hints(record, include_extras=True)
    for name, info in record.__pydantic_fields__.items():
        yield Key(alias(record, name), _type(hints[name]), info.is_required(), described(info.description or ""))


def _shape(record: Any, title: str, folder: str) -> Shape:
    description = inspect.cleandoc(record.__doc__ or "")
    return Shape(_slug(title), title, description, folder, tuple(keys(record)))


def _collect(record: Any, found: dict[type, None]) -> None:
    for hint in typing.get_type_hints(record, include_extras=True).values():
        for part in _parts(hint):
            if part not in found:
                found[part] = None
                _collect(part, found)


def _parts(hint: Any) -> Iterator[type]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Date:
        yield hint
    for argument in typing.get_args(hint):
        yield from _parts(argument)


def _type(hint: Any, plural: str = "") -> Markup:
    """A type in an editor's words; `plural` is the ending where it is one of many."""
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        return _annotated(hint, plural)
    if origin in (typing.Union, types.UnionType):
        return _type(next(part for part in typing.get_args(hint) if part is not type(None)))
    if origin is tuple:
        return Markup("list of {}").format(_type(typing.get_args(hint)[0], "s"))
    if origin is dict:
        return Markup("map from ids to {}").format(_type(typing.get_args(hint)[1], "s"))
    if origin is typing.Literal:
        return Markup(" or ").join(Markup("<code>{}</code>").format(value) for value in typing.get_args(hint))
    if hint is bool:
        return Markup("<code>true</code> or <code>false</code>")
    if dataclasses.is_dataclass(hint) and hint is not Date:
        title = _title(hint)
        return Markup('<a href="#{}">{}</a>').format(_slug(title), _many(title.lower()) if plural else title.lower())
    return escape(("date" if hint is Date else "text") + plural)


def _many(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _annotated(hint: Any, plural: str) -> Markup:
    refers = next((mark for mark in hint.__metadata__ if isinstance(mark, Refers)), None)
    inner = typing.get_args(hint)[0]
    if inner is Citation:
        return escape(f"source id{plural}")
    if refers:
        place = f"data/{refers.kind}" + (".yml" if "/" in refers.kind else "/")
        return escape(f"id{plural} in {place}" if refers.kind else f"record{plural}, as kind/id")
    return _type(inner, plural)


def described(text: str) -> Markup:
    """A description with its `code` set as code."""
    pieces = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if position % 2 else escape(piece)
        for position, piece in enumerate(pieces)
    )


def _title(part: Any) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in part.__name__).strip()
    return words[0].upper() + words[1:]


def _slug(title: str) -> str:
    return title.lower().replace(" ", "-")

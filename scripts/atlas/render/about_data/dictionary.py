"""The data dictionary: every kind of record and every part, from the models themselves."""

import inspect
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from atlas.model.dates import Date
from atlas.model.fields import Citation, Refers
from atlas.model.kinds import KINDS
from atlas.model.reference_records import Edition
from atlas.model.shape import Shape, shapes
from atlas.model.walk import alias
from atlas.render.parts import Head
from atlas.render.view import View


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a record, for the data dictionary."""

    name: str
    type: Markup
    required: bool
    description: Markup


@dataclass(frozen=True, slots=True)
class RecordShape:
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
    kinds: tuple[RecordShape, ...]
    parts: tuple[RecordShape, ...]


def dictionary_page(view: View) -> DictionaryPage:
    """Kinds in their own order, then the parts that they are made of in the order of first use."""
    records = [(kind.record, kind.word.capitalize(), f"data/{kind.folder}/") for kind in KINDS.values()]
    records.append((Edition, "Edition", "data/edition.yml"))
    parts: dict[type, None] = {}
    for record, _, _ in records:
        _collect(record, parts)
    head = view.head(
        "Data dictionary", "Every kind of record in the data, with each of its keys explained.", "scripts/atlas/model/"
    )
    return DictionaryPage(
        head,
        kinds=tuple(_shape(record, title, folder) for record, title, folder in records),
        parts=tuple(_shape(part, _title(part), "") for part in parts),
    )


def keys(record: Any) -> Iterator[Key]:
    """The keys of a record or part, in the order in which they are written."""
    for name, info in record.__pydantic_fields__.items():
        of = shapes(record)[name]
        yield Key(alias(record, name), _type(of), info.is_required(), described(info.description or ""))


def _shape(record: Any, title: str, folder: str) -> RecordShape:
    description = inspect.cleandoc(record.__doc__ or "")
    return RecordShape(_slug(title), title, description, folder, tuple(keys(record)))


def _collect(record: Any, found: dict[type, None]) -> None:
    """Note every part that a record holds, and what these hold."""
    for of in shapes(record).values():
        if of.part and of.part not in found:
            found[of.part] = None
            _collect(of.part, found)


def _type(of: Shape) -> Markup:
    """A type in an editor's words."""
    plural = "s" if of.many else ""
    held = _held(of, plural)
    words = {"": Markup("{}"), "list": Markup("list of {}"), "map": Markup("map from ids to {}")}
    return words[of.many].format(held)


def _held(of: Shape, plural: str) -> Markup:
    refers = of.mark(Refers)
    if of.inner is Citation:
        return escape(f"source id{plural}")
    if refers:
        place = f"data/{refers.kind}" + (".yml" if "/" in refers.kind else "/")
        return escape(f"id{plural} in {place}" if refers.kind else f"record{plural}, as kind/id")
    if typing.get_origin(of.inner) is typing.Literal:
        return Markup(" or ").join(Markup("<code>{}</code>").format(value) for value in typing.get_args(of.inner))
    if of.inner is bool:
        return Markup("<code>true</code> or <code>false</code>")
    if of.part:
        title = _title(of.part)
        return Markup('<a href="#{}">{}</a>').format(_slug(title), _many(title.lower()) if plural else title.lower())
    return escape(("date" if of.inner is Date else "text") + plural)


def _many(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


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

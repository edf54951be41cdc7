"""The data dictionary."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.parts import Head


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

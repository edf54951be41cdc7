"""What a kind's module says of its pages: of each record's, and of the list of them all."""

import functools
import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from atlas.model.kinds import Kind
from atlas.reading.catalogue import Entry
from atlas.render.parts import Fact, Line, Section, SectionPage
from atlas.render.view import View
from atlas.render.writer import Writer

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Index(Generic[R]):
    """The table of all records of a kind: what stands above it, its columns, and the cells of a record."""

    intro: str
    columns: tuple[str, ...]
    cells: Callable[[View, Writer, Entry[R]], tuple[Markup, ...]]


@dataclass(frozen=True, slots=True)
class KindPage(Generic[R]):
    """The pages of one kind.

    `facts` is what a page says at a glance, `sections` are its parts. The list of all records is a table (`index`), or
    a page of its own form (`index_page`), or made elsewhere, as the directory of partners is. `opening` and
    `description` take the place of the record's summary, on the page and where it is told of elsewhere.
    """

    facts: Callable[[View, Writer, Entry[R]], Iterable[Fact]]
    sections: Callable[[View, Writer, Entry[R]], Iterable[Section]]
    index: Index[R] | None = None
    index_page: Callable[[View], SectionPage] | None = None
    opening: Callable[[View, Writer, Entry[R]], Line] | None = None
    description: Callable[[View, Entry[R]], str] | None = None
    has_other_names: bool = True
    """Whether a page lists the other names of its record."""
    has_links: bool = True
    """Whether a page lists the records that its record names, which its sections may show already."""


@functools.cache
def page_of(kind: Kind) -> KindPage[Any]:
    """The pages of a kind, from its module, whose `PAGE` they are. Raises ImportError where the module is not there."""
    found: KindPage[Any] = importlib.import_module(f"atlas.render.records.{kind.page}").PAGE
    return found

"""The lists of everything: sources, terms, names, and the page of the search."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.parts import Head, Line, Link, SourceLine


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources, each with where it is cited."""

    head: Head
    intro: Markup
    sources: tuple[tuple[SourceLine, Markup], ...]
    edition: str


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term or abbreviation with its meaning, or with the record that it names."""

    id: str
    word: str
    meaning: str
    definition: Line | None
    page: Link | None


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All terms, by letter, with the sources of their definitions."""

    head: Head
    terms: tuple[GlossaryTerm, ...]
    sources: tuple[SourceLine, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name that leads to its record; `own` is the record's own name where that is another."""

    link: Link
    own: str
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with a letter."""

    id: str
    title: str
    names: tuple[ListedName, ...]


@dataclass(frozen=True, slots=True)
class AlphabetPage:
    """All names from A to Z."""

    head: Head
    intro: str
    letters: tuple[Letter, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page on which a search has an address; the theme puts the box on it."""

    head: Head
    alphabet: Link

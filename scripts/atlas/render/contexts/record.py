"""The page of a record, and what stands at an address that it had before."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.parts import Fact, Head, Line, Link, Section, SourceLine


@dataclass(frozen=True, slots=True)
class CiteForm:
    """A reference to the page itself as a program reads it, and the file under `docs/` that holds it."""

    name: str
    text: str
    file: str
    href: str


@dataclass(frozen=True, slots=True)
class RecordPage:
    """The page of one record."""

    head: Head
    kind: str
    name: str
    also: tuple[str, ...]
    flag: str
    mark: Markup
    """The colour and pattern of a partnership format; empty for all else."""
    summary: Line
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    citation: str
    cite_forms: tuple[CiteForm, ...]
    edit: str
    checked: str
    edition: str


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a record had before."""

    head: Head
    to: Link
    address: str
    """The new address from the site's root."""

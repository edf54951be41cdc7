"""Pages of sections, made of a section's parts."""

from dataclasses import dataclass

from markupsafe import Markup

from atlas.render.contexts.parts import Head, Section, SourceLine


@dataclass(frozen=True, slots=True)
class SectionPage:
    """The page of a section: an introduction and its tables or lists."""

    head: Head
    intro: Markup
    sections: tuple[Section, ...]
    edition: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """The eras one after another, with the sources of all that they tell."""

    head: Head
    intro: Markup
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    edition: str

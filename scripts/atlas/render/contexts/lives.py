"""The life spans of the formats, on the home page."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Life:
    """A partnership format with its span in words and as a bar; `start` and `length` in percent of the time shown."""

    name: str
    href: str
    span: str
    mark: Markup
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class LivesPage:
    """A part of the home page: the life spans of the formats, with years and their places in percent."""

    years: tuple[tuple[int, float], ...]
    lives: tuple[Life, ...]
    definitions: Markup
    edition: str

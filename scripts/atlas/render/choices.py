"""Ways to narrow a list, the same for the timeline and the directory."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with how many have it, and its swatch where it has one."""

    value: str
    label: str
    count: int
    swatch: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow a list; `key` names it in the address.

    `is_open` where it has a place of its own: on the timeline the others are lists to choose from, in the directory
    they share a menu.
    """

    key: str
    title: str
    choices: tuple[Choice, ...]
    note: str = ""
    is_open: bool = False


NARROWING = (
    "shared/address.js",
    "shared/brief.js",
    "shared/controls.js",
    "shared/facets.js",
    "shared/folding.js",
    "shared/left-out.js",
    "shared/settled.js",
)
"""What every list that is narrowed by words and facets asks for, as in `Head.assets`."""

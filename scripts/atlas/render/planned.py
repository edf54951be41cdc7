"""What a page is before it is made: its path, and how to make it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that can be made: its path under `docs/`, its template, and what makes what that gets.

    The search finds a page that is `searched` by its title; records it finds by themselves, and no page that says again
    what others say.
    """

    path: str
    template: str
    make: Callable[[], Any]
    searched: bool = True

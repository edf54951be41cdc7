"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from atlas.model.paths import DataPath
from atlas.model.walk import Contents
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a place in a record.

    `at` is the path of a value, or of its key where `on_key`; None stands for the file as a whole.
    """

    at: DataPath | None
    message: str
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One check.

    `summary` is the sentence that the editors' guide prints. A rule looks at one record at a time
    (`each`; the edition is one of them), or at all of them (`all`) and then says in which record it found something.
    Of a record that does not fit its model `each` is given None, and of its contents those that could be read.
    """

    name: str
    summary: str
    level: Level = "error"
    each: "Callable[[Any, Contents, Entry, Catalogue], Iterator[Finding]] | None" = None
    all: "Callable[[Catalogue], Iterator[tuple[Entry, Finding]]] | None" = None

"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atlas.model.paths import DataPath
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

    `summary` is the sentence that the editors' guide prints. A rule has one of two functions:

    - `each` looks at one record at a time. The edition is one of them. A record that does not fit its model is
      an entry whose `record` is None and whose `contents` are what could be read of it.
    - `all` looks at all records that fit their models, and says in which of them it found something.

    `follows` marks a rule on what follows from many records together, such as a count of members. It is only asked
    once every record could be read and no other rule found an error, so that one fault is told once, where it is.
    """

    name: str
    summary: str
    level: Level = "error"
    each: "Callable[[Entry, Catalogue], Iterator[Finding]] | None" = None
    all: "Callable[[Catalogue], Iterator[tuple[Entry, Finding]]] | None" = None
    follows: bool = False

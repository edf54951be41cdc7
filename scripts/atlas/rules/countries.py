"""Partners and Allies, which are countries alike; shared by the rules on what tells them apart."""

from atlas.reading.catalogue import Entry

COUNTRIES = ("partners", "allies")
"""Kinds of record of which none has the code, the name or the id of another."""


def kind_of_names(entry: Entry) -> str:
    """The kind within which a record's name is its own."""
    return COUNTRIES[0] if entry.kind.folder in COUNTRIES else entry.kind.folder


def is_one(entry: Entry, other: Entry) -> bool:
    """Whether two records are of one country by their ids, which is told once, by duplicate-id."""
    return entry.id == other.id and kind_of_names(entry) == kind_of_names(other)

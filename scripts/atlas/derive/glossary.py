"""What the glossary explains: its own terms, and the abbreviations of records and of entries of lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model.addresses import glossary_anchor
from atlas.model.paths import DataPath
from atlas.model.records import Abbreviated
from atlas.model.reference_records import SubjectList, Term
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its anchor on the page and what it stands for.

    `at` is where its record has it; None for a term, which is a record of its own.
    """

    anchor: str
    word: str
    meaning: str
    at: DataPath | None


def words(entry: Entry) -> Iterator[Word]:
    """What a reader can look up of a record."""
    record = entry.record
    if isinstance(record, SubjectList):
        for identifier, item in record.entries.items():
            if item.abbreviation:
                at = ("entries", identifier, "abbreviation")
                yield Word(glossary_anchor(entry.id, identifier), item.abbreviation, item.name, at)
    elif isinstance(record, Term):
        yield Word(entry.id, record.abbreviation or record.name, record.name if record.abbreviation else "", None)
    elif isinstance(record, Abbreviated) and record.abbreviation:
        yield Word(glossary_anchor(entry.kind.folder, entry.id), record.abbreviation, record.name, ("abbreviation",))

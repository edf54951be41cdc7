"""Terms and abbreviations on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model.records import Abbreviated
from atlas.model.reference_records import SubjectList, Term
from atlas.reading.catalogue import Entry
from atlas.render.parts import Head, Line, Link, SourceLine
from atlas.render.view import View
from atlas.render.writer import Writer


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


def glossary_page(view: View) -> GlossaryPage:
    """The glossary's own terms, and every abbreviation that a record or an entry of a list has, by letter."""
    writer = view.writer("glossary/")
    found = [(entry, term) for entry in view.catalogue.entries.values() for term in _words(entry)]
    ordered = sorted(found, key=lambda pair: (pair[1][1].casefold(), pair[1][0]))
    terms = tuple(_term(writer, entry, *term) for entry, term in ordered)
    description = "Terms and abbreviations of NATO's partnerships, explained."
    head = view.head("Glossary", description, "data/glossary/")
    return GlossaryPage(head, terms, writer.sources())


def _words(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """What a reader can look up of a record: anchor, word, and what the word stands for."""
    record = entry.record
    if isinstance(record, SubjectList):
        for identifier, item in record.entries.items():
            if item.abbreviation:
                yield f"{entry.id}-{identifier}", item.abbreviation, item.name
    elif isinstance(record, Term):
        yield entry.id, record.abbreviation or record.name, record.name if record.abbreviation else ""
    elif isinstance(record, Abbreviated) and record.abbreviation:
        yield f"{entry.kind.folder}-{entry.id}", record.abbreviation, record.name


def _term(writer: Writer, entry: Entry, anchor: str, word: str, meaning: str) -> GlossaryTerm:
    record = entry.record
    if isinstance(record, SubjectList):
        return GlossaryTerm(anchor, word, meaning, None, None)
    if isinstance(record, Term):
        return GlossaryTerm(anchor, word, meaning, writer.line(record.definition), None)
    return GlossaryTerm(anchor, word, meaning, writer.line(record.summary), writer.link(entry.reference))

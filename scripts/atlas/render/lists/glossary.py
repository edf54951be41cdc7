"""Terms and abbreviations on one page."""

from dataclasses import dataclass

from atlas.derive.glossary import Word, words
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
    found = [(entry, word) for entry in view.catalogue.entries.values() for word in words(entry)]
    ordered = sorted(found, key=lambda pair: (pair[1].word.casefold(), pair[1].anchor))
    terms = tuple(_term(writer, entry, word) for entry, word in ordered)
    description = "Terms and abbreviations of NATO's partnerships, explained."
    head = view.head("Glossary", description, "data/glossary/", found_by=("Abbreviations", "Acronyms", "Definitions"))
    return GlossaryPage(head, terms, writer.sources())


def _term(writer: Writer, entry: Entry, word: Word) -> GlossaryTerm:
    record = entry.record
    if isinstance(record, SubjectList):
        return GlossaryTerm(word.anchor, word.word, word.meaning, None, None)
    if isinstance(record, Term):
        return GlossaryTerm(word.anchor, word.word, word.meaning, writer.line(record.definition), None)
    page = writer.link(entry.reference)
    return GlossaryTerm(word.anchor, word.word, word.meaning, writer.line(record.summary), page)

"""Terms and abbreviations on one page."""

from collections.abc import Iterator

from atlas.catalogue import Entry
from atlas.model.back_matter import SubjectList, Term
from atlas.render.atlas import Atlas
from atlas.render.contexts.lists import GlossaryPage, GlossaryTerm
from atlas.render.writer import Writer


def glossary_page(atlas: Atlas) -> GlossaryPage:
    """The glossary's own terms, and every abbreviation that a record or an entry of a list has, by letter."""
    writer = atlas.writer("glossary/")
    found = [(entry, term) for entry in atlas.catalogue.entries.values() for term in _words(entry)]
    ordered = sorted(found, key=lambda pair: (pair[1][1].casefold(), pair[1][0]))
    terms = tuple(_term(writer, entry, *term) for entry, term in ordered)
    description = "Terms and abbreviations of NATO's partnerships, explained."
    head = atlas.section_head("Glossary", description, "data/glossary/")
    return GlossaryPage(head, terms, writer.sources(), atlas.edition.words)


def _words(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """What a reader can look up of a record: anchor, word, and what the word stands for."""
    record = entry.record
    if isinstance(record, SubjectList):
        for identifier, item in record.entries.items():
            if item.abbreviation:
                yield f"{entry.id}-{identifier}", item.abbreviation, item.name
    elif isinstance(record, Term):
        yield entry.id, record.abbreviation or record.name, record.name if record.abbreviation else ""
    elif getattr(record, "abbreviation", None):
        yield f"{entry.kind.folder}-{entry.id}", record.abbreviation, record.name


def _term(writer: Writer, entry: Entry, anchor: str, word: str, meaning: str) -> GlossaryTerm:
    record = entry.record
    if isinstance(record, SubjectList):
        return GlossaryTerm(anchor, word, meaning, None, None)
    if isinstance(record, Term):
        return GlossaryTerm(anchor, word, meaning, writer.line(record.definition), None)
    return GlossaryTerm(anchor, word, meaning, writer.line(record.summary), writer.link(entry.reference))

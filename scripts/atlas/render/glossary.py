"""Terms and abbreviations on one page."""

from atlas.catalogue import Entry
from atlas.render.atlas import Atlas
from atlas.render.contexts import GlossaryPage, GlossaryTerm
from atlas.render.writer import Writer


def glossary_page(atlas: Atlas) -> GlossaryPage:
    """The glossary's own terms, and the abbreviation of every record that has one, by letter."""
    writer = atlas.writer("glossary/")
    entries = [entry for entry in atlas.catalogue.entries.values() if _word(entry)]
    ordered = sorted(entries, key=lambda entry: (_word(entry).casefold(), entry.reference))
    terms = tuple(_term(writer, entry) for entry in ordered)
    head = atlas.section_head(
        "Glossary", "Terms and abbreviations of NATO's partnerships, explained.", "data/glossary/"
    )
    return GlossaryPage(head, terms, writer.sources(), atlas.edition.words)


def _word(entry: Entry) -> str:
    """What a reader looks up: the abbreviation, else the term; records without an abbreviation do not stand here."""
    abbreviation: str | None = getattr(entry.record, "abbreviation", None)
    return abbreviation or (entry.record.name if entry.kind.folder == "glossary" else "")


def _term(writer: Writer, entry: Entry) -> GlossaryTerm:
    own = entry.kind.folder == "glossary"
    record = entry.record
    word = _word(entry)
    return GlossaryTerm(
        id=entry.id if own else f"{entry.kind.folder}-{entry.id}",
        word=word,
        meaning="" if word == record.name else record.name,
        definition=writer.line(record.definition if own else record.summary),
        page=None if own else writer.link(entry.reference),
    )

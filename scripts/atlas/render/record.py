"""The page of one record."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from atlas.catalogue import Entry
from atlas.model.kinds import KINDS
from atlas.render import decision, group, partner, pieces, source_document, summit, tool
from atlas.render.addresses import address
from atlas.render.atlas import Atlas
from atlas.render.charts import small
from atlas.render.contexts import Fact, RecordPage, Section
from atlas.render.flags import flag
from atlas.render.references import cite
from atlas.render.writer import Writer


class _KindOfPage(Protocol):
    """What a kind's module gives."""

    def facts(self, atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Fact]: ...
    def sections(self, atlas: Atlas, writer: Writer, entry: Entry) -> Iterator[Section]: ...


_PAGES: dict[str, _KindOfPage] = {
    "partners": partner,
    "groups": group,
    "summits": summit,
    "decisions": decision,
    "milestones": decision,
    "tools": tool,
    "source-documents": source_document,
}


def record_page(atlas: Atlas, entry: Entry) -> RecordPage:
    """The page of a record; sources are numbered in the order in which the page cites them."""
    record, kind = entry.record, _PAGES[entry.kind.folder]
    writer = atlas.writer(address(entry.reference), entry.reference)
    summary = writer.line(record.summary)
    facts = tuple(kind.facts(atlas, writer, entry))
    sections = [*kind.sections(atlas, writer, entry), pieces.told_elsewhere(atlas, writer, entry)]
    sections += _ties(atlas, writer, entry)
    return RecordPage(
        head=atlas.record_head(entry, record.summary.text, small.ASSETS if any(s.figure for s in sections) else ()),
        kind=entry.kind.singular,
        name=record.name,
        also=tuple(name for name in record.also_known_as if name not in record.name),
        flag=flag(writer, record),
        summary=summary,
        facts=facts,
        sections=tuple(section for section in sections if not section.is_empty),
        sources=writer.sources(),
        citation=cite(atlas.site, record.name, writer.page, atlas.edition),
        edit=atlas.site.edit(entry.document.path),
        checked=record.checked.words,
        edition=atlas.edition.words,
    )


def _ties(atlas: Atlas, writer: Writer, entry: Entry) -> list[Section]:
    """The records that this one names, and those that name it."""
    names = atlas.connections.names.get(entry.reference, ())
    mentioned = [other for other in atlas.mentions.get(entry.reference, ()) if other not in names]
    return [
        Section("linked", "Linked with", links=_by_kind(atlas, writer, names)),
        Section("mentioned", "Mentioned by", links=_by_kind(atlas, writer, mentioned)),
    ]


def _by_kind(atlas: Atlas, writer: Writer, references: Iterable[str]) -> tuple[Fact, ...]:
    """Links to records, a row a kind, each in the order of its section."""
    found: dict[str, list[str]] = {}
    for reference in references:
        found.setdefault(reference.partition("/")[0], []).append(reference)
    for listed in found.values():
        listed.sort(key=atlas.places.__getitem__)
    return tuple(
        Fact(kind.plural, writer.anchors(found[folder]))
        for folder, kind in KINDS.items()
        if kind.has_pages and folder in found
    )

"""All sources."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.archive import archive
from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import page
from atlas.exports.listing import KEY, Days, Listing
from atlas.model.dates import Date
from atlas.model.reference_records import Grade, Source, SourceType
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One document or page that the atlas cites; the names of most columns are those of CSL."""

    id: Annotated[str, "Id of the source.", KEY]
    type: Annotated[SourceType, "CSL type of the item."]
    title: Annotated[str, "Title as printed."]
    author: Annotated[tuple[str, ...], "Names of its authors, family name first."]
    publisher: Annotated[str, "Who published it."]
    issued: Annotated[
        Date | None,
        "Date of issue, as EDTF.",
        Days("First day on which it can have been issued.", "Last day on which it can have been issued."),
    ]
    accessed: Annotated[Date, "When it was read for the atlas, as EDTF."]
    url: Annotated[str | None, "Its address."]
    archive_url: Annotated[
        str | None, "Address of an archive copy, or one that leads to the copy nearest to its year of issue."
    ]
    archive_known: Annotated[bool, "Whether the archive copy is known; else its address is computed."]
    language: Annotated[str, "Language of the text, as a BCP 47 tag."]
    number: Annotated[str | None, "Official number."]
    grade: Annotated[Grade, "`official` or `secondary`."]
    cited_by: Annotated[columns.RecordKeys, "Records that cite it, as kind/id."]
    page: columns.Page


def sources(derived: Derived) -> Listing:
    """All sources, by id."""
    return Listing("sources", SourceRow, [_source(derived, entry) for entry in derived.catalogue.of("sources")])


def _source(derived: Derived, entry: Entry) -> SourceRow:
    record: Source = entry.record
    return SourceRow(
        id=entry.id,
        type=record.type,
        title=record.title,
        author=record.author,
        publisher=record.publisher,
        issued=record.issued,
        accessed=record.accessed,
        url=record.url,
        archive_url=archive(record) or None,
        archive_known=record.archived is not None,
        language=record.language,
        number=record.number,
        grade=record.grade,
        cited_by=tuple(derived.connections.cited_by.get(entry.id, ())),
        page=page(derived.shelved[entry.id]),
    )

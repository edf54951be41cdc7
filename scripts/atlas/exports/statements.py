"""What the records say, sentence by sentence, with what each concerns and cites: the tables that tie all others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import cited, page
from atlas.exports.listing import KEY, Listing, To
from atlas.exports.records import listed
from atlas.model.dates import Date
from atlas.model.parts import Document, Event, Statement
from atlas.model.paths import DataPath
from atlas.model.walk import in_list
from atlas.reading.catalogue import Entry

Pointer = Annotated[str, "Where in the record's YAML file, as a JSON Pointer (RFC 6901)."]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One statement of a record: a sentence or two with their sources; events and summaries are among them."""

    id: Annotated[str, "The record and the statement's own id or key, as kind/id#statement.", KEY]
    record: Annotated[columns.RecordKey, "The record that says it, as kind/id."]
    part: Annotated[str, "The part of the record that it stands in: `summary`, `events`, `decided` and others."]
    date: Annotated[Date | None, "The date of which it speaks, as EDTF, where it has one of its own."]
    text: Annotated[str, "What it says."]
    concerns: Annotated[
        columns.RecordKeys,
        "Other records that it is about, as kind/id; `statement_concerns` has a row for each.",
    ]
    event: Annotated[str | None, "Its id among the events, where it is one.", To("events")]
    sources: columns.Sources
    page: Annotated[str, "Address at which it stands, from the site's root."]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementConcernRow:
    """One record that a statement is about, other than its own."""

    statement: Annotated[str, "Id of the statement.", To("statements"), KEY]
    record: Annotated[columns.RecordKey, "The record that it is about, as kind/id.", KEY]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventConcernRow:
    """One record that an event of the timeline is about, other than its own."""

    event: Annotated[str, "Id of the event.", To("events"), KEY]
    record: Annotated[columns.RecordKey, "The record that it is about, as kind/id.", KEY]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """One place at which a record cites a source."""

    record: Annotated[columns.RecordKey, "The record, as kind/id.", KEY]
    pointer: Annotated[Pointer, KEY]
    part: Annotated[str, "The part of the record that it stands in: `memberships`, `events`, `summary` and others."]
    statement: Annotated[str | None, "Id of the statement that cites it, where it is one.", To("statements")]
    source: Annotated[str, "Id of the source.", To("sources")]
    paragraph: Annotated[str | None, "Number of the paragraph, or of several: `12`, `12-14`."]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """One place at which a field of a record names another record."""

    record: Annotated[columns.RecordKey, "The record, as kind/id.", KEY]
    pointer: Annotated[Pointer, KEY]
    part: Annotated[str, "The part of the record that it stands in: `memberships`, `events`, `built_on` and others."]
    named: Annotated[columns.RecordKey, "The record that it names, as kind/id."]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One official text of a summit, decision, format or other record."""

    record: Annotated[columns.RecordKey, "The record, as kind/id.", KEY]
    place: Annotated[int, "1 for the first text of the record, 2 for the second.", KEY]
    title: Annotated[str, "Title as printed."]
    date: Annotated[Date | None, "Date of issue, as EDTF."]
    number: Annotated[str | None, "Official number."]
    sources: columns.Sources
    page: columns.Page


def statements(derived: Derived) -> Listing:
    """All statements, record by record in the order of their fields."""
    rows = [
        StatementRow(
            id=_id(entry, at, part),
            record=entry.reference,
            part=str(at[0]),
            date=part.date,
            text=part.text,
            concerns=part.concerns,
            event=f"{entry.kind.folder}-{entry.id}-{part.id}" if isinstance(part, Event) else None,
            sources=cited(part.sources),
            page=page(_target(entry, at, part)),
        )
        for entry, at, part in _statements(derived)
    ]
    return Listing("statements", StatementRow, rows)


def statement_concerns(derived: Derived) -> Listing:
    """What statements are about, in the order of the statements."""
    rows = [
        StatementConcernRow(statement=_id(entry, at, part), record=record)
        for entry, at, part in _statements(derived)
        for record in dict.fromkeys(part.concerns)
    ]
    return Listing("statement_concerns", StatementConcernRow, rows)


def event_concerns(derived: Derived) -> Listing:
    """What events are about, in the order of the timeline."""
    rows = [
        EventConcernRow(event=moment.anchor, record=record)
        for moment in derived.moments
        for record in dict.fromkeys(moment.concerns)
    ]
    return Listing("event_concerns", EventConcernRow, rows)


def citations(derived: Derived) -> Listing:
    """Every citation, record by record in the order of their fields."""
    rows = []
    for entry in listed(derived):
        contents = entry.contents
        ids = {at: _id(entry, at, part) for at, part in contents.parts if isinstance(part, Statement | Event)}
        rows += [
            CitationRow(
                record=entry.reference,
                pointer=_pointer(at),
                part=str(at[0]),
                statement=ids.get(at[:-2]),
                source=citation.source,
                paragraph=citation.paragraph or None,
            )
            for at, citation in contents.citations
        ]
    return Listing("citations", CitationRow, rows)


def links(derived: Derived) -> Listing:
    """Every record that a field of another names, record by record in the order of their fields."""
    rows = [
        LinkRow(record=entry.reference, pointer=_pointer(at), part=str(at[0]), named=named)
        for entry in listed(derived)
        for at, named in entry.contents.references
        if named in derived.catalogue.entries
    ]
    return Listing("links", LinkRow, rows)


def documents(derived: Derived) -> Listing:
    """All official texts, record by record."""
    rows = []
    for entry in listed(derived):
        found = [part for _, part in entry.contents.parts if isinstance(part, Document)]
        rows += [
            DocumentRow(
                record=entry.reference,
                place=place,
                title=one.title,
                date=one.date,
                number=one.number,
                sources=cited(one.sources),
                page=page(entry.reference),
            )
            for place, one in enumerate(found, 1)
        ]
    return Listing("documents", DocumentRow, rows)


def _statements(derived: Derived) -> Iterator[tuple[Entry, DataPath, Statement | Event]]:
    for entry in listed(derived):
        for at, part in entry.contents.parts:
            if isinstance(part, Statement | Event):
                yield entry, at, part


def _id(entry: Entry, at: DataPath, part: Statement | Event) -> str:
    """The record with the statement's own id, or with the key under which it stands alone: `partners/japan#summary`."""
    return f"{entry.reference}#{part.id or _pointer(at).strip('/').replace('/', '-')}"


def _target(entry: Entry, at: DataPath, part: Statement | Event) -> str:
    """Where it stands: on its record's page, at its own anchor where that has one."""
    has_anchor = entry.kind.has_pages and part.id and len(at) == 2 and in_list(at)
    return f"{entry.reference}#{part.id}" if has_anchor else entry.reference


def _pointer(at: DataPath) -> str:
    """A path as a JSON Pointer; no key in the data has a tilde or a slash."""
    return "".join(f"/{step}" for step in at)

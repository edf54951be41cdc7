"""All records that others name, in one listing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.exports import record_file
from atlas.exports.columns import page
from atlas.exports.listing import KEY, Listing
from atlas.model.dates import Date
from atlas.model.kinds import KINDS
from atlas.model.reference_records import Ally, CodeList, ExpectationList, Omissions, Post, Term
from atlas.reading.catalogue import Entry

_ON_SHARED_PAGES = (Ally, Post, Term)
"""Kinds whose records have no page of their own, and are on one that shows all of them."""
_BEHIND_PAGES = (CodeList, ExpectationList, Omissions)
"""Kinds whose records are on no page as such, and cite sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """One record of any kind but sources and lists; every kind/id in other listings is one of these."""

    reference: Annotated[str, "The record as kind/id.", KEY]
    kind: Annotated[str, "Its kind: `partners`, `groups`, `summits` and others."]
    id: Annotated[str, "Its id, which the listing of its kind has."]
    name: Annotated[str, "Name by which the atlas calls it."]
    page: Annotated[str | None, "Address of its page, from the site's root; empty for what is on none."]
    file: Annotated[
        str | None, "Address of the record as JSON, from the site's root; empty for one without a page of its own."
    ]
    checked: Annotated[Date | None, "When the record was last checked against its sources, as EDTF."]


def records(derived: Derived) -> Listing:
    """Records by kind, each kind in its own order."""
    rows = [
        RecordRow(
            reference=entry.reference,
            kind=entry.kind.folder,
            id=entry.id,
            name=entry.record.name,
            page=None if entry.kind.record in _BEHIND_PAGES else page(entry.reference),
            file=record_file.path(entry.reference) if entry.kind.has_pages else None,
            checked=getattr(entry.record, "checked", None),
        )
        for entry in listed(derived)
    ]
    return Listing("records", RecordRow, rows)


def listed(derived: Derived) -> Iterator[Entry]:
    """The records of the listing, in its order."""
    for kind in KINDS.values():
        if kind.has_pages or kind.record in (*_ON_SHARED_PAGES, *_BEHIND_PAGES):
            yield from derived.ordered[kind.folder]

"""All records that have pages, each with the file that holds it."""

from dataclasses import dataclass
from typing import Annotated

from atlas.derive.derived import Derived
from atlas.exports import columns, record_file
from atlas.exports.columns import page
from atlas.exports.listing import Listing
from atlas.model.kinds import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRow:
    """One record that has a page of its own, of any kind."""

    id: Annotated[str, "Id of the record, as kind/id."]
    kind: Annotated[str, "Its kind, such as `partners` or `summits`."]
    name: Annotated[str, "Name by which the atlas calls it."]
    page: columns.Page
    file: Annotated[str, "Address of the record as JSON, from the site's root."]
    checked: columns.Checked


def records(derived: Derived) -> Listing:
    """All records, a kind after the other, each kind in its order."""
    rows = [
        RecordRow(
            id=entry.reference,
            kind=folder,
            name=entry.record.name,
            page=page(entry.reference),
            file=record_file.path(entry.reference),
            checked=entry.record.checked.edtf,
        )
        for folder, kind in KINDS.items()
        if kind.has_pages
        for entry in derived.ordered[folder]
    ]
    return Listing("records", RecordRow, rows)

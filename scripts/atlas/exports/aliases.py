"""Ids and addresses that records and events had before, or have besides."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from atlas.derive.derived import Derived
from atlas.exports import columns
from atlas.exports.columns import page
from atlas.exports.listing import KEY, Listing, To


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasRow:
    """One id under which a record or an event is found beside its own: links to it go on leading there."""

    alias: Annotated[str, "The other id: of a record as kind/id, of an event its anchor on the timeline.", KEY]
    type: Annotated[Literal["record", "event"], "`record` or `event`."]
    id: Annotated[str, "The id of today: of a record as kind/id, of an event as in the listing of events."]
    record: Annotated[columns.RecordKey | None, "The record, as kind/id, where the alias is of one."]
    event: Annotated[str | None, "Id of the event, where the alias is of one.", To("events")]
    page: columns.Page


def aliases(derived: Derived) -> Listing:
    """Records first, then events in order of time."""
    return Listing("aliases", AliasRow, [*_records(derived), *_events(derived)])


def _records(derived: Derived) -> Iterator[AliasRow]:
    for old, new in sorted(derived.catalogue.formerly.items()):
        yield AliasRow(alias=old, type="record", id=new, record=new, event=None, page=page(new))


def _events(derived: Derived) -> Iterator[AliasRow]:
    for moment in derived.moments:
        for alias in moment.aliases:
            event = moment.anchor
            yield AliasRow(
                alias=alias, type="event", id=event, record=None, event=event, page=page(f"timeline#{event}")
            )

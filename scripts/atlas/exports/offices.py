"""Offices of partners and of NATO, and who held posts: a row a spell."""

from dataclasses import dataclass
from typing import Annotated

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.standing import in_order
from atlas.exports import columns, spell_columns
from atlas.exports.columns import page
from atlas.exports.listing import Listing
from atlas.model.reference_records import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow:
    """A partner's mission to NATO, or an office or contact point embassy of NATO there, for as long as it was one."""

    partner: columns.PartnerId
    partner_name: columns.PartnerName
    type: Annotated[str, "Id of the kind of office."]
    type_name: Annotated[str, "Name of the kind of office."]
    city: Annotated[str | None, "City in which it is or was."]
    by: Annotated[tuple[str, ...], "Of a contact point embassy: the Allies whose embassy it is, as kind/id."]
    from_: columns.From
    from_earliest: columns.FromEarliest
    from_latest: columns.FromLatest
    from_certainty: columns.FromCertainty
    until: columns.Until
    until_earliest: columns.UntilEarliest
    until_latest: columns.UntilLatest
    until_certainty: columns.UntilCertainty
    last_shown: columns.LastShown
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow:
    """A person's time in a post at NATO that is about partners."""

    post: Annotated[str, "Id of the post."]
    post_name: Annotated[str, "Name of the post."]
    holder: Annotated[str, "Name of the person."]
    from_: columns.From
    from_earliest: columns.FromEarliest
    from_latest: columns.FromLatest
    from_certainty: columns.FromCertainty
    until: columns.Until
    until_earliest: columns.UntilEarliest
    until_latest: columns.UntilLatest
    until_certainty: columns.UntilCertainty
    last_shown: columns.LastShown
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def offices(derived: Derived) -> Listing:
    """All offices, by partner and then in order of time."""
    rows = [
        OfficeRow(
            type=office.type,
            type_name=wording.list_entry(derived.catalogue, "representations", office.type),
            city=office.city,
            by=office.by,
            last_shown=spell_columns.last_shown(office),
            **spell_columns.shared(entry, office),
        )
        for entry in derived.ordered["partners"]
        for office in in_order(entry.record.representations)
    ]
    return Listing("offices", OfficeRow, rows)


def posts(derived: Derived) -> Listing:
    """All holders of posts, by post and then in order of time."""
    rows = [
        PostRow(
            post=entry.id,
            post_name=entry.record.name,
            holder=holder.name,
            last_shown=spell_columns.last_shown(holder),
            page=page(entry.reference),
            **spell_columns.of_spell(holder),
        )
        for entry in derived.all(Post)
        for holder in entry.record.holders
    ]
    return Listing("posts", PostRow, rows)

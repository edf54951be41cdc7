"""Offices of partners and of NATO, and who held posts: a row a spell."""

from dataclasses import dataclass
from typing import Annotated

from atlas import wording
from atlas.derive.derived import Derived
from atlas.exports import columns, spell_columns
from atlas.exports.columns import page
from atlas.exports.listing import KEY, Listing, To
from atlas.exports.spell_columns import SpellColumns
from atlas.model.reference_records import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow(SpellColumns):
    """A partner's mission to NATO, or an office or contact point embassy of NATO there, for as long as it was one."""

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    type: Annotated[str, "Id of the kind of office.", To("representations"), KEY]
    type_name: Annotated[str, "Name of the kind of office."]
    spell: Annotated[int, "1 for the partner's first office of the kind, 2 for the second.", KEY]
    city: Annotated[str | None, "City in which it is or was."]
    by: Annotated[columns.RecordKeys, "Of a contact point embassy: the Allies whose embassy it is, as kind/id."]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow(SpellColumns):
    """A person's time in a post at NATO that is about partners."""

    post: Annotated[str, "Id of the post.", To("post_titles"), KEY]
    post_name: Annotated[str, "Name of the post."]
    spell: Annotated[int, "1 for the first who held it, 2 for the second.", KEY]
    holder: Annotated[str, "Name of the person."]


def offices(derived: Derived) -> Listing:
    """All offices, by partner and then in order of time."""
    rows = [
        OfficeRow(
            type=office.type,
            type_name=wording.list_entry(derived.catalogue, "representations", office.type),
            spell=number,
            city=office.city,
            by=office.by,
            **spell_columns.shared(entry, office),
        )
        for entry in derived.ordered["partners"]
        for office, number in spell_columns.numbered(entry.record.representations)
    ]
    return Listing("offices", OfficeRow, rows)


def posts(derived: Derived) -> Listing:
    """All holders of posts, by post and then in order of time."""
    rows = [
        PostRow(
            post=entry.id,
            post_name=entry.record.name,
            spell=number,
            holder=holder.name,
            page=page(entry.reference),
            **spell_columns.of_spell(holder),
        )
        for entry in derived.all(Post)
        for number, holder in enumerate(entry.record.holders, 1)
    ]
    return Listing("posts", PostRow, rows)

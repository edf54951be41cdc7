"""What partners are in, use or serve in: formats, programmes and agreements, and operations, each with its life."""

from dataclasses import dataclass
from typing import Annotated, Any

from atlas import wording
from atlas.derive.confirmations import last_shown
from atlas.derive.derived import Derived
from atlas.derive.edges import BeginningCertainty, Edge, EndCertainty, edge, of_dates
from atlas.exports import columns
from atlas.exports.columns import all_sources, page
from atlas.exports.listing import KEY, Days, Listing, To
from atlas.model.dates import Date
from atlas.model.records import Conferred, Group, Lived, Operation, Tool
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeColumns:
    """The columns with which the row of what has a life of its own ends."""

    from_: Annotated[
        Edge,
        "When it came into being, as EDTF.",
        Days(certainty="`stated`, `inferred`, `disputed` or `not known`.", certainties=BeginningCertainty),
    ]
    until: Annotated[
        Edge,
        "The first day on which it no longer was, as EDTF; empty where no end is known.",
        Days(certainty="`stated`, `inferred`, `disputed` or `no end known`.", certainties=EndCertainty),
    ]
    last_shown: Annotated[
        Date | None,
        "The last date on which a source shows it, be it by who is in it, uses it or serves in it, as EDTF.",
    ]
    replaced_by: Annotated[columns.RecordKeys, "Records of what took its place, as kind/id."]
    summary: columns.Summary
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow(LifeColumns):
    """One partnership format: a programme, forum or set of partners."""

    id: Annotated[str, "Id of the format.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs
    confers: Annotated[
        Conferred,
        "What a country is by being in it: `partnership`, NATO's partner; `consultation`, one that NATO consults "
        "outside any partnership; `nothing`, neither, as in a council of those who are partners already.",
    ]
    drawn_from: Annotated[
        tuple[str, ...], "Ids of the formats from which its members come, where it is open to them alone.", To("groups")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolRow(LifeColumns):
    """One programme or agreement of partnership."""

    id: Annotated[str, "Id of the programme or agreement.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs
    type: Annotated[str, "Id of the kind of tool.", To("tool_types")]
    type_name: Annotated[str, "Name of the kind of tool."]
    lapses: Annotated[
        int | None,
        "After how many years without a newer source it is no longer said that a partner uses it; empty where a use "
        "holds until a source tells of its end.",
    ]
    partners_only: Annotated[bool, "Whether Allies do not use it, so that accession to NATO ends its use."]
    built_on: Annotated[columns.RecordKeys, "Records that it followed from, as kind/id."]


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationRow(LifeColumns):
    """One operation or mission that NATO leads or led."""

    id: Annotated[str, "Id of the operation.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    abbreviation: columns.Abbreviation
    also_known_as: columns.AlsoKnownAs


def groups(derived: Derived) -> Listing:
    """All formats, by name."""
    rows = [
        GroupRow(
            confers=entry.record.confers,
            drawn_from=entry.record.drawn_from.groups if entry.record.drawn_from else (),
            **_life(derived, entry),
        )
        for entry in derived.all(Group)
    ]
    return Listing("groups", GroupRow, rows)


def tools(derived: Derived) -> Listing:
    """All programmes and agreements, by name."""
    rows = [
        ToolRow(
            type=entry.record.type,
            type_name=wording.list_entry(derived.catalogue, "tool-types", entry.record.type),
            lapses=entry.record.lapses,
            partners_only=entry.record.partners_only,
            built_on=tuple(relation.to for relation in entry.record.built_on),
            **_life(derived, entry),
        )
        for entry in derived.all(Tool)
    ]
    return Listing("tools", ToolRow, rows)


def operations(derived: Derived) -> Listing:
    """All operations, by name."""
    return Listing(
        "operations", OperationRow, [OperationRow(**_life(derived, entry)) for entry in derived.all(Operation)]
    )


def _life(derived: Derived, entry: Entry) -> dict[str, Any]:
    """What is told of each: its names, its life, and what its record says in short."""
    record: Lived = entry.record
    spells = (spell for _, spell in derived.connections.members.get(entry.reference, ()))
    return {
        "id": entry.id,
        "name": record.name,
        "abbreviation": record.abbreviation,
        "also_known_as": record.also_known_as,
        "from_": edge(record.from_) if record.from_ else of_dates((), "not known"),
        "until": edge(record.until) if record.until else of_dates((), "no end known"),
        "last_shown": last_shown(entry, spells),
        "replaced_by": tuple(relation.to for relation in record.replaced_by),
        "summary": record.summary.text,
        "sources": all_sources(entry),
        "checked": record.checked,
        "page": page(entry.reference),
    }

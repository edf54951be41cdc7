"""What stands within spells, a row each: suspensions, and the cycles of programmes; and the names of earlier times."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from atlas.derive.derived import Derived
from atlas.derive.edges import Edge, EndCertainty, edge, of_dates
from atlas.exports import columns, spell_columns
from atlas.exports.columns import cited, page
from atlas.exports.country_codes import alpha_3
from atlas.exports.listing import KEY, Days, ForeignKey, Listing, To
from atlas.model import walk
from atlas.model.dates import Date
from atlas.model.records import Group, Partner, Tool
from atlas.model.reference_records import Ally
from atlas.model.spells import Scope, Suspension
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionColumns:
    """The columns with which the row of a suspension ends."""

    number: Annotated[int, "1 for the first suspension in it, 2 for the second.", KEY]
    scope: Annotated[Scope, "What was suspended: `membership`, or practical `cooperation` alone."]
    from_: Annotated[Edge, "First day of the suspension, as EDTF."]
    until: Annotated[
        Edge,
        "The day on which it was resumed, as EDTF; empty where no end is known.",
        Days(certainty="`stated`, `inferred`, `disputed` or `no end known`.", certainties=EndCertainty),
    ]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class SuspensionRow(SuspensionColumns):
    """One time in which a partner's membership of a format, or its practical cooperation there, was suspended."""

    parents: ClassVar = (ForeignKey(("partner", "group", "spell"), "memberships"),)

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    group: Annotated[str, "Id of the partnership format.", To("groups"), KEY]
    group_name: Annotated[str, "Name of the partnership format."]
    spell: Annotated[int, "The membership that it stands in: 1 for the partner's first in the format.", KEY]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatSuspensionRow(SuspensionColumns):
    """One time in which a format as a whole was suspended."""

    group: Annotated[str, "Id of the partnership format.", To("groups"), KEY]
    group_name: Annotated[str, "Name of the partnership format."]


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleRow:
    """One period for which a partner's programme was agreed."""

    parents: ClassVar = (ForeignKey(("partner", "tool", "spell"), "programmes"),)

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    tool: Annotated[str, "Id of the programme, which is a tool.", To("tools"), KEY]
    tool_name: Annotated[str, "Name of the programme."]
    spell: Annotated[int, "The use that it belongs to: 1 for the partner's first of the programme.", KEY]
    number: Annotated[int, "1 for the first period of the use, 2 for the second.", KEY]
    period: Annotated[Date, "The period, as an EDTF interval from its first year, month or day to its last."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierNameRow:
    """One name that a partner or Ally had before."""

    record: Annotated[columns.RecordKey, "The partner or Ally, as kind/id.", KEY]
    alpha_3: Annotated[str | None, "ISO 3166-1 alpha-3 code of the partner or Ally; organisations have none."]
    number: Annotated[int, "1 for its first name, 2 for its second.", KEY]
    name: Annotated[str, "The name that it had."]
    later_name: Annotated[str, "The name that it had next."]
    until: Annotated[Edge, "The day from which on it had the next name, as EDTF."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def suspensions(derived: Derived) -> Listing:
    """All suspensions of partners, by partner, membership and time."""
    rows = [
        SuspensionRow(
            **columns.whose(entry),
            group=spell.group,
            group_name=derived.catalogue.record(Group, spell.group).name,
            spell=number,
            page=page(entry.reference),
            **told,
        )
        for entry in derived.all(Partner)
        for spell, number in spell_columns.numbered(entry.record.memberships)
        for told in _told(spell.suspensions)
    ]
    return Listing("suspensions", SuspensionRow, rows)


def format_suspensions(derived: Derived) -> Listing:
    """All suspensions of whole formats, by format and time."""
    rows = [
        FormatSuspensionRow(group=entry.id, group_name=entry.record.name, page=page(entry.reference), **told)
        for entry in derived.all(Group)
        for told in _told(entry.record.suspensions)
    ]
    return Listing("format_suspensions", FormatSuspensionRow, rows)


def cycles(derived: Derived) -> Listing:
    """All cycles, by partner, use and time."""
    rows = [
        CycleRow(
            **columns.whose(entry),
            tool=spell.tool,
            tool_name=derived.catalogue.record(Tool, spell.tool).name,
            spell=number,
            number=place,
            period=cycle.period,
            note=cycle.note,
            sources=cited(cycle.sources),
            page=page(entry.reference),
        )
        for entry in derived.all(Partner)
        for spell, number in spell_columns.numbered(entry.record.programmes)
        for place, cycle in enumerate(spell.cycles, 1)
    ]
    return Listing("cycles", CycleRow, rows)


def earlier_names(derived: Derived) -> Listing:
    """All earlier names, of partners and then of Allies, in order of time."""
    return Listing("earlier_names", EarlierNameRow, list(_earlier_names(derived)))


def _earlier_names(derived: Derived) -> Iterator[EarlierNameRow]:
    entries: list[Entry[Partner] | Entry[Ally]] = [*derived.all(Partner), *derived.all(Ally)]
    for entry in entries:
        record = entry.record
        names = [*(one.name for one in record.earlier_names), record.name]
        for place, one in enumerate(record.earlier_names, 1):
            yield EarlierNameRow(
                record=entry.reference,
                alpha_3=alpha_3(record.code),
                number=place,
                name=one.name,
                later_name=names[place],
                until=edge(one.until),
                note=one.note,
                sources=cited(citation for _, citation in walk.contents(one).citations),
                page=page(entry.reference),
            )


def _told(found: Iterable[Suspension]) -> Iterator[dict[str, Any]]:
    """The columns that suspensions share, save for the page."""
    for place, one in enumerate(found, 1):
        yield {
            "number": place,
            "scope": one.scope,
            "from_": edge(one.from_),
            "until": edge(one.until) if one.until else of_dates((), "no end known"),
            "note": one.note,
            "sources": cited(citation for _, citation in walk.contents(one).citations),
        }

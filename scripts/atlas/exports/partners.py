"""Partners, and their memberships and programmes: a row a spell."""

from dataclasses import dataclass
from typing import Annotated

from atlas import wording
from atlas.derive.confirmations import confirmation
from atlas.derive.derived import Derived
from atlas.derive.edges import Edge, edge, suspended
from atlas.derive.standing import Standing, on_day
from atlas.exports import columns, spell_columns
from atlas.exports.columns import cited, page
from atlas.exports.country_codes import alpha_3, numeric
from atlas.exports.listing import KEY, Listing, To
from atlas.exports.spell_columns import SpellColumns
from atlas.model.computations import PartnerState
from atlas.model.dates import Date
from atlas.model.records import Group, Partner, PartnerType, Tool
from atlas.model.spells import Spell
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRow:
    """A country or organisation that is or was NATO's partner or interlocutor."""

    id: Annotated[str, "Id of the partner.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    also_known_as: columns.AlsoKnownAs
    official_name: Annotated[str | None, "Official name of a country, where that differs from its name."]
    capital: Annotated[str | None, "Capital of a country; empty where its status is disputed, and for former states."]
    type: Annotated[PartnerType, "`country` or `organisation`."]
    code: Annotated[str | None, "ISO 3166-1 alpha-2 code; for a former state its ISO 3166-3 code."]
    alpha_3: Annotated[str | None, "ISO 3166-1 alpha-3 code; for a former state the one that it had."]
    numeric: Annotated[
        str | None, "ISO 3166-1 numeric code, three digits, which is that of the United Nations (M49) too; a text."
    ]
    region: Annotated[str | None, "Id of its region.", To("regions")]
    region_name: Annotated[str | None, "Name of its region."]
    status: Annotated[PartnerState, "What it is to NATO on the edition's day, as a key."]
    status_words: Annotated[str, "The same in words."]
    accession: Annotated[Date | None, "The day on which it became a NATO member, as EDTF."]
    existed_until: Annotated[Edge | None, "For a former state: the day on which it ceased to exist, as EDTF."]
    summary: columns.Summary
    sources: columns.SummarySources
    checked: columns.Checked
    page: columns.Page
    earlier_names: Annotated[
        tuple[str, ...],
        "Names that it had before, each with the day of the next as EDTF: `Turkey (until 2022)`; `earlier_names` has "
        "both apart.",
    ]
    state_since: Annotated[Edge | None, "For a state that came to be after 1990: the day on which it did, as EDTF."]


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipRow(SpellColumns):
    """One spell of a partner in a partnership format, from its first day up to the first on which it no longer held."""

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    group: Annotated[str, "Id of the partnership format.", To("groups"), KEY]
    group_name: Annotated[str, "Name of the partnership format."]
    spell: Annotated[columns.Number, KEY]
    suspensions: Annotated[
        tuple[str, ...],
        "Times in which it was suspended: what was (`membership` or `cooperation`), and an EDTF interval whose end is "
        "the day on which it was resumed; `suspensions` has a row for each.",
    ]
    state: Annotated[
        Standing, "Where the spell stands on the edition's day: `member`, `suspended`, `not a member`, `not known` or "
        "`sources differ`.",
    ]  # fmt: skip
    confirmed: columns.Confirmed
    cooperation_suspended: Annotated[bool, "Whether practical cooperation is suspended on the edition's day."]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow(SpellColumns):
    """One spell of a partner in a programme, from its first day up to the first on which it no longer held."""

    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    tool: Annotated[str, "Id of the programme, which is a tool.", To("tools"), KEY]
    tool_name: Annotated[str, "Name of the programme."]
    spell: Annotated[columns.Number, KEY]
    cycles: Annotated[tuple[str, ...], "Periods for which it was agreed, as EDTF; `cycles` has a row for each."]
    state: Annotated[
        Standing,
        "Where the use stands on the edition's day: `member` for one in use, `last shown earlier`, `not a member` for "
        "one that ended, `not known` or `sources differ`.",
    ]  # fmt: skip
    confirmed: columns.Confirmed


def partners(derived: Derived) -> Listing:
    """All partners, by name."""
    return Listing("partners", PartnerRow, [_partner(derived, entry) for entry in derived.ordered["partners"]])


def memberships(derived: Derived) -> Listing:
    """All memberships, by partner and then in order of time."""
    rows = []
    for entry in derived.ordered["partners"]:
        for spell, number in spell_columns.numbered(entry.record.memberships):
            group = derived.catalogue.record(Group, spell.group)
            state = on_day([spell], derived.edition.latest, group.from_)
            rows.append(
                MembershipRow(
                    group=spell.group,
                    group_name=group.name,
                    spell=number,
                    suspensions=tuple(map(suspended, spell.suspensions)),
                    state=state.standing,
                    confirmed=_confirmed(derived, entry, spell),
                    cooperation_suspended=state.cooperation_suspended,
                    **spell_columns.shared(entry, spell),
                )
            )
    return Listing("memberships", MembershipRow, rows)


def programmes(derived: Derived) -> Listing:
    """All uses of programmes, by partner and then in order of time."""
    rows = []
    for entry in derived.ordered["partners"]:
        for spell, number in spell_columns.numbered(entry.record.programmes):
            tool = derived.catalogue.record(Tool, spell.tool)
            rows.append(
                ProgrammeRow(
                    tool=spell.tool,
                    tool_name=tool.name,
                    spell=number,
                    cycles=tuple(cycle.period.edtf for cycle in spell.cycles),
                    state=on_day([spell], derived.edition.latest, tool.from_, tool.lapses).standing,
                    confirmed=_confirmed(derived, entry, spell),
                    **spell_columns.shared(entry, spell),
                )
            )
    return Listing("programmes", ProgrammeRow, rows)


def _partner(derived: Derived, entry: Entry) -> PartnerRow:
    record: Partner = entry.record
    status = derived.histories.status(entry, derived.edition.latest)
    return PartnerRow(
        id=entry.id,
        name=record.name,
        also_known_as=record.also_known_as,
        official_name=record.official_name.name if record.official_name else None,
        capital=record.capital.name if record.capital else None,
        type=record.type,
        code=record.code,
        alpha_3=alpha_3(record.code),
        numeric=numeric(record.code),
        region=record.region,
        region_name=wording.list_entry(derived.catalogue, "regions", record.region) if record.region else None,
        status=status.key,
        status_words=wording.status(status),
        accession=record.accession.date if record.accession else None,
        existed_until=edge(record.until) if record.until else None,
        summary=record.summary.text,
        sources=cited(record.summary.sources),
        checked=record.checked,
        page=page(entry.reference),
        earlier_names=tuple(f"{one.name} (until {edge(one.until).edtf})" for one in record.earlier_names),
        state_since=edge(record.state_since) if record.state_since else None,
    )


def _confirmed(derived: Derived, entry: Entry, spell: Spell) -> Date | None:
    found = confirmation(derived.catalogue, entry.id, spell)
    return found.date if found else None

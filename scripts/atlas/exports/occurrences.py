"""What has a date: every event of the timeline, decisions, milestones and summits."""

from collections import Counter
from dataclasses import dataclass
from typing import Annotated, Any

from atlas import wording
from atlas.derive.derived import Derived
from atlas.derive.moments import Moment
from atlas.exports import columns
from atlas.exports.columns import all_sources, cited, last_day, page
from atlas.exports.listing import KEY, Listing, To
from atlas.model.dates import Precision
from atlas.model.records import Decision, Milestone, Summit
from atlas.reading.catalogue import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event of the timeline; beginnings and ends of memberships and programmes are among them."""

    id: Annotated[str, "Its anchor on the timeline, which holds no date; `aliases` lists others that lead there.", KEY]
    date: columns.OwnDate
    earliest: columns.Earliest
    latest: columns.Latest
    precision: Annotated[Precision, "`day`, `month`, `year`, `span` (some day in it) or `interval` (from day to day)."]
    approximate: Annotated[bool, 'Whether its sources say "about".']
    kind: Annotated[str, "Kind of the record that it stands in, such as `partners` or `summits`."]
    record: Annotated[
        columns.RecordKey | None, "The record that it belongs to, as kind/id; empty for accession to NATO."
    ]
    name: Annotated[str | None, "Name of the record where that is itself the event."]
    text: Annotated[str, "What happened."]
    concerns: Annotated[
        columns.RecordKeys, "Other records that it is about, as kind/id; `event_concerns` has a row for each."
    ]
    sources: columns.Sources
    page: Annotated[str, "Address at which it stands in full, from the site's root."]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """One policy decision on partnerships, of any body."""

    id: Annotated[str, "Id of the decision.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    date: columns.OwnDate
    earliest: columns.Earliest
    latest: columns.Latest
    body: Annotated[str | None, "Id of the body that decided.", To("bodies")]
    body_name: Annotated[str | None, "Name of the body that decided."]
    summit: Annotated[str | None, "Id of the summit at which it was taken.", To("summits")]
    city: Annotated[str | None, "City in which it was taken."]
    summary: columns.Summary
    decided: Annotated[tuple[str, ...], "What was decided, point by point."]
    documents: columns.Documents
    built_on: columns.BuiltOn
    led_to: columns.LedTo
    replaced_by: columns.ReplacedBy
    names: columns.Named
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow:
    """One other dated event that stands for itself: a meeting, a launch, a report."""

    id: Annotated[str, "Id of the milestone.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    date: columns.OwnDate
    planned: Annotated[bool, "Whether it is a meeting that is planned and not yet held."]
    body: Annotated[str | None, "Id of the body that met or acted.", To("bodies")]
    body_name: Annotated[str | None, "Name of the body that met or acted."]
    summit: Annotated[str | None, "Id of the summit at which it took place.", To("summits")]
    city: Annotated[str | None, "City in which it took place."]
    summary: columns.Summary
    documents: columns.Documents
    built_on: columns.BuiltOn
    led_to: columns.LedTo
    replaced_by: columns.ReplacedBy
    names: columns.Named
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class SummitRow:
    """One meeting of NATO's heads of state and government."""

    id: Annotated[str, "Id of the summit.", KEY]
    name: Annotated[str, "Name by which the atlas calls it."]
    date: columns.OwnDate
    earliest: columns.Earliest
    latest: columns.Latest
    planned: Annotated[bool, "Whether it is planned and not yet held."]
    city: Annotated[str | None, "City in which it was held."]
    countries: Annotated[tuple[str, ...], "ISO 3166-1 codes of the country or countries in which it was held."]
    venue: Annotated[str | None, "Building in which it was held."]
    secretary_general: Annotated[str | None, "NATO Secretary General at that time."]
    documents: columns.Documents
    decisions: Annotated[columns.RecordKeys, "Decisions and milestones of the summit, as kind/id."]
    attended: Annotated[
        tuple[str, ...], "Ids of the partners of which the record says that they were there.", To("partners")
    ]
    summary: columns.Summary
    sources: columns.AllSources
    checked: columns.Checked
    page: columns.Page


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRow:
    """One partner at a summit, of which a source tells."""

    summit: Annotated[str, "Id of the summit.", To("summits"), KEY]
    summit_name: Annotated[str, "Name of the summit."]
    date: columns.OwnDate
    partner: Annotated[columns.PartnerId, KEY]
    partner_name: columns.PartnerName
    alpha_3: columns.Alpha3
    place: Annotated[int, "1 for the first time that the summit's record names the partner, 2 for the second.", KEY]
    by: Annotated[str | None, "Who came: name and office."]
    meeting: Annotated[str | None, "In which meeting, where a source tells."]
    note: columns.Note
    sources: columns.Sources
    page: columns.Page


def events(derived: Derived) -> Listing:
    """The timeline, oldest first."""
    return Listing("events", EventRow, [_event(derived, moment) for moment in derived.moments])


def decisions(derived: Derived) -> Listing:
    """All decisions, oldest first."""
    return Listing("decisions", DecisionRow, [_decision(derived, entry) for entry in derived.ordered["decisions"]])


def milestones(derived: Derived) -> Listing:
    """All milestones, oldest first."""
    return Listing("milestones", MilestoneRow, [_milestone(derived, entry) for entry in derived.ordered["milestones"]])


def summits(derived: Derived) -> Listing:
    """All summits, oldest first."""
    return Listing("summits", SummitRow, [_summit(derived, entry) for entry in derived.ordered["summits"]])


def attendance(derived: Derived) -> Listing:
    """All partners at summits, the oldest first."""
    rows = []
    for entry in derived.ordered["summits"]:
        named = Counter[str]()
        for one in entry.record.present:
            named[one.partner] += 1
            rows.append(
                AttendanceRow(
                    summit=entry.id,
                    summit_name=entry.record.name,
                    date=entry.record.date,
                    **columns.whose(derived.catalogue.entries[f"partners/{one.partner}"]),
                    place=named[one.partner],
                    by=one.by,
                    meeting=one.meeting,
                    note=one.note,
                    sources=cited(one.sources),
                    page=page(entry.reference),
                )
            )
    return Listing("attendance", AttendanceRow, rows)


def _event(derived: Derived, moment: Moment) -> EventRow:
    return EventRow(
        id=moment.anchor,
        date=moment.date,
        earliest=moment.date.earliest,
        latest=last_day(moment.date),
        precision=moment.date.precision,
        approximate=moment.date.approximate,
        kind=moment.kind,
        record=moment.owner or None,
        name=moment.heading or None,
        text=wording.moment(moment, derived.catalogue),
        concerns=moment.concerns,
        sources=cited(moment.citations),
        page=page(moment.target),
    )


def _decision(derived: Derived, entry: Entry) -> DecisionRow:
    record: Decision = entry.record
    return DecisionRow(
        earliest=record.date.earliest,
        latest=last_day(record.date),
        decided=tuple(point.text for point in record.decided),
        **_occurrence(derived, entry),
    )


def _milestone(derived: Derived, entry: Entry) -> MilestoneRow:
    return MilestoneRow(planned=entry.record.planned, **_occurrence(derived, entry))


def _occurrence(derived: Derived, entry: Entry) -> dict[str, Any]:
    """What is told of decisions and milestones alike."""
    record: Decision | Milestone = entry.record
    return {
        "id": entry.id,
        "name": record.name,
        "date": record.date,
        "body": record.body.body if record.body else None,
        "body_name": wording.list_entry(derived.catalogue, "bodies", record.body.body) if record.body else None,
        "summit": record.summit,
        "city": record.place.city if record.place else None,
        "summary": record.summary.text,
        "documents": tuple(document.title for document in record.documents),
        "built_on": tuple(relation.to for relation in record.built_on),
        "led_to": tuple(relation.to for relation in record.led_to),
        "replaced_by": tuple(relation.to for relation in record.replaced_by),
        "names": tuple(derived.connections.names[entry.reference]),
        "sources": all_sources(entry),
        "checked": record.checked,
        "page": page(entry.reference),
    }


def _summit(derived: Derived, entry: Entry) -> SummitRow:
    record: Summit = entry.record
    return SummitRow(
        id=entry.id,
        name=record.name,
        date=record.date,
        earliest=record.date.earliest,
        latest=last_day(record.date),
        planned=record.planned,
        city=record.place.city if record.place else None,
        countries=record.place.countries if record.place else (),
        venue=record.place.venue if record.place else None,
        secretary_general=record.secretary_general.name if record.secretary_general else None,
        documents=tuple(document.title for document in record.documents),
        decisions=tuple(held.reference for held in derived.connections.at_summit.get(entry.reference, ())),
        attended=_attended(record),
        summary=record.summary.text,
        sources=all_sources(entry),
        checked=record.checked,
        page=page(entry.reference),
    )


def _attended(summit: Summit) -> tuple[str, ...]:
    present = [one.partner for one in summit.present]
    named = (reference for statement in summit.attendance for reference in statement.concerns)
    partners = (reference.removeprefix("partners/") for reference in named if reference.startswith("partners/"))
    return tuple(dict.fromkeys([*present, *partners]))

"""The timeline: everything that has a date, once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.derive.standing import boundary_date, doubt_of
from atlas.model.dates import Date
from atlas.model.fields import Citation
from atlas.model.parts import Boundary, Spell, Suspension
from atlas.model.records import Partner
from atlas.reading.catalogue import Catalogue, Entry

CHANGES = {
    "joined": "Joined {}",
    "left": "Left {}",
    "closed": "{} ended",
    "began": "Began {}",
    "ended": "Ended {}",
    "suspended": "Suspended in {}",
    "cooperation suspended": "Practical cooperation suspended in {}",
    "resumed": "Resumed in {}",
}
"""Words for each change in what a partner is part of."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline.

    `anchor` is its address on the timeline and never moves; `kind` the plural folder of the record that
    it stands in; `heading` the name of a record that is itself the event, with `text` its summary.
    """

    anchor: str
    date: Date
    kind: str
    owner: str
    heading: str
    text: str
    concerns: tuple[str, ...]
    citations: tuple[Citation, ...]
    target: str
    """The page, with anchor, on which it stands in full: `partners/japan#first-ministerial`."""


def timeline(catalogue: Catalogue) -> list[Moment]:
    """All moments in order of time."""
    moments: list[Moment] = []
    for entry in catalogue.entries.values():
        if entry.kind.has_pages:
            moments += _of_record(entry)
    moments += _of_spells(catalogue)
    return sorted(moments, key=lambda moment: (moment.date.sort_key, moment.anchor))


def _of_record(entry: Entry) -> Iterator[Moment]:
    record, folder = entry.record, entry.kind.folder
    if getattr(record, "date", None):
        yield Moment(
            f"{folder}-{entry.id}", record.date, folder, entry.reference, record.name, record.summary.text, (),
            record.sources, entry.reference,
        )  # fmt: skip
    for event in getattr(record, "events", ()):
        yield Moment(
            f"{folder}-{entry.id}-{event.id}", event.date, folder, entry.reference, "", event.text, event.concerns,
            event.sources, f"{entry.reference}#{event.id}",
        )  # fmt: skip


def _of_spells(catalogue: Catalogue) -> Iterator[Moment]:
    """Beginnings and ends of memberships and programmes, and accessions: partners of one day in one entry."""
    found: dict[tuple[str, str, str], list[tuple[Entry, Change]]] = defaultdict(list)
    for entry in catalogue.of("partners"):
        for change in changes(entry.record, catalogue):
            found[change.verb, change.target, change.date.edtf].append((entry, change))
    for (verb, target, edtf), same_day in found.items():
        record = catalogue.find(target)
        what = CHANGES[verb].format(record.record.name if record else "NATO")
        partners = [entry for entry, _ in same_day]
        names = [f"{entry.record.name}{change.doubt and f' ({change.doubt})'}" for entry, change in same_day]
        yield Moment(
            anchor=f"{target.replace('/', '-') or 'nato'}-{verb.replace(' ', '-')}-{_slug(edtf)}",
            date=same_day[0][1].date,
            kind="partners",
            owner=target,
            heading="",
            text=f"{what}: {_listed(names)}.",
            concerns=tuple(entry.reference for entry in partners),
            citations=tuple(dict.fromkeys(citation for _, change in same_day for citation in change.citations)),
            target=f"{target}#partners" if target else partners[0].reference,
        )


@dataclass(frozen=True, slots=True)
class Change:
    """One change in what a partner is part of.

    `verb` is one of `CHANGES`; `target` the group or tool, or empty for NATO itself, of which an Ally becomes a member;
    `doubt` says so where the date is inferred or sources differ on it.
    """

    verb: str
    target: str
    date: Date
    citations: tuple[Citation, ...]
    doubt: str = ""


def changes(partner: Partner, catalogue: Catalogue) -> Iterator[Change]:
    """Every change in what a partner is part of, in the order of its record.

    The end of a membership on the day of accession is told by the accession.
    """
    if partner.accession:
        yield Change("joined", "", partner.accession.date, partner.accession.sources)
    for membership in partner.memberships:
        target = f"groups/{membership.group}"
        yield from _change("joined", target, membership.from_, membership)
        if membership.until and not _is_accession(membership.until, partner):
            closed = membership.until.date and membership.until.date == _end_of(target, catalogue)
            yield from _change("closed" if closed else "left", target, membership.until, membership)
        for suspension in membership.suspensions:
            verb = "suspended" if suspension.scope == "membership" else "cooperation suspended"
            yield from _change(verb, target, suspension.from_, suspension)
            yield from _change("resumed", target, suspension.until, suspension)
    for programme in partner.programmes:
        target = f"tools/{programme.tool}"
        yield from _change("began", target, programme.from_, programme)
        if programme.until and not _is_accession(programme.until, partner):
            yield from _change("ended", target, programme.until, programme)


def _is_accession(boundary: Boundary, partner: Partner) -> bool:
    return partner.accession is not None and boundary.date == partner.accession.date


def _end_of(target: str, catalogue: Catalogue) -> Date | None:
    """The day on which a format itself ended, if it did."""
    entry = catalogue.find(target)
    return entry.record.until.date if entry and entry.record.until else None


def _change(verb: str, target: str, boundary: Boundary | None, owner: Spell | Suspension) -> Iterator[Change]:
    date = boundary_date(boundary) if boundary else None
    if boundary and date:
        claims = tuple(citation for claim in boundary.disputed for citation in claim.sources)
        yield Change(verb, target, date, claims or boundary.sources or owner.sources, doubt_of(boundary))


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _slug(edtf: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in edtf).strip("-")

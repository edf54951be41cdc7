"""The timeline: everything that has a date, once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.derive.standing import in_order
from atlas.model.addresses import SectionId
from atlas.model.dates import Date
from atlas.model.fields import Citation
from atlas.model.records import Dated, Eventful, Partner
from atlas.model.reference_records import Aliases
from atlas.model.spells import Boundary, Certainty, Spell, Suspension
from atlas.reading.catalogue import Catalogue, Entry

Verb = Literal[
    "joined", "left", "closed", "began", "ended", "suspended", "cooperation-suspended", "resumed", "cooperation-resumed"
]


@dataclass(frozen=True, slots=True)
class Change:
    """One change in what a partner is part of.

    `target` is the group or tool, or empty for NATO itself, of which an Ally becomes a member. `anchor` is its address
    on the timeline: it holds neither date nor place in the file, so that it stays when these are corrected.
    """

    verb: Verb
    target: str
    date: Date
    citations: tuple[Citation, ...]
    certainty: Certainty
    anchor: str
    note: str | None = None
    """What its boundary says of how it is known."""


@dataclass(frozen=True, slots=True)
class SharedChange:
    """One change that befell several partners on one date, with the change of each by the partner's reference."""

    verb: Verb
    target: str
    partners: tuple[tuple[str, Change], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of the timeline.

    `anchor` is its address on the timeline, which holds no date; `kind` the plural folder of the record that
    it stands in; `heading` the name of a record that is itself the event, with `text` its summary. One that is
    computed has a `change` and no text: `wording` has the words for it.
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
    change: SharedChange | None = None
    aliases: tuple[str, ...] = ()
    """Other addresses on the timeline that lead here: of each partner's change, and those of earlier editions."""


def timeline(catalogue: Catalogue) -> list[Moment]:
    """All moments in order of time."""
    return sorted(moments(catalogue), key=lambda moment: (moment.date.sort_key, _order(moment), moment.anchor))


def moments(catalogue: Catalogue) -> Iterator[Moment]:
    """All moments: those that records tell, record by record, then those that are computed."""
    earlier = _earlier(catalogue)
    for entry in catalogue.entries.values():
        if entry.kind.has_pages:
            yield from _of_record(entry, earlier)
    yield from _of_spells(catalogue, earlier)


def _order(moment: Moment) -> str:
    """Of one date records and their events by address, and changes by what they are in."""
    change = moment.change
    return f"{change.target.replace('/', '-') or 'nato'}-{change.verb}" if change else moment.anchor


def _earlier(catalogue: Catalogue) -> dict[str, list[str]]:
    """Anchors of earlier editions, by those of today."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in catalogue.of(Aliases):
        for old, new in entry.record.anchors.items():
            found[new].append(old)
    return found


def _aliases(anchors: Sequence[str], earlier: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """All anchors but the first, and those that each had in earlier editions, once each."""
    found = dict.fromkeys([*anchors, *(old for anchor in anchors for old in earlier.get(anchor, ()))])
    return tuple(found)[1:]


def _of_record(entry: Entry, earlier: dict[str, list[str]]) -> Iterator[Moment]:
    record, folder = entry.record, entry.kind.folder

    def aliases(end: str) -> tuple[str, ...]:
        return _aliases([f"{folder}-{identifier}{end}" for identifier in (entry.id, *record.formerly)], earlier)

    if isinstance(record, Dated):
        yield Moment(
            f"{folder}-{entry.id}", record.date, folder, entry.reference, record.name, record.summary.text, (),
            record.sources, entry.reference, aliases=aliases(""),
        )  # fmt: skip
    for event in record.events if isinstance(record, Eventful) else ():
        yield Moment(
            f"{folder}-{entry.id}-{event.id}", event.date, folder, entry.reference, "", event.text, event.concerns,
            event.sources, f"{entry.reference}#{event.id}", aliases=aliases(f"-{event.id}"),
        )  # fmt: skip


def _of_spells(catalogue: Catalogue, earlier: dict[str, list[str]]) -> Iterator[Moment]:
    """Beginnings and ends of memberships and programmes, and accessions: partners of one day in one entry."""
    found: dict[tuple[Verb, str, str], list[tuple[Entry[Partner], Change]]] = defaultdict(list)
    for entry in catalogue.of(Partner):
        for change in changes(entry, catalogue):
            found[change.verb, change.target, change.date.edtf].append((entry, change))
    for (verb, target, _), same_day in found.items():
        partners = tuple((entry.reference, change) for entry, change in same_day)
        anchors = [anchor for entry, change in same_day for anchor in _anchors(entry, change, catalogue)]
        yield Moment(
            anchor=anchors[0],
            date=same_day[0][1].date,
            kind="partners",
            owner=target,
            heading="",
            text="",
            concerns=tuple(reference for reference, _ in partners),
            citations=tuple(dict.fromkeys(citation for _, change in same_day for citation in change.citations)),
            target=f"{target}#{SectionId.PARTNERS}" if target else partners[0][0],
            change=SharedChange(verb, target, partners),
            aliases=_aliases(anchors, earlier),
        )


def changes(entry: Entry[Partner], catalogue: Catalogue) -> Iterator[Change]:
    """Every change in what a partner is part of: accession, memberships in order of time, programmes in theirs.

    The end of a membership on the day of accession is told by the accession.
    """
    partner, counted = entry.record, Counter[tuple[str, str]]()

    def change(verb: Verb, target: str, boundary: Boundary | None, owner: Spell | Suspension) -> Iterator[Change]:
        counted[verb, target] += 1  # also of what has no date, so that the number stays when one is found
        if boundary and (date := boundary.first_date):
            claims = tuple(citation for claim in boundary.disputed for citation in claim.sources)
            anchor = anchor_of(entry.id, verb, target, counted[verb, target])
            sources = claims or boundary.sources or owner.sources
            yield Change(verb, target, date, sources, boundary.certainty, anchor, boundary.note)

    if partner.accession:
        joined = partner.accession
        yield Change("joined", "", joined.date, joined.sources, "stated", anchor_of(entry.id, "joined", ""))
    for membership in in_order(partner.memberships):
        target = f"groups/{membership.group}"
        yield from change("joined", target, membership.from_, membership)
        ended = membership.until
        if not _is_accession(ended, partner):
            closed = ended and ended.dates and ended.dates == _end_of(target, catalogue)
            yield from change("closed" if closed else "left", target, ended, membership)
        for suspension in membership.suspensions:
            whole = suspension.scope == "membership"
            yield from change("suspended" if whole else "cooperation-suspended", target, suspension.from_, suspension)
            yield from change("resumed" if whole else "cooperation-resumed", target, suspension.until, suspension)
    for programme in in_order(partner.programmes):
        target = f"tools/{programme.tool}"
        yield from change("began", target, programme.from_, programme)
        if not _is_accession(programme.until, partner):
            yield from change("ended", target, programme.until, programme)


def anchor_of(partner: str, verb: str, target: str, number: int = 1) -> str:
    """The address of a change on the timeline: `malta--joined--eapc`, and for the second time `malta--joined--eapc--2`.

    No id has two hyphens in a row, so that two addresses are equal only where all their parts are.
    """
    return "--".join([partner, verb, target.partition("/")[2] or "nato", *([str(number)] if number > 1 else [])])


def _anchors(entry: Entry[Partner], change: Change, catalogue: Catalogue) -> Iterable[str]:
    """The address of a partner's change, then those that it had while partner or format had other ids."""
    partner, *rest = change.anchor.split("--")
    of = catalogue.find(change.target)
    targets = [rest[1], *(of.record.formerly if of else ())]
    return ("--".join([name, rest[0], target, *rest[2:]])
            for name in (partner, *entry.record.formerly) for target in targets)  # fmt: skip


def _is_accession(boundary: Boundary | None, partner: Partner) -> bool:
    return boundary is not None and partner.accession is not None and boundary.date == partner.accession.date


def _end_of(target: str, catalogue: Catalogue) -> tuple[Date, ...]:
    """The day on which a format itself ended, or all that sources dispute; none if it did not."""
    entry = catalogue.find(target)
    return entry.record.until.dates if entry and entry.record.until else ()

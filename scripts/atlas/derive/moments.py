"""The timeline: everything that has a date, once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.catalogue import Catalogue, Entry
from atlas.dates import Date
from atlas.derive.standing import boundary_date
from atlas.model.fields import Citation
from atlas.model.parts import Boundary, Spell
from atlas.model.records import Partner

CHANGES = {
    "joined": "Joined {}",
    "left": "Left {}",
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
    found: dict[tuple[str, str, str], list[tuple[Entry, Date, tuple[Citation, ...]]]] = defaultdict(list)
    for entry in catalogue.of("partners"):
        for verb, target, date, citations in changes(entry.record):
            found[verb, target, date.edtf].append((entry, date, citations))
    for (verb, target, edtf), same_day in found.items():
        record = catalogue.find(target)
        what = record.record.name if record else "NATO"
        partners = [entry for entry, _, _ in same_day]
        citations = tuple(dict.fromkeys(citation for _, _, some in same_day for citation in some))
        yield Moment(
            anchor=f"{target.replace('/', '-') or 'nato'}-{verb.replace(' ', '-')}-{_slug(edtf)}",
            date=same_day[0][1],
            kind="partners",
            owner=target,
            heading="",
            text=_sentence(verb, what, [entry.record.name for entry in partners]),
            concerns=tuple(entry.reference for entry in partners),
            citations=citations,
            target=f"{target}#partners" if target else partners[0].reference,
        )


def changes(partner: Partner) -> Iterator[tuple[str, str, Date, tuple[Citation, ...]]]:
    """Each change in what a partner is part of: which one (of `CHANGES`), the group or tool, date, sources.

    The target is empty for NATO itself, of which an Ally becomes a member.
    """
    if partner.accession:
        yield "joined", "", partner.accession.date, partner.accession.sources
    ally_from = partner.accession.date.edtf if partner.accession else ""
    spells: list[tuple[str, str, Spell]] = [(f"groups/{spell.group}", "joined", spell) for spell in partner.memberships]
    spells += [(f"tools/{spell.tool}", "began", spell) for spell in partner.programmes]
    for target, verb, spell in spells:
        yield from _change(verb, target, spell.from_, spell)
        if spell.until and (not spell.until.date or spell.until.date.edtf != ally_from):
            yield from _change("left" if verb == "joined" else "ended", target, spell.until, spell)
        for suspension in spell.suspensions:
            verb = "suspended" if suspension.scope == "membership" else "cooperation suspended"
            yield from _change(verb, target, suspension.from_, suspension)
            yield from _change("resumed", target, suspension.until, suspension)


def _change(
    verb: str, target: str, boundary: Boundary | None, owner: object
) -> Iterator[tuple[str, str, Date, tuple[Citation, ...]]]:
    date = boundary_date(boundary) if boundary else None
    if boundary and date and date.earliest.year < 9999:
        claims = tuple(citation for claim in boundary.disputed for citation in claim.sources)
        yield verb, target, date, claims or boundary.sources or owner.sources  # type: ignore[attr-defined]


def _sentence(verb: str, what: str, names: list[str]) -> str:
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{CHANGES[verb].format(what)}: {listed}."


def _slug(edtf: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in edtf).strip("-")

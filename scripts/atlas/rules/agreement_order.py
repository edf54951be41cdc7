"""Agreements that bind a party before it signed them or outside their life or its own, and what is no agreement."""

from collections.abc import Iterator
from typing import Any

from atlas.model.paths import DataPath
from atlas.model.records import Partner, Tool
from atlas.model.spells import Party
from atlas.model.vocabulary import AGREEMENT
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import Bound, of_boundary, of_life
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Parties of what is no agreement, dates of a party in the wrong order, and parties of which nothing is told."""
    record = entry.record
    if isinstance(record, Tool) and record.parties and record.type != AGREEMENT:
        message = f'only a tool of the type "{AGREEMENT}" has parties, and this is "{record.type}"; mend one of them'
        yield Finding(("parties",), message, on_key=True)
    made, ended = of_life(record)
    for at, party in entry.contents.parts:
        if isinstance(party, Party):
            found = catalogue.find(party.party)
            yield from _lives(party, at, ended, found.record if found else None)
            yield from _dates(party, at, made)


def _lives(party: Party, at: DataPath, ended: Bound | None, who: Any) -> Iterator[Finding]:
    """Dates after the agreement had ended, and those on which its party was no state."""
    came, gone = None, None
    if isinstance(who, Partner):
        came, gone = of_boundary(who.state_since, ("state_since",)), of_boundary(who.until, ("until",))
    for key in ("signed", "consented", "in_force"):
        bound = of_boundary(getattr(party, key), (*at, key))
        if bound and ended and bound.earliest > ended.latest:
            yield Finding(bound.at, f"{bound.shown} is after the agreement itself ended ({ended.shown})")
        elif bound and came and bound.latest < came.earliest:
            yield Finding(bound.at, f"{who.name} did not exist yet ({came.shown}); name the state that was there")
        elif bound and gone and bound.earliest > gone.latest:
            yield Finding(bound.at, f"{who.name} had ceased to exist ({gone.shown}); name the state that was there")


def _dates(party: Party, at: DataPath, made: Bound | None) -> Iterator[Finding]:
    signed = of_boundary(party.signed, (*at, "signed"))
    consented = of_boundary(party.consented, (*at, "consented"))
    in_force = of_boundary(party.in_force, (*at, "in_force"))
    if not (signed or consented or in_force or party.note):
        yield Finding(at, "no dates; give `signed`, `consented` or `in_force`, or a `note` on what is known")
    first = signed or consented or in_force
    if first and made and first.latest < made.earliest:
        yield Finding(first.at, f"{first.shown} is before the agreement itself was made ({made.shown})")
        return
    told = (("consented to", consented), ("in force", in_force))
    early = [(words, bound) for words, bound in told if signed and bound and bound.latest < signed.earliest]
    if signed and len(early) == len(told):
        told_on = " and ".join(f"{words} on {bound.shown}" for words, bound in early)
        yield Finding(signed.at, f"signed on {signed.shown}, but {told_on}; which date is wrong?")
        return
    for words, bound in early:
        if signed:
            message = f"{words} on {bound.shown}, before it was signed ({signed.shown}); which date is wrong?"
            yield Finding(bound.at, message)


RULE = Rule(
    "agreement-order",
    "A tool of the type `agreement` alone has parties. A party signs an agreement when or after it was made and before "
    "it ended, before it consents to be bound by it, and before it is in force for it; it is a state on these days.",
    each=check,
)

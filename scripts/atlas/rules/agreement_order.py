"""Agreements that bind a party before it signed them or before they were made, and what is no agreement."""

from collections.abc import Iterator

from atlas.model.paths import DataPath
from atlas.model.records import Tool
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
    made = of_life(record)[0]
    for at, party in entry.contents.parts:
        if isinstance(party, Party):
            yield from _dates(party, at, made)


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
    "A tool of the type `agreement` alone has parties. A party signs an agreement when or after it was made, before it "
    "consents to be bound by it, and before it is in force for it.",
    each=check,
)

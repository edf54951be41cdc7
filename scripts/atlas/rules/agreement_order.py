"""Agreements that bind a party before it signed them, and parties that can be none."""

from collections.abc import Iterator

from atlas.model.spells import Party
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.bounds import of_boundary
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates of a party that certainly lie before its signature, and parties of which nothing is told."""
    for at, party in entry.contents.parts:
        if not isinstance(party, Party):
            continue
        if catalogue.find(party.party) and party.party.partition("/")[0] not in ("partners", "allies"):
            yield Finding(
                (*at, "party"), f'"{party.party}" is no partner or Ally; name one as partners/... or allies/...'
            )
        signed = of_boundary(party.signed, (*at, "signed"))
        consented = of_boundary(party.consented, (*at, "consented"))
        in_force = of_boundary(party.in_force, (*at, "in_force"))
        if not (signed or consented or in_force or party.note):
            yield Finding(at, "no dates; give `signed`, `consented` or `in_force`, or a `note` on what is known")
        for words, later in (("consented to", consented), ("in force", in_force)):
            if signed and later and later.latest < signed.earliest:
                yield Finding(
                    later.at, f"{words} on {later.shown}, before it was signed ({signed.shown}); which date is wrong?"
                )


RULE = Rule(
    "agreement-order",
    "A party signs an agreement before it consents to be bound by it, and before it is in force for it.",
    each=check,
)

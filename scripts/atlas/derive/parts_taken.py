"""All that a partner takes or took part in, spell by spell, in the order in which its page tells it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.derive.derived import Derived
from atlas.derive.standing import in_order
from atlas.model.addresses import SectionId
from atlas.model.records import Group, Lived, Operation, Partner, Tool
from atlas.model.spells import Party, Spell
from atlas.reading.catalogue import Entry

PartSection = Literal[
    SectionId.MEMBERSHIPS, SectionId.PROGRAMMES, SectionId.OPERATIONS, SectionId.AGREEMENTS, SectionId.OFFICES
]

SECTIONS: dict[PartSection, str] = {
    SectionId.MEMBERSHIPS: "Partnership formats",
    SectionId.PROGRAMMES: "Programmes",
    SectionId.OPERATIONS: "Operations",
    SectionId.AGREEMENTS: "Agreements",
    SectionId.OFFICES: "Missions and offices",
}
"""The titles under which they stand, in their order."""


@dataclass(frozen=True, slots=True)
class PartTaken:
    """One spell: `name` is the id of the format, programme, operation or agreement, or the kind of an office.

    `owner` is the record that it is in, which an office has not; `anchor` is its row on the partner's page.
    """

    section: PartSection
    name: str
    anchor: str
    spell: Spell | Party
    owner: Lived | None

    @property
    def target(self) -> str:
        """The page of what it is in, as a target for links; of an office the page of all offices."""
        return f"{_FOLDERS[self.section]}/{self.name}" if self.section in _FOLDERS else "offices"


_FOLDERS: dict[PartSection, str] = {
    SectionId.MEMBERSHIPS: "groups",
    SectionId.PROGRAMMES: "tools",
    SectionId.OPERATIONS: "operations",
    SectionId.AGREEMENTS: "tools",
}


def parts_taken(derived: Derived, entry: Entry[Partner]) -> Iterator[PartTaken]:
    """Every spell of a partner: the anchor of a second one in the same has its number, `row-itpp-2`."""
    seen: Counter[str] = Counter()
    for section, name, spell, owner in _all(derived, entry):
        seen[name] += 1
        number = f"-{seen[name]}" if seen[name] > 1 else ""
        yield PartTaken(section, name, f"row-{name}{number}", spell, owner)


def _all(derived: Derived, entry: Entry[Partner]) -> Iterator[tuple[PartSection, str, Spell | Party, Lived | None]]:
    partner: Partner = entry.record
    for membership in in_order(partner.memberships):
        group = derived.catalogue.record(Group, membership.group)
        yield SectionId.MEMBERSHIPS, membership.group, membership, group
    for programme in in_order(partner.programmes):
        yield SectionId.PROGRAMMES, programme.tool, programme, derived.catalogue.record(Tool, programme.tool)
    for contribution in in_order(partner.operations):
        operation = derived.catalogue.record(Operation, contribution.operation)
        yield SectionId.OPERATIONS, contribution.operation, contribution, operation
    for tool in derived.all(Tool):
        for party in tool.record.parties:
            if party.party == entry.reference:
                yield SectionId.AGREEMENTS, tool.id, party, tool.record
    for office in in_order(partner.representations):
        yield SectionId.OFFICES, office.type, office, None

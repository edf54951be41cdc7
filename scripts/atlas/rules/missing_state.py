"""Countries of which nothing tells how they stand to NATO."""

from collections.abc import Iterator
from typing import Any

from atlas.catalogue import Catalogue, Entry
from atlas.model.records import Partner
from atlas.model.walk import Contents
from atlas.rules.rule import Finding, Rule


def check(record: Any, contents: Contents, entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Countries without any of the fields from which a state is worked out, or that tell it."""
    if not isinstance(record, Partner) or record.type != "country":
        return
    if not (record.memberships or record.accession or record.until or record.status):
        yield Finding(("name",), "nothing tells how it stands to NATO; give `memberships`, or a `status` with its date")


RULE = Rule(
    "missing-state",
    "A partner that is a country has a state: memberships, an accession to NATO, an end, or a `status`.",
    each=check,
)

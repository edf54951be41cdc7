"""The first line of the directory: how many are what on a day, each number a way to those whom it counts.

Where nothing else is asked, the directory lists those whom the line counts, but for Allies.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from atlas import wording
from atlas.derive.counts import PartnerCount
from atlas.derive.status import DOUBTFUL, PARTNERS
from atlas.model.computations import PartnerState

STATES: Mapping[PartnerState, tuple[PartnerState, ...]] = {
    "member": PARTNERS,
    "suspended": ("suspended",),
    "cooperation-suspended": ("cooperation-suspended",),
    "not-known": DOUBTFUL,
    "works-with": ("works-with",),
    "ally": ("ally",),
}
"""The statuses that each number counts, in the order in which the numbers are told."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words, with the statuses and the type of partner that it counts; no words where it is none."""

    key: PartnerState
    states: str
    type: str
    words: str


def numbers(found: PartnerCount) -> Iterator[Number]:
    """All numbers of a count, also those that are none, for a script to fill in on other days."""
    words = wording.partner_counts(found)
    for key, states in STATES.items():
        yield Number(key, ",".join(states), "organisation" if key == "works-with" else "country", words.get(key, ""))

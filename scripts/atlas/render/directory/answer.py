"""The first line of the directory: how many are what on a day, each number a way to those whom it counts.

Where nothing else is asked, the directory lists those whom the line counts, but for Allies.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
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


_NAMED = 4
"""The most names that stand beside a number, as in `directory/answer.js`; of more the list tells."""


def numbers(found: PartnerCount, names: Callable[[PartnerState], Sequence[str]]) -> Iterator[Number]:
    """All numbers of a count, also those that are none, for a script to fill in on other days.

    `names` are those of partners in a state: of whom is suspended they stand beside the number.
    """
    words = wording.partner_counts(found)
    for key, states in STATES.items():
        told = words.get(key, "")
        named = names(key) if told and key in ("suspended", "cooperation-suspended") else ()
        beside = f": {', '.join(named)}" if 0 < len(named) <= _NAMED else ""
        yield Number(key, ",".join(states), "organisation" if key == "works-with" else "country", told + beside)

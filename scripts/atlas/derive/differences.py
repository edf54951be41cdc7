"""How what a partner is on one day differs from what it was on an earlier one."""

from typing import Literal

from atlas.derive.status import DOUBTFUL, PARTNERS, Status

Difference = Literal[
    "ally", "joined", "uncertain", "suspended", "cooperation-suspended", "resumed", "left", "works-with"
]


def difference(before: Status, after: Status) -> Difference | None:
    """What became of a partner: of whom a day finds a partner who perhaps was one before, `uncertain`.

    Allies are told first, then partners: that one of both days is suspended on one of them is a difference too.
    """
    if before.key == after.key:
        return None
    if after.key == "ally":
        return "ally"
    if after.key == "works-with":
        return "works-with"
    if after.key in PARTNERS:
        if after.key != "member":
            return "suspended" if after.key == "suspended" else "cooperation-suspended"
        if before.key in DOUBTFUL:
            return "uncertain"
        return "resumed" if before.key in PARTNERS else "joined"
    return "left" if before.key in PARTNERS else None

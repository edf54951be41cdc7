"""What became of a partner from one day to a later one."""

import pytest

from atlas import wording
from atlas.derive.differences import Difference, difference
from atlas.derive.status import Status
from atlas.model.computations import PartnerState


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("member", "member", None),
        ("member", "ally", "ally"),
        ("not-yet", "ally", "ally"),
        ("not-yet", "member", "joined"),
        ("former", "suspended", "suspended"),
        ("not-known", "member", "uncertain"),
        ("sources-differ", "cooperation-suspended", "cooperation-suspended"),
        ("member", "suspended", "suspended"),
        ("cooperation-suspended", "suspended", "suspended"),
        ("suspended", "member", "resumed"),
        ("suspended", "cooperation-suspended", "cooperation-suspended"),
        ("member", "former", "left"),
        ("member", "former-state", "left"),
        ("not-yet", "former", None),
        ("not-known", "works-with", "works-with"),
        ("consulted", "none", None),
    ],
)
def test_difference_tells_what_became_of_a_partner(
    before: PartnerState, after: PartnerState, expected: Difference | None
) -> None:
    assert difference(Status(before), Status(after)) == expected
    assert expected is None or wording.DIFFERENCES[expected]

"""Dates without an end where only a finished time can stand."""

from collections.abc import Iterator

from atlas.model.parts import Revision
from atlas.model.reference_records import Edition, ExpectedAnswer
from atlas.model.spells import Boundary, Cycle, DatedClaim
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_MAY_BE_OPEN = ("attested", "years")
_TOLD_ELSEWHERE = (Boundary, DatedClaim, Cycle, ExpectedAnswer, Edition, Revision)
"""Parts whose dates have one form, for which other rules ask."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Open intervals outside `attested` and `years`, where no other rule tells of them."""
    found = [(at, date) for at, date in entry.contents.dates if date.edtf.endswith("/..")]
    told = {at for at, part in entry.contents.parts if type(part) in _TOLD_ELSEWHERE} if found else set()
    for at, date in found:
        if at[-1] not in (*_MAY_BE_OPEN, "checked") and at[:-1] not in told:
            yield Finding(at, f'"{date}" has no end; give the date on which it happened')


RULE = Rule(
    "open-date",
    "Only `attested` and `years` may be open, as in 2012-10/..; all else has happened on a date.",
    each=check,
)

"""Dates without an end where only a finished time can stand."""

from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Open intervals outside `attested` and `years`; those of boundaries are told of by spell-boundary."""
    for at, date in entry.contents.dates:
        if (
            date.edtf.endswith("/..")
            and at[-1] not in ("attested", "years")
            and at[-2:-1] not in (("from",), ("until",))
        ):
            yield Finding(at, f'"{date}" has no end; give the date on which it happened')


RULE = Rule(
    "open-date",
    "Only `attested` and `years` may be open, as in 2012-10/..; all else has happened on a date.",
    each=check,
)

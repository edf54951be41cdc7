"""Dates long before anything that the site is about."""

from collections.abc import Iterator

from atlas.model.dates import Day
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_FIRST = Day(1945, 1, 1)
"""Before this day there was neither the United Nations nor any talk of the Alliance."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Dates that are certainly before that day, as where 1908 stands for 2008."""
    for at, date in entry.contents.dates:
        if date.latest < _FIRST:
            yield Finding(at, f'"{date}" is before {_FIRST.year}, when nothing of this had begun; is a digit wrong?')


RULE = Rule("early-date", f"Nothing is dated before {_FIRST.year}.", each=check)

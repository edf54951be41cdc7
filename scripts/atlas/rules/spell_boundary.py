"""Boundaries of spells that say too little or too much."""

from collections.abc import Iterator

from atlas.model.paths import DataPath
from atlas.model.spells import Boundary, Spell
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Spells without any date, and boundaries that are not one point in time."""
    for at, part in entry.contents.parts:
        if isinstance(part, Boundary):
            yield from _boundary(part, at)
        elif isinstance(part, Spell):
            yield from _spell(part, at)


def _spell(spell: Spell, at: DataPath) -> Iterator[Finding]:
    if not (spell.from_ or spell.until or spell.attested):
        yield Finding(at, "no dates; give `from`, `until`, or `attested` where no source has a boundary")
    if spell.attested and spell.attested.precision != "interval" and not spell.from_:
        first, last = spell.attested.ends
        message = f"`attested` goes from the first date that a source shows to the last; write {first}/{last}"
        yield Finding((*at, "attested"), message)
    elif spell.attested and spell.from_ and spell.until:
        yield Finding((*at, "attested"), "both `from` and `until` are given, so nothing is left to attest; delete it")


def _boundary(boundary: Boundary, at: DataPath) -> Iterator[Finding]:
    dates = [claim.date for claim in boundary.disputed]
    if boundary.date and dates:
        yield Finding((*at, "disputed"), "both `date` and `disputed` dates; keep one of them", on_key=True)
    elif not boundary.date and not dates:
        yield Finding(at, "a boundary without a date; give `date`, or `disputed` dates with their sources", on_key=True)
    elif dates and len(set(dates)) < 2:
        message = "sources that dispute a date give at least two; write the one that there is as `date`"
        yield Finding((*at, "disputed"), message, on_key=True)
    places = [((*at, "disputed", number, "date"), date) for number, date in enumerate(dates)]
    for place, date in [((*at, "date"), boundary.date), *places]:
        if date and date.precision == "interval":
            first, last = date.ends
            span = f"[{first}..{last}]" if last else f"{first}"
            message = f'"{date}" is a time that goes on, but a boundary is one day; for some day in it write {span}'
            yield Finding(place, message)


RULE = Rule(
    "spell-boundary",
    "A spell has `from`, `until` or `attested` (an interval, where a boundary is unknown); "
    "a boundary has one date or at least two disputed ones.",
    each=check,
)

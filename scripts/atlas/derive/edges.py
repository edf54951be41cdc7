"""Boundaries of spells: the date as EDTF, the days that it can mean, and how certain it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.model.dates import ONE_DAY, Date, Day
from atlas.model.spells import Boundary, Certainty, Spell, Suspension

BeginningCertainty = Literal[Certainty, "attested", "not known"]
EndCertainty = Literal[Certainty, "no end known"]
EdgeCertainty = Literal[BeginningCertainty, EndCertainty]


@dataclass(frozen=True, slots=True)
class Edge:
    """One boundary. `earliest` and `latest` are None where nothing bounds it on that side."""

    edtf: str | None
    earliest: Day | None
    latest: Day | None
    certainty: EdgeCertainty


def beginning(spell: Spell) -> Edge:
    """Where a spell begins: its first day."""
    if spell.from_:
        return edge(spell.from_)
    if first := spell.first_shown:
        return Edge(first.edtf, None, first.latest, "attested")
    return Edge(None, None, None, "not known")


def end(spell: Spell) -> Edge:
    """Where a spell ends: the first day on which it no longer held; where no end is known, not before it was shown."""
    if spell.until:
        return edge(spell.until)
    if last := spell.last_shown:
        return Edge(None, last.earliest + ONE_DAY, None, "no end known")
    return Edge(None, None, None, "no end known")


def edge(boundary: Boundary) -> Edge:
    """A boundary that is given."""
    return of_dates(boundary.dates, boundary.certainty)


def of_dates(dates: Sequence[Date], certainty: EdgeCertainty) -> Edge:
    """A date, or all that sources dispute; none in a boundary that the rules refuse."""
    if not dates:
        return Edge(None, None, None, certainty)
    return Edge(_one_of(dates), min(date.earliest for date in dates), max(date.latest for date in dates), certainty)


def suspended(suspension: Suspension) -> str:
    """A suspension in one text: `membership 2021-08-15/..`."""
    until = edge(suspension.until).edtf if suspension.until else ".."
    return f"{suspension.scope} {edge(suspension.from_).edtf}/{until}"


def _one_of(dates: Sequence[Date]) -> str:
    """A date, or in EDTF one of several: `[2004-12,2005-01..2005-03]`."""
    return dates[0].edtf if len(dates) == 1 else f"[{','.join(date.edtf.strip('[]') for date in dates)}]"

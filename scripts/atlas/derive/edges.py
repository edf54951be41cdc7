"""Boundaries of spells: the date as EDTF, the days that it can mean, and how certain it is."""

import datetime
from dataclasses import dataclass
from typing import Literal

from atlas.model.dates import Date, Day
from atlas.model.parts import Boundary, Spell, Suspension

Certainty = Literal["stated", "inferred", "disputed", "attested", "not known", "no end known"]

CERTAINTIES: dict[Certainty, str] = {
    "stated": "a source gives the date",
    "inferred": "no source gives it in so many words, but it follows from what the sources say",
    "disputed": "sources give different dates; all are given, as one of a set",
    "attested": "no source gives the date; the first or last date on which a source shows it is given",
    "not known": "no source tells when it began",
    "no end known": "no source says that it ended",
}

_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Edge:
    """One boundary. `earliest` and `latest` are None where nothing bounds it on that side."""

    edtf: str | None
    earliest: Day | None
    latest: Day | None
    certainty: Certainty


def beginning(spell: Spell) -> Edge:
    """Where a spell begins: its first day."""
    if spell.from_:
        return edge(spell.from_)
    if spell.attested:
        first = spell.attested.ends[0]
        return Edge(first.edtf, None, first.latest, "attested")
    return Edge(None, None, None, "not known")


def end(spell: Spell) -> Edge:
    """Where a spell ends: the first day on which it no longer held."""
    if spell.until:
        return edge(spell.until)
    last = spell.attested.ends[1] if spell.attested else None
    if last:
        return Edge(last.edtf, last.earliest + _ONE_DAY, None, "attested")
    return Edge(None, None, None, "no end known")


def edge(boundary: Boundary) -> Edge:
    """A boundary that is given."""
    dates = [claim.date for claim in boundary.disputed] or ([boundary.date] if boundary.date else [])
    certainty: Certainty = "disputed" if boundary.disputed else boundary.basis
    return Edge(_one_of(dates), min(date.earliest for date in dates), max(date.latest for date in dates), certainty)


def suspended(suspension: Suspension) -> str:
    """A suspension in one text: `membership 2021-08-15/..`."""
    until = edge(suspension.until).edtf if suspension.until else ".."
    return f"{suspension.scope} {edge(suspension.from_).edtf}/{until}"


def _one_of(dates: list[Date]) -> str:
    """A date, or in EDTF one of several: `[2004-12,2005-01..2005-03]`."""
    return dates[0].edtf if len(dates) == 1 else f"[{','.join(date.edtf.strip('[]') for date in dates)}]"

"""The state of every partner on every day, for scripts to look up: computed here, by the functions that pages use."""

import json
from collections.abc import Callable, Iterator, Sequence

from atlas.derive.steps import Step, breakpoints, steps
from atlas.model.dates import Day
from atlas.model.parts import Boundary, Membership, ProgrammeUse, Spell
from atlas.model.records import Partner
from atlas.reading.catalogue import Entry
from atlas.render.status import FORMAT_STATES, Status, format_state, status_of
from atlas.render.view import Atlas

PATH = "partners/standing.json"
"""Where the file stands under docs/."""


def standing_file(atlas: Atlas) -> str:
    """JSON: for each partner its statuses (first day, key, words) and its states in formats and programmes."""
    partners = {}
    for entry in atlas.ordered["partners"]:
        partners[entry.id] = {
            "status": [[step.first.isoformat(), step.state.key, step.state.words] for step in statuses(atlas, entry)],
            "groups": dict(_told(format_steps(atlas, entry))),
            "programmes": dict(_told(programme_steps(atlas, entry))),
        }
    first, last = span(atlas)
    whole = {"first": first.isoformat(), "last": last.isoformat(), "words": FORMAT_STATES, "partners": partners}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def span(atlas: Atlas) -> tuple[Day, Day]:
    """The first and last day that the directory can show: from the year of the first summit to the edition's day."""
    last = atlas.edition.latest
    years = [entry.record.date.earliest.year for entry in atlas.ordered["summits"]]
    return Day(min([*years, last.year]), 1, 1), last


def statuses(atlas: Atlas, entry: Entry) -> tuple[Step[Status], ...]:
    """What a partner is, taken as a whole, from which day on."""
    first, last = span(atlas)
    return steps(lambda day: status_of(atlas, entry, day), days_of_change(atlas, entry.record), first, last)


def days_of_change(atlas: Atlas, partner: Partner) -> set[Day]:
    """Every day on which the status of a partner may change."""
    began = [atlas.catalogue.entries[f"groups/{spell.group}"].record.from_ for spell in partner.memberships]
    return breakpoints(partner.accession, partner.until, *partner.memberships, *began)


def format_steps(atlas: Atlas, entry: Entry) -> Iterator[tuple[str, tuple[Step[str], ...]]]:
    """The states of a partner in each format that it is or was in, by the group's id."""
    yield from _each(atlas, "groups", entry.record.memberships, lambda spell: spell.group)


def programme_steps(atlas: Atlas, entry: Entry) -> Iterator[tuple[str, tuple[Step[str], ...]]]:
    """The same for programmes, by the tool's id."""
    yield from _each(atlas, "tools", entry.record.programmes, lambda spell: spell.tool)


def _each(
    atlas: Atlas,
    folder: str,
    spells: Sequence[Membership] | Sequence[ProgrammeUse],
    target: Callable[..., str],
) -> Iterator[tuple[str, tuple[Step[str], ...]]]:
    first, last = span(atlas)
    for identifier in dict.fromkeys(map(target, spells)):
        theirs = [spell for spell in spells if target(spell) == identifier]
        began = atlas.catalogue.entries[f"{folder}/{identifier}"].record.from_
        yield identifier, steps(_state(theirs, began), breakpoints(began, *theirs), first, last)


def _state(spells: Sequence[Spell], began: Boundary | None) -> Callable[[Day], str]:
    return lambda day: format_state(spells, day, began)


def _told(found: Iterator[tuple[str, tuple[Step[str], ...]]]) -> Iterator[tuple[str, list[list[str]]]]:
    for identifier, its_steps in found:
        yield identifier, [[step.first.isoformat(), step.state] for step in its_steps]

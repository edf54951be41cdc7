"""From which day on a partner was what: its status, and its state in each format and programme."""

from collections.abc import Iterator, Sequence

from atlas.derive.confirmations import confirmation
from atlas.derive.derived import Derived
from atlas.derive.status import (
    FormatStatus,
    Status,
    by_format,
    days_of_change,
    days_of_doubt,
    days_of_lapse,
    format_status,
    status_on,
)
from atlas.derive.steps import Step, breakpoints, steps
from atlas.model.dates import Day
from atlas.model.records import Group, Lived, Partner, Summit, Tool
from atlas.model.spells import ProgrammeUse, Spell
from atlas.reading.catalogue import Entry

FormatSteps = tuple[Step[FormatStatus], ...]


def span(derived: Derived) -> tuple[Day, Day]:
    """The first and last day that can be shown: from the year of the first summit or format to the edition's day."""
    last = derived.edition.latest
    summits = (entry.record.date.earliest for entry in derived.catalogue.of(Summit))
    formats = (began.days[0] for entry in derived.catalogue.of(Group) if (began := entry.record.from_) and began.days)
    return Day(min(day.year for day in (*summits, *formats, last)), 1, 1), last


def statuses(derived: Derived, entry: Entry[Partner]) -> tuple[Step[Status], ...]:
    """What a partner is, taken as a whole, from which day on."""
    first, last = span(derived)
    spells = entry.record.memberships
    confirmed = [found.date for spell in spells if (found := confirmation(derived.catalogue, entry.id, spell))]
    days = days_of_change(derived.catalogue, entry.record) | days_of_doubt(derived.catalogue, confirmed, last)
    return steps(lambda day: status_on(derived.catalogue, entry, day), days, first, last)


def format_steps(derived: Derived, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
    """The states of a partner in each format that it is or was in, by the group's id."""
    for group, theirs in by_format(partner.memberships).items():
        yield group, _steps(derived, partner, theirs, derived.catalogue.record(Group, group))


def programme_steps(derived: Derived, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
    """The states of a partner in each programme that it uses or used, by the tool's id."""
    spells: dict[str, list[ProgrammeUse]] = {}
    for spell in partner.programmes:
        spells.setdefault(spell.tool, []).append(spell)
    for tool, theirs in spells.items():
        yield tool, _steps(derived, partner, theirs, derived.catalogue.record(Tool, tool))


def spell_steps(derived: Derived, partner: Partner, spell: Spell, owner: Lived | None) -> FormatSteps:
    """The states of one spell."""
    return _steps(derived, partner, [spell], owner)


def _steps(derived: Derived, partner: Partner, spells: Sequence[Spell], owner: Lived | None) -> FormatSteps:
    def status(day: Day) -> FormatStatus:
        return format_status(spells, day, owner, partner)

    return steps(
        status, breakpoints(owner.from_ if owner else None, *spells) | days_of_lapse(spells, owner), *span(derived)
    )

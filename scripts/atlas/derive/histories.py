"""From which day on a partner was what: its status, and its state in each format and programme."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from atlas.derive.confirmations import confirmation
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
from atlas.model.dates import Date, Day
from atlas.model.records import Group, Lived, Partner, Summit, Tool
from atlas.model.spells import ProgrammeUse, Spell
from atlas.reading.catalogue import Catalogue, Entry

FormatSteps = tuple[Step[FormatStatus], ...]


class Histories:
    """The histories of the partners of a catalogue up to an edition; each is worked out once, when it is asked for."""

    def __init__(self, catalogue: Catalogue, edition: Date) -> None:
        self._catalogue = catalogue
        self._edition = edition
        self._statuses: dict[str, tuple[Step[Status], ...]] = {}
        self._from_the_start: dict[str, tuple[Step[Status], ...]] = {}

    @cached_property
    def span(self) -> tuple[Day, Day]:
        """The first and last day that can be shown: from the year of the first summit or format to the edition."""
        last = self._edition.latest
        summits = (entry.record.date.earliest for entry in self._catalogue.of(Summit))
        formats = (began.days[0] for entry in self._catalogue.of(Group) if (began := entry.record.from_) and began.days)
        return Day(min(day.year for day in (*summits, *formats, last)), 1, 1), last

    def statuses(self, entry: Entry[Partner]) -> tuple[Step[Status], ...]:
        """What a partner is, taken as a whole, from which day on."""
        found = self._statuses.get(entry.id)
        if found is None:
            (first, _), known = self.span, self._known(entry)
            place = _place(known, first)
            found = self._statuses[entry.id] = (Step(first, known[place].state), *known[place + 1 :])
        return found

    def status(self, entry: Entry[Partner], day: Day) -> Status:
        """What a partner is on a day."""
        if day > self.span[1]:
            return status_on(self._catalogue, entry, day)
        found = self._known(entry)
        return found[_place(found, day)].state

    def _known(self, entry: Entry[Partner]) -> tuple[Step[Status], ...]:
        """The same from the first day that there is, as pages tell of years before the first summit and format too."""
        found = self._from_the_start.get(entry.id)
        if found is None:
            last = self.span[1]
            spells = entry.record.memberships
            confirmed = [seen.date for spell in spells if (seen := confirmation(self._catalogue, entry.id, spell))]
            days = days_of_change(self._catalogue, entry.record) | days_of_doubt(self._catalogue, confirmed, last)
            found = steps(lambda day: status_on(self._catalogue, entry, day), days, Day.min, last)
            self._from_the_start[entry.id] = found
        return found

    def format_steps(self, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
        """The states of a partner in each format that it is or was in, by the group's id."""
        for group, theirs in by_format(partner.memberships).items():
            yield group, self.steps_in(partner, theirs, self._catalogue.record(Group, group))

    def programme_steps(self, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
        """The states of a partner in each programme that it uses or used, by the tool's id."""
        spells: dict[str, list[ProgrammeUse]] = {}
        for spell in partner.programmes:
            spells.setdefault(spell.tool, []).append(spell)
        for tool, theirs in spells.items():
            yield tool, self.steps_in(partner, theirs, self._catalogue.record(Tool, tool))

    def spell_steps(self, partner: Partner, spell: Spell, owner: Lived | None) -> FormatSteps:
        """The states of one spell."""
        return self.steps_in(partner, [spell], owner)

    def steps_in(self, partner: Partner, spells: Sequence[Spell], owner: Lived | None) -> FormatSteps:
        """The states of a partner with these spells in one format, tool or operation."""

        def status(day: Day) -> FormatStatus:
            return format_status(spells, day, owner, partner)

        days = breakpoints(owner.from_ if owner else None, *spells) | days_of_lapse(spells, owner)
        return steps(status, days, *self.span)


def _place(found: Sequence[Step[Status]], day: Day) -> int:
    """Which of these steps holds on a day."""
    return bisect_right(found, day, key=lambda step: step.first) - 1

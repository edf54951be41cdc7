"""From which day on a partner was what: its status, and its state in each format and programme."""

from collections.abc import Callable, Iterator, Sequence

from atlas.derive.derived import Derived
from atlas.derive.status import FormatState, Status, by_format, days_of_change, format_state, status_on
from atlas.derive.steps import Step, breakpoints, steps
from atlas.model.dates import Day
from atlas.model.records import Group, Partner, Summit, Tool
from atlas.model.spells import Boundary, ProgrammeUse, Spell
from atlas.reading.catalogue import Entry

FormatSteps = tuple[Step[FormatState], ...]


def span(derived: Derived) -> tuple[Day, Day]:
    """The first and last day that can be shown: from the year of the first summit or format to the edition's day."""
    last = derived.edition.latest
    summits = (entry.record.date.earliest for entry in derived.catalogue.of(Summit))
    formats = (began.days[0] for entry in derived.catalogue.of(Group) if (began := entry.record.from_) and began.days)
    return Day(min(day.year for day in (*summits, *formats, last)), 1, 1), last


def statuses(derived: Derived, entry: Entry[Partner]) -> tuple[Step[Status], ...]:
    """What a partner is, taken as a whole, from which day on."""
    first, last = span(derived)
    days = days_of_change(derived.catalogue, entry.record)
    return steps(lambda day: status_on(derived.catalogue, entry, day), days, first, last)


def format_steps(derived: Derived, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
    """The states of a partner in each format that it is or was in, by the group's id."""
    for group, theirs in by_format(partner.memberships).items():
        yield group, _steps(derived, theirs, derived.catalogue.record(Group, group).from_)


def programme_steps(derived: Derived, partner: Partner) -> Iterator[tuple[str, FormatSteps]]:
    """The states of a partner in each programme that it uses or used, by the tool's id."""
    spells: dict[str, list[ProgrammeUse]] = {}
    for spell in partner.programmes:
        spells.setdefault(spell.tool, []).append(spell)
    for tool, theirs in spells.items():
        yield tool, _steps(derived, theirs, derived.catalogue.record(Tool, tool).from_)


def _steps(derived: Derived, spells: Sequence[Spell], began: Boundary | None) -> FormatSteps:
    state: Callable[[Day], FormatState] = lambda day: format_state(spells, day, began)  # noqa: E731
    return steps(state, breakpoints(began, *spells), *span(derived))

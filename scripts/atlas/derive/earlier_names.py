"""What a country or organisation was called on a day."""

from atlas.model.dates import Day
from atlas.model.records import Partner
from atlas.model.reference_records import Ally


def name_on(record: Partner | Ally, day: Day) -> str:
    """The name of a day: the first of those that it had before which had not certainly ended, else that of today."""
    for earlier in record.earlier_names:
        if earlier.until.days is None or day < earlier.until.days[1]:
            return earlier.name
    return record.name


def name_steps(record: Partner | Ally) -> tuple[tuple[str, str], ...]:
    """From which day on it had which name: first day (ISO 8601, empty for the first name), name."""
    firsts = ["", *(one.until.days[1].isoformat() for one in record.earlier_names if one.until.days)]
    names = [*(one.name for one in record.earlier_names), record.name]
    return tuple(zip(firsts, names, strict=True))

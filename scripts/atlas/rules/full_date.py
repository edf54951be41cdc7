"""Days that must be given in full."""

from collections.abc import Iterator

from atlas.model.dates import Date
from atlas.model.paths import DataPath
from atlas.model.reference_records import Edition
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """The dates by which the site says what it knows: the edition's, its changes', and when a record was checked."""
    record = entry.record
    key = "date" if isinstance(record, Edition) else "checked"
    dates: list[tuple[DataPath, Date | None]] = [((key,), getattr(record, key, None))]
    dates += [
        (("changes", number, "date"), change.date) for number, change in enumerate(getattr(record, "changes", ()))
    ]
    for at, date in dates:
        if date is not None and (date.precision != "day" or date.approximate):
            yield Finding(at, f'"{date}" is not one day; write it in full, such as 2026-11-23')


RULE = Rule("full-date", "The dates of the edition and of its changes and `checked` are full dates.", each=check)

"""Sources that were read, or records that were checked, before the source was issued."""

from collections.abc import Iterator

from atlas.model.dates import Date
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Days on which what was read, or cited, certainly was not there yet."""
    record = entry.record
    if isinstance(record, Source):
        if _is_out(record, catalogue) and record.issued and record.accessed.latest < record.issued.earliest:
            yield Finding(("accessed",), f"before the source was issued ({record.issued}); which date is wrong?")
        return
    checked = getattr(record, "checked", None)
    if not isinstance(checked, Date):
        return
    for identifier in dict.fromkeys(citation.source for _, citation in entry.contents.citations):
        cited = catalogue.find(f"sources/{identifier}")
        issued = cited.record.issued if cited and _is_out(cited.record, catalogue) else None
        if issued and issued.earliest > checked.latest:
            yield Finding(("checked",), f'before "{identifier}" was issued ({issued}), which it cites; check it anew')
            return


def _is_out(source: Source, catalogue: Catalogue) -> bool:
    """Whether a source was issued by the day of the edition; `future-date` tells of those that were not."""
    edition = catalogue.edition
    return not (source.issued and edition and source.issued.earliest > edition.date.latest)


RULE = Rule(
    "source-day",
    "No source is read (`accessed`) before it was issued, and no record checked (`checked`) before a source that it "
    "cites was.",
    each=check,
)

"""Names that must differ: of records of one kind, of partners and Allies, of entries of a list, and within a record."""

from collections.abc import Iterator
from typing import Any

from atlas.model.paths import DataPath
from atlas.model.reference_records import SubjectList
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.countries import is_one, kind_of_names
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every name that stood before, told at the later place."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in catalogue.entries.values():
        for finding in _within(entry.record):
            yield entry, finding
        name = getattr(entry.record, "name", None)
        if name is None:
            continue
        other = first.setdefault((kind_of_names(entry), name.casefold()), entry)
        if not is_one(entry, other):
            message = f'{other.file.path} has the name "{name}" too; merge the two or tell them apart by name'
            yield entry, Finding(("name",), message)


def names(record: Any, at: DataPath = ()) -> Iterator[tuple[DataPath, str]]:
    """All names of a record or list entry that readers may see, each with its place."""
    for key in ("name", "abbreviation"):
        value = getattr(record, key, None)
        if value:
            yield (*at, key), value
    for position, other in enumerate(getattr(record, "also_known_as", ())):
        yield (*at, "also_known_as", position), other


def _within(record: Any) -> Iterator[Finding]:
    misspelt = [(("misspellings", at), word) for at, word in enumerate(getattr(record, "misspellings", ()))]
    yield from _repeated([*names(record), *misspelt], "stands twice among the names of this record; keep one")
    if isinstance(record, SubjectList):
        entries = [(("entries", key, "name"), item.name) for key, item in record.entries.items()]
        yield from _repeated(entries, "is the name of two entries of this list; merge them or tell them apart")
        for key, item in record.entries.items():
            yield from _repeated(names(item, ("entries", key)), "stands twice among the names of this entry; keep one")


def _repeated(found: Any, message: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for at, name in found:
        if name.casefold() in seen:
            yield Finding(at, f'"{name}" {message}')
        seen.add(name.casefold())


RULE = Rule(
    "duplicate-name",
    "No two records of one kind, and no partner and Ally, have the same name, and no record has a name twice.",
    all=check,
)

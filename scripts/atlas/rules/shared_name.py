"""Names that two records claim: found by search for both, but a link to neither."""

from collections.abc import Iterator

from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.countries import is_one, kind_of_names
from atlas.rules.duplicate_name import names
from atlas.rules.rule import Finding, Rule


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Every name that a record before has as well, save where the one took the place of the other."""
    first: dict[str, tuple[Entry, DataPath]] = {}
    for entry in catalogue.entries.values():
        if not entry.kind.has_pages and entry.kind.folder not in ("glossary", "allies"):
            continue
        for at, name in names(entry.record):
            other, place = first.setdefault(name.casefold(), (entry, at))
            # Full names are an error of their own, duplicate-name.
            full_names = at == place == ("name",) and kind_of_names(other) == kind_of_names(entry)
            if not (full_names or is_one(entry, other) or _succeeded(other, entry) or _succeeded(entry, other)):
                is_ally = "allies" in (entry.kind.folder, other.kind.folder)  # which has no page to link to
                so = "who searches for it finds both" if is_ally else "in texts it is a link to neither"
                yield entry, Finding(at, f'{other.reference} has the name "{name}" too, so {so}')


def _succeeded(entry: Entry, other: Entry) -> bool:
    """Whether a record was replaced by the other, which may then go on under its abbreviation."""
    return any(relation.to == other.reference for relation in getattr(entry.record, "replaced_by", ()))


RULE = Rule(
    "shared-name",
    "A name, alias or abbreviation is best one record's alone, or shared with the record that took its place "
    "(`replaced_by`); a shared one is found but never becomes a link.",
    level="warning",
    all=check,
)

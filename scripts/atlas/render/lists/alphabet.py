"""The A-Z of all names, other names and abbreviations, each leading to its record. Misspellings are not shown."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas import wording
from atlas.derive.letters import OTHERS, letter, slug, sorting_key
from atlas.model.addresses import glossary_anchor
from atlas.model.records import Abbreviated, Record
from atlas.model.reference_records import SubjectList, Term
from atlas.reading.catalogue import Entry
from atlas.render.parts import Head, Link
from atlas.render.view import View


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name that leads to its record.

    `own` is the record's own name where that is another, `language` the tag of one that is not English.
    """

    link: Link
    own: str
    kind: str
    language: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with a letter."""

    id: str
    title: str
    names: tuple[ListedName, ...]


@dataclass(frozen=True, slots=True)
class AlphabetPage:
    """All names from A to Z."""

    head: Head
    intro: str
    letters: tuple[Letter, ...]


def alphabet_page(view: View) -> AlphabetPage:
    """All names by their first letter, accents left aside; then those of other scripts than Latin."""
    writer = view.writer("a-z/", numbered=False)
    by_letter: dict[str, list[tuple[str, ListedName]]] = defaultdict(list)
    for entry in view.catalogue.entries.values():
        for name, own, target in _names(entry):
            language = entry.record.name_languages.get(name, "") if isinstance(entry.record, Record | Term) else ""
            listed = ListedName(writer.link(target, name), own if own != name else "", wording.kind(entry), language)
            key = sorting_key(name)
            by_letter[letter(key)].append((key, listed))
    order = sorted(by_letter, key=lambda one: (one == OTHERS, one))
    letters = tuple(
        Letter(
            slug(one),
            one,
            tuple(name for _, name in sorted(by_letter[one], key=lambda pair: (pair[0], pair[1].link.href))),
        )
        for one in order
    )
    number = sum(len(one.names) for one in letters)
    intro = f"All {number} names, other names and abbreviations; each leads to its record."
    description = "Every name, other name and abbreviation in the atlas, from A to Z."
    head = view.head(
        "A-Z of all names", description, "data/", found_by=("A-Z", "Index", "Alphabetical list", "All records")
    )
    return AlphabetPage(head, intro, letters)


def _names(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Names of a record: the name, the record's own name, and where it leads."""
    record = entry.record
    if isinstance(record, SubjectList):
        for identifier, item in record.entries.items():
            if item.abbreviation:  # the others have no place of their own
                for name in (item.name, item.abbreviation, *item.also_known_as):
                    yield name, item.name, f"glossary/{glossary_anchor(entry.id, identifier)}"
    elif entry.kind.has_pages or isinstance(record, Term):
        abbreviation = record.abbreviation if isinstance(record, Abbreviated | Term) else None
        for name in (record.name, *([abbreviation] if abbreviation else []), *record.also_known_as):
            yield name, record.name, entry.reference

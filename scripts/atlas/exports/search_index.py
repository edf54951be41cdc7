"""What the search box looks through first: every record, term and page of its own, by name, date, place and summary.

The engine that reads it is in `docs/assets/search/`. It finds words in the fields below and weighs them; which record
has which names is said here and nowhere else. Texts (`search_texts`) and rarer names (`search_names`) are files of
their own, fetched later.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from atlas import wording
from atlas.derive.derived import Derived
from atlas.exports import territory_names
from atlas.exports.short_answers import short_answer
from atlas.model.addresses import address, glossary_anchor
from atlas.model.kinds import KINDS, Kind
from atlas.model.parts import Person, Place, Statement
from atlas.model.records import Abbreviated, Dated, Lived, Partner, Question, Summit
from atlas.model.reference_records import Ally, Post, SubjectList, Term
from atlas.model.spells import Boundary
from atlas.reading.catalogue import Entry

INDEX = "search/index.json"

_OPENINGS = ("summary", "definition")
"""Fields that say what a record is; where one is there, its text comes first."""
_BESIDE_RECORDS = (
    ("pages", "Page", "Pages", 1),
    ("events", "Event", "Events", 0.9),
    ("sources", "Source", "Sources", 0.9),
)
"""What is no record, in the place of a kind: sections and pages written by hand, what the texts date, and sources."""


@dataclass(frozen=True, slots=True)
class Titled:
    """A page that is no record's, or a part of one, as its head tells it; `address` starts at the site's root.

    `found_by` are words for what a reader can do there, by which the search finds it beside its title.
    """

    address: str
    title: str
    description: str
    found_by: tuple[str, ...] = ()


def search_index(derived: Derived, others: Iterable[Titled]) -> str:
    """The index as JSON: kinds in their order with their weights, then what can be found, each with its kind's place.

    `also`, `codes`, `foreign` and `misspelt` are names by which a record is found beside its own; `facets` are its
    dates, places and list entries; `does` what a reader looks for there, such as what can be done on a page or who held
    a post; `summary` what says what it is; `one` what it is called where that is not its kind's word. `strangers` are
    countries and territories of which there is no record, each with its codes.
    """
    folders = [kind.folder for kind in searched_kinds()]
    kinds = [_kind(kind.folder, kind.singular, kind.plural, kind.search_weight) for kind in searched_kinds()]
    kinds += [_kind(*one) for one in _BESIDE_RECORDS]
    places = {folder: position for position, folder in enumerate(folders)}
    entries = searched_entries(derived)
    records = [
        {
            "kind": places[entry.kind.folder],
            "one": "" if (own := _kind_word(derived, entry)) == entry.kind.singular else own,
            "address": address(entry.reference),
            **_record(derived, entry),
        }
        for entry in entries
    ]
    records += [{"kind": places["glossary"], **item} for item in _abbreviations(derived)]
    records += [
        {
            "kind": len(folders),
            "address": page.address,
            "name": page.title,
            "does": list(page.found_by),
            "summary": page.description,
        }
        for page in others
    ]
    known = (code for entry in entries if (code := country_code(entry)))
    index = {
        "kinds": kinds,
        "records": [_filled(one) for one in records],
        "strangers": territory_names.others(known),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def searched_kinds() -> list[Kind]:
    """The kinds of record that are searched, in their order there."""
    return sorted((kind for kind in KINDS.values() if kind.search_place), key=lambda kind: kind.search_place)


def searched_entries(derived: Derived) -> list[Entry]:
    """The records of these kinds: the place of each is its position in the index."""
    return [entry for kind in searched_kinds() for entry in derived.ordered[kind.folder]]


def country_code(entry: Entry) -> str | None:
    """The code of two letters of a country; None for all else."""
    return entry.record.code if isinstance(entry.record, Partner | Ally) else None


def opening(entry: Entry) -> str:
    """The text that says what a record is."""
    parts = (getattr(entry.record, key, None) for key in _OPENINGS)
    return next((part.text for part in parts if isinstance(part, Statement)), "")


def _kind(identifier: str, one: str, many: str, weight: float) -> dict[str, Any]:
    return {"id": identifier, "one": one, "many": many, "weight": weight}


def _kind_word(derived: Derived, entry: Entry) -> str:
    """What a record is called beside its name in a list of results; who is no partner is not called one."""
    if isinstance(entry.record, Partner):
        return wording.kind_on(entry, derived.histories.status(entry, derived.edition.latest))
    return wording.kind(entry)


def _filled(record: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; the address of the home page is."""
    return {key: value for key, value in record.items() if key == "address" or value not in ("", [])}


def _record(derived: Derived, entry: Entry) -> dict[str, Any]:
    record, contents = entry.record, entry.contents
    abbreviation = record.abbreviation if isinstance(record, Abbreviated | Term) else None
    code = country_code(entry)
    references = dict.fromkeys(reference for _, reference in contents.references)
    parts = [part for _, part in contents.parts]
    facets = [*_dated(record), *_placed(derived, parts), *_listed(derived, references)]
    return {
        "name": record.name,
        "also": [*([abbreviation] if abbreviation else []), *record.also_known_as],
        "does": list(_sought(derived, record)),
        "codes": territory_names.codes(code) if code else [],
        "foreign": _foreign(record, {record.name, *record.also_known_as}),
        "misspelt": list(record.misspellings),
        "detail": _detail(derived, entry),
        "facets": list(dict.fromkeys(facets)),
        "summary": short_answer(derived, record) if isinstance(record, Question) else opening(entry),
    }


def _sought(derived: Derived, record: Any) -> Iterator[str]:
    """What a reader looks for there that is no name of it: who held a post, which summit is the next or was last."""
    if isinstance(record, Post):
        yield from dict.fromkeys(holder.name for holder in record.holders)
    if isinstance(record, Summit):
        summits = [entry.record for entry in derived.ordered["summits"]]
        planned = [one for one in summits if one.planned]
        held = [one for one in summits if not one.planned]
        if record in planned[:1]:
            yield from ("Next NATO summit", "Upcoming NATO summit")
        if record in held[-1:]:
            yield from ("Last NATO summit", "Latest NATO summit", "Most recent NATO summit")
        if record in held[:1]:
            yield "First NATO summit on partners"


def _detail(derived: Derived, entry: Entry) -> str:
    """What tells a record from its like in a list of results: its date, its span or what it is to NATO."""
    record = entry.record
    if isinstance(record, Partner):
        status = wording.status(derived.histories.status(entry, derived.edition.latest))
        return "" if status == entry.kind.singular else status
    if isinstance(record, Term):
        return record.abbreviation or ""
    if isinstance(record, Dated):
        return record.date.words
    if isinstance(record, Ally):
        return f"NATO member since {record.accession.date.words}"
    if not isinstance(record, Lived):
        return ""
    began, ended = _day(record.from_), _day(record.until)
    return f"{began} to {ended}" if began and ended else f"from {began}" if began else ""


def _day(boundary: Boundary | None) -> str:
    return boundary.date.words if boundary and boundary.date else ""


def _foreign(record: Any, known: set[str]) -> list[str]:
    """Names of a country, or of a summit's city, in languages of its own and in some that many readers know."""
    if isinstance(record, Partner | Ally) and record.code:
        names = territory_names.country(record.code)
    elif isinstance(record, Summit) and record.place and record.place.city:
        names = territory_names.city(record.place.city, record.place.countries)
    else:
        return []
    return [name for name in dict.fromkeys(names) if name not in known]


def _dated(record: Any) -> Iterator[str]:
    if isinstance(record, Dated):
        yield record.date.words


def _placed(derived: Derived, parts: Iterable[Any]) -> Iterator[str]:
    """Where something took place, by all names of the country, and who held an office then."""
    for part in parts:
        if isinstance(part, Place):
            yield from (word for word in (part.city, part.venue) if word)
            for code in part.countries:
                yield wording.COUNTRIES.get(code, code)
                yield from _names_of(derived, code)
        elif isinstance(part, Person):
            yield part.name


def _names_of(derived: Derived, code: str) -> Iterator[str]:
    """Names of the records of a country; of longer ones that hold its name none."""
    partners: list[Partner | Ally] = [entry.record for entry in derived.all(Partner)]
    for record in (*partners, *(entry.record for entry in derived.all(Ally))):
        if record.code == code:
            yield record.name
            yield from (name for name in record.also_known_as if record.name not in name)


def _listed(derived: Derived, references: Iterable[str]) -> Iterator[str]:
    """Names of the list entries that a record names: its region, operations, deciding body."""
    for reference in references:
        place, _, identifier = reference.rpartition("/")
        found = derived.catalogue.find(place)
        if found and isinstance(found.record, SubjectList):
            item = found.record.entries[identifier]
            yield from (name for name in (item.name, item.abbreviation, *item.also_known_as) if name)


def _abbreviations(derived: Derived) -> Iterator[dict[str, Any]]:
    """Entries of lists that the glossary explains."""
    for entry in derived.ordered["lists"]:
        for identifier, item in entry.record.entries.items():
            if item.abbreviation:
                yield {
                    "address": address(f"glossary/{glossary_anchor(entry.id, identifier)}"),
                    "name": item.name,
                    "also": [item.abbreviation, *item.also_known_as],
                    "detail": item.abbreviation,
                }

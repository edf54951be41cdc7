"""Each record as JSON beside its page, `partners/japan.json`: all that the page tells of it, for programs."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from atlas import wording
from atlas.derive.archive import archive
from atlas.derive.connections import Told
from atlas.derive.derived import Derived
from atlas.derive.histories import FormatSteps
from atlas.derive.members import by_partner
from atlas.exports import sources_csl
from atlas.exports.citing import text as reference
from atlas.exports.citing.work import work
from atlas.exports.columns import last_day
from atlas.exports.files import LICENCE, LICENCE_URL, lines
from atlas.exports.short_answers import computed_words
from atlas.model.addresses import Site, address
from atlas.model.dates import Date
from atlas.model.kinds import KINDS
from atlas.model.plain import plain
from atlas.model.records import Lived, Partner, Question
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Entry

MEDIA_TYPE = "application/json"

KEYS = {
    "id": "The record, as kind/id.",
    "kind": "What readers call its kind.",
    "name": "Name by which the atlas calls it.",
    "url": "Full address of its page.",
    "citation": "How to cite the page, with the edition.",
    "edition": "The day of the edition, as of which all is told.",
    "license": "The licence, as an SPDX identifier.",
    "license_url": "Address of the licence.",
    "record": "All that its file holds, under the same keys: the data dictionary explains them. Dates are EDTF.",
    "states": "Worked out. Of a partner, what it is (`status`) and its state in each of its `groups` and `programmes`; "
    "of a format, programme or operation, the state of each of its `partners`. Each state holds from its first day on; "
    "the last holds on the day of the edition.",
    "answer": "Of a question, the answer that is worked out, where there is one.",
    "told": "Statements of other records that concern it, each with its record; those without a date of their own have "
    "that of the record.",
    "names": "Records with pages that it names, as kind/id.",
    "named_by": "Records with pages that name it, as kind/id.",
    "days": "The first and the last day of each date above that is no day; null where the end is open.",
    "sources": "Every source that is cited above, as CSL-JSON; under `custom` its grade, an archive copy, and its "
    "address from the site's root.",
}
"""What a file holds under each key, in their order."""


def path(reference: str) -> str:
    """The file under `docs/` of a record."""
    return f"{reference}.json"


def texts(derived: Derived, site: Site) -> dict[str, Callable[[], str]]:
    """What makes the text of each file, by its path under `docs/`."""
    return {
        path(entry.reference): partial(text, derived, site, entry)
        for entry in derived.catalogue.entries.values()
        if entry.kind.has_pages
    }


def text(derived: Derived, site: Site, entry: Entry) -> str:
    """One object with the keys of `KEYS`; those that a record has not are left out."""
    record, contents = entry.record, entry.contents
    told = derived.connections.concerning.get(entry.reference, [])
    cited = [citation for _, citation in contents.citations]
    cited += [citation for one in told for citation in one.part.sources]
    dates = [*(date for _, date in contents.dates), *(one.date for one in told if one.date)]
    whole = {
        "id": entry.reference,
        "kind": entry.kind.singular,
        "name": record.name,
        "url": site.absolute(address(entry.reference)),
        "citation": reference.write(work(site, record.name, entry.reference, derived.edition)),
        "edition": derived.edition.edtf,
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "record": plain(record),
        "states": _states(derived, entry),
        "answer": _answer(derived, entry),
        "told": [_told(one) for one in told],
        "names": list(_with_pages(derived.connections.names.get(entry.reference, []))),
        "named_by": list(_with_pages(derived.mentions.get(entry.reference, []))),
        "days": {date.edtf: _days(date) for date in dates if date.precision != "day"},
    }
    parts = [f" {_json(key)}: {_json(value)}" for key, value in whole.items() if value is not None]
    sources = lines(_source(derived, name) for name in dict.fromkeys(citation.source for citation in cited))
    return "{\n" + ",\n".join([*parts, f' "sources": {sources}']) + "\n}\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _states(derived: Derived, entry: Entry) -> dict[str, Any] | None:
    record, histories = entry.record, derived.histories
    if isinstance(record, Partner):
        return {
            "status": [
                {"from": step.first.isoformat(), "state": step.state.key, "words": wording.status(step.state)}
                for step in histories.statuses(entry)
            ],
            "groups": _by_id("groups", histories.format_steps(record)),
            "programmes": _by_id("tools", histories.programme_steps(record)),
        }
    if isinstance(record, Lived):
        found = by_partner(derived.connections.members[entry.reference])
        return {
            "partners": _by_id(
                "partners", ((one.id, histories.steps_in(one.record, spells, record)) for one, spells in found)
            )
        }
    return None


def _by_id(folder: str, found: Iterable[tuple[str, FormatSteps]]) -> dict[str, list[dict[str, str]]]:
    return {f"{folder}/{identifier}": list(_steps(steps)) for identifier, steps in found}


def _steps(found: FormatSteps) -> Iterator[dict[str, str]]:
    for step in found:
        words = wording.format_status(step.state)
        yield {"from": step.first.isoformat(), "state": step.state.key, "words": words}


def _answer(derived: Derived, entry: Entry) -> str | None:
    computed = entry.record.computed if isinstance(entry.record, Question) else None
    return computed_words(derived, computed) if computed else None


def _with_pages(references: Iterable[str]) -> Iterator[str]:
    return (one for one in references if KINDS[one.partition("/")[0]].has_pages)


def _told(one: Told) -> dict[str, Any]:
    """A statement of another record, with that record; its date is the record's where it has none itself."""
    date = {"date": one.date.edtf} if one.date else {}
    return {"record": one.owner.reference, **plain(one.part), **date}


def _days(date: Date) -> list[str | None]:
    last = last_day(date)
    return [date.earliest.isoformat(), last.isoformat() if last else None]


def _source(derived: Derived, identifier: str) -> dict[str, Any]:
    """As CSL-JSON; what CSL does not know is under `custom`, as it asks for."""
    entry = derived.catalogue.entries[f"sources/{identifier}"]
    source: Source = entry.record
    custom = {"grade": source.grade, "archive": archive(source) or None, "page": address(derived.shelved[identifier])}
    return {**sources_csl.item(entry), "custom": custom}

"""What a page and the data are, in the words of https://schema.org: JSON-LD, for the head of a page.

Types are no finer than what the data says. What has no type of its own there, such as a partnership format, is a Thing.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from atlas.derive.derived import Derived
from atlas.exports.citing import text
from atlas.exports.citing.work import Work
from atlas.exports.codebook import CodeBook
from atlas.exports.files import LICENCE_URL
from atlas.exports.short_answers import short_answer
from atlas.model.addresses import Site
from atlas.model.dates import Date
from atlas.model.parts import Place
from atlas.model.records import Abbreviated, Dated, Lived, Operation, Partner, Question, Record
from atlas.reading.catalogue import Entry

# Within a script HTML knows no references to characters, and `</script>` would end it.
_IN_SCRIPT = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&"})


_WIKIDATA = "http://www.wikidata.org/entity/"
"""How the names of items begin, which are no addresses to fetch (https://www.wikidata.org/wiki/Wikidata:Data_access)."""


def of_record(derived: Derived, site: Site, entry: Entry, cited: Work) -> dict[str, Any]:
    """The page of a record, and what it is about."""
    about = dict(_entity(derived, entry))
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": cited.url,
        "name": cited.title,
        **_published(cited),
        "dateModified": entry.record.checked.edtf,
        "isPartOf": {"@type": "WebSite", "@id": site.absolute(""), "name": site.name},
        **({"mainEntity": about} if about else {}),
    }


def of_data(derived: Derived, site: Site, cited: Work, files: Mapping[str, str]) -> dict[str, Any]:
    """The data as a whole; `files` are media types by the paths of files."""
    (first, last), edition = derived.histories.span, derived.catalogue.edition
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": cited.url,
        "url": cited.url,
        "name": cited.title,
        "description": edition.summary if edition else "",
        **_published(cited),
        "datePublished": cited.day.isoformat(),
        "creator": {"@type": "Organization", "name": cited.author},
        "publisher": {"@type": "Organization", "name": site.name, "url": site.absolute("")},
        "isAccessibleForFree": True,
        "temporalCoverage": f"{first.year}/{last.year}",
        "distribution": [
            {"@type": "DataDownload", "contentUrl": site.absolute(path), "encodingFormat": media_type}
            for path, media_type in files.items()
        ],
    }


def script(data: Mapping[str, Any]) -> Markup:
    """A block of data as it stands in a page; no browser runs it, so a content policy has nothing against it."""
    made = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)
    return Markup(f'<script type="application/ld+json">{made}</script>')


def _published(cited: Work) -> dict[str, Any]:
    return {
        "inLanguage": "en",
        "license": LICENCE_URL,
        "version": cited.edition.edtf,
        "creditText": text.write(cited),
    }


def _entity(derived: Derived, entry: Entry) -> Iterator[tuple[str, Any]]:
    """What a record is about; nothing of a chapter of the history, or of a document that was read."""
    record = entry.record
    if isinstance(record, Question):
        answer = {"@type": "Answer", "text": short_answer(derived, record)}
        yield from {"@type": "Question", "name": record.name, "acceptedAnswer": answer}.items()
        return
    if not isinstance(record, Dated | Lived | Partner):
        return
    yield "@type", _type(record)
    yield "name", record.name
    if names := list(_other_names(record)):
        yield "alternateName", names
    code = record.code if isinstance(record, Partner) else None
    if code and (item := CodeBook(derived.catalogue).codes(code).wikidata):
        yield "sameAs", f"{_WIKIDATA}{item}"
    if isinstance(record, Dated):
        yield from _dates(record.date, record.date)
        if place := _place(record.place):
            yield "location", place
    elif isinstance(record, Operation):
        began, ended = record.from_, record.until
        yield from _dates(began.date if began else None, ended.date if ended else None)


def _type(record: Record) -> str:
    if isinstance(record, Partner):
        return "Country" if record.type == "country" else "Organization"
    return "Event" if isinstance(record, Dated | Operation) else "Thing"


def _other_names(record: Record) -> Iterator[str]:
    yield from record.also_known_as
    if isinstance(record, Abbreviated) and record.abbreviation and record.abbreviation not in record.also_known_as:
        yield record.abbreviation


def _dates(first: Date | None, last: Date | None) -> Iterator[tuple[str, str]]:
    """The beginning of one date and the end of the other, where they are known as far as they are given."""
    if first and not first.approximate and first.precision != "span":
        yield "startDate", first.ends[0].edtf
    end = last.ends[1] if last and not last.approximate and last.precision != "span" else None
    if end:
        yield "endDate", end.edtf


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None or not (place.city or place.countries):
        return None
    address = {"addressLocality": place.city, "addressCountry": list(place.countries)}
    return {"@type": "Place", "address": {"@type": "PostalAddress", **{k: v for k, v in address.items() if v}}}

"""The data for download: listings, each built once and written as JSON and as CSV, and the sources as CSL-JSON.

Beside them stand the Data Package, which describes the CSV files to machines, and the JSON Schemas of records.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from atlas.derive.derived import Derived
from atlas.exports import data_package, files, schemas, sources_csl
from atlas.exports.agreements import agreements
from atlas.exports.aliases import aliases
from atlas.exports.allies import allies
from atlas.exports.citing import forms
from atlas.exports.citing.work import dataset
from atlas.exports.countries import countries, country_codes
from atlas.exports.formats import groups, operations, tools
from atlas.exports.listing import Listing
from atlas.exports.membership_steps import membership_steps
from atlas.exports.occurrences import attendance, decisions, events, milestones, summits
from atlas.exports.offices import offices, posts
from atlas.exports.panels import panel_years
from atlas.exports.partner_years import partner_years
from atlas.exports.partners import memberships, partners, programmes
from atlas.exports.records import records
from atlas.exports.service import contributions, strengths
from atlas.exports.sources import sources
from atlas.exports.spell_parts import cycles, earlier_names, format_suspensions, suspensions
from atlas.exports.statements import citations, documents, event_concerns, links, statement_concerns, statements
from atlas.exports.words import (
    BodyRow,
    RegionRow,
    RepresentationRow,
    ToolTypeRow,
    TopicRow,
    eras,
    glossary,
    list_entries,
    post_titles,
    questions,
)
from atlas.model.addresses import Site

FOLDER = "data"
CSL = f"{FOLDER}/sources.csl.json"
PACKAGE = f"{FOLDER}/{data_package.NAME}"
SCHEMAS = f"{FOLDER}/schema"
CITED = f"{FOLDER}/dataset"
"""How the paths of the references to all of it begin."""

_MAKERS: Mapping[str, Callable[[Derived], Listing]] = {
    "partner_years": partner_years,
    "panel_years": panel_years,
    "partners": partners,
    "allies": allies,
    "countries": countries,
    "country_codes": country_codes,
    "memberships": memberships,
    "suspensions": suspensions,
    "programmes": programmes,
    "cycles": cycles,
    "agreements": agreements,
    "contributions": contributions,
    "strengths": strengths,
    "offices": offices,
    "posts": posts,
    "steps": membership_steps,
    "earlier_names": earlier_names,
    "groups": groups,
    "format_suspensions": format_suspensions,
    "tools": tools,
    "operations": operations,
    "post_titles": post_titles,
    "events": events,
    "event_concerns": event_concerns,
    "decisions": decisions,
    "milestones": milestones,
    "summits": summits,
    "attendance": attendance,
    "documents": documents,
    "statements": statements,
    "statement_concerns": statement_concerns,
    "questions": questions,
    "eras": eras,
    "glossary": glossary,
    "sources": sources,
    "citations": citations,
    "records": records,
    "links": links,
    "aliases": aliases,
    "regions": partial(list_entries, RegionRow, "regions"),
    "bodies": partial(list_entries, BodyRow, "bodies"),
    "tool_types": partial(list_entries, ToolTypeRow, "tool-types"),
    "representations": partial(list_entries, RepresentationRow, "representations"),
    "question_topics": partial(list_entries, TopicRow, "question-topics"),
}
"""What makes each listing, by its name, in the order in which the data page shows them."""
CSV_ONLY = frozenset({"panel_years", "partner_years"})
"""Listings of which there is no JSON: it would have 13 and 4 MB."""


_MEDIA_TYPES = {"csl.json": "application/vnd.citationstyles.csl+json", "json": "application/json", "csv": "text/csv"}


def endings(name: str) -> tuple[str, ...]:
    """How the names of a listing's files end."""
    return ("csv",) if name in CSV_ONLY else ("json", "csv")


NAMES = tuple(_MAKERS)
"""The names of all listings."""


def listings(derived: Derived) -> tuple[Listing, ...]:
    """Everything that can be downloaded, in the order in which the data page shows it."""
    return tuple(make(derived) for make in _MAKERS.values())


def media_types(derived: Derived, site: Site) -> dict[str, str]:
    """What kind of file each is that holds data, by its path under `docs/`."""
    found = (path for path in texts(derived, site) if not path.startswith((CITED, SCHEMAS)))
    return {path: _MEDIA_TYPES[path.rpartition("/")[2].partition(".")[2]] for path in found}


def texts(derived: Derived, site: Site) -> dict[str, Callable[[], str]]:
    """What makes the text of each file, by its path under `docs/`."""
    found: dict[str, Callable[[], str]] = {}
    tables: list[tuple[Callable[[], Listing], Callable[[], str]]] = []
    for name, make in _MAKERS.items():
        listing = functools.cache(partial(make, derived))
        csv = functools.cache(partial(_csv, listing))
        for ending in endings(name):
            found[f"{FOLDER}/{name}.{ending}"] = csv if ending == "csv" else partial(_json, listing, derived, site)
        tables.append((listing, csv))
    found[CSL] = partial(sources_csl.text, derived.catalogue)
    found[PACKAGE] = partial(_package, tables, derived, site)
    for name in schemas.NAMES:
        found[f"{SCHEMAS}/{name}"] = partial(schemas.text, name, site, SCHEMAS)
    for form in forms.forms("", CITED, dataset(site, derived.edition)):
        found[form.file] = partial(str, form.text)
    return found


def _package(tables: Iterable[tuple[Callable[[], Listing], Callable[[], str]]], derived: Derived, site: Site) -> str:
    edition = derived.catalogue.edition
    assert edition  # `derive` refuses a catalogue without one
    return data_package.text(((listing(), csv()) for listing, csv in tables), site, edition, f"{FOLDER}/")


def _json(listing: Callable[[], Listing], derived: Derived, site: Site) -> str:
    return files.as_json(listing(), site, derived.edition)


def _csv(listing: Callable[[], Listing]) -> str:
    return files.as_csv(listing())

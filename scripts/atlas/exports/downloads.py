"""The data for download: listings, each built once and written as JSON and as CSV, and the sources as CSL-JSON."""

import functools
from collections.abc import Callable, Mapping
from functools import partial

from atlas.derive.derived import Derived
from atlas.exports import files, sources_csl
from atlas.exports.agreements import agreements
from atlas.exports.aliases import aliases
from atlas.exports.countries import countries, country_codes
from atlas.exports.listing import Listing
from atlas.exports.membership_steps import membership_steps
from atlas.exports.occurrences import attendance, decisions, events, summits
from atlas.exports.offices import offices, posts
from atlas.exports.panels import panel_years
from atlas.exports.partner_years import partner_years
from atlas.exports.partners import memberships, partners, programmes
from atlas.exports.service import contributions, strengths
from atlas.exports.sources import sources
from atlas.model.addresses import Site

FOLDER = "data"
CSL = f"{FOLDER}/sources.csl.json"


_MAKERS: Mapping[str, Callable[[Derived], Listing]] = {
    "partners": partners,
    "memberships": memberships,
    "programmes": programmes,
    "agreements": agreements,
    "contributions": contributions,
    "strengths": strengths,
    "offices": offices,
    "posts": posts,
    "steps": membership_steps,
    "events": events,
    "decisions": decisions,
    "summits": summits,
    "attendance": attendance,
    "sources": sources,
    "aliases": aliases,
    "countries": countries,
    "country_codes": country_codes,
    "panel_years": panel_years,
    "partner_years": partner_years,
}
"""What makes each listing, by its name, in the order in which the data page shows them."""
CSV_ONLY = frozenset({"panel_years", "partner_years"})
"""Listings of which there is no JSON: it would have 13 and 4 MB."""


def endings(name: str) -> tuple[str, ...]:
    """How the names of a listing's files end."""
    return ("csv",) if name in CSV_ONLY else ("json", "csv")


def listings(derived: Derived) -> tuple[Listing, ...]:
    """Everything that can be downloaded, in the order in which the data page shows it."""
    return tuple(make(derived) for make in _MAKERS.values())


def texts(derived: Derived, site: Site) -> dict[str, Callable[[], str]]:
    """What makes the text of each file, by its path under `docs/`."""
    found: dict[str, Callable[[], str]] = {}
    for name, make in _MAKERS.items():
        listing = functools.cache(partial(make, derived))
        for ending in endings(name):
            made = partial(_json, listing, derived, site) if ending == "json" else partial(_csv, listing)
            found[f"{FOLDER}/{name}.{ending}"] = made
    found[CSL] = partial(sources_csl.text, derived.catalogue)
    return found


def _json(listing: Callable[[], Listing], derived: Derived, site: Site) -> str:
    return files.as_json(listing(), site, derived.edition)


def _csv(listing: Callable[[], Listing]) -> str:
    return files.as_csv(listing())

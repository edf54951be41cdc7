"""The data for download: listings, each built once and written as JSON and as CSV, and the sources as CSL-JSON."""

import functools
from collections.abc import Callable, Mapping
from functools import partial

from atlas.derive.derived import Derived
from atlas.exports import files, sources_csl
from atlas.exports.agreements import agreements
from atlas.exports.aliases import aliases
from atlas.exports.citing import forms
from atlas.exports.citing.work import dataset
from atlas.exports.listing import Listing
from atlas.exports.membership_steps import membership_steps
from atlas.exports.occurrences import attendance, decisions, events, summits
from atlas.exports.offices import offices, posts
from atlas.exports.partners import memberships, partners, programmes
from atlas.exports.records import records
from atlas.exports.service import contributions, strengths
from atlas.exports.sources import sources
from atlas.model.addresses import Site

FOLDER = "data"
CSL = f"{FOLDER}/sources.csl.json"
CITED = f"{FOLDER}/dataset"
"""How the paths of the references to all of it begin."""


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
    "records": records,
    "aliases": aliases,
}
"""What makes each listing, by its name, in the order in which the data page shows them."""


def listings(derived: Derived) -> tuple[Listing, ...]:
    """Everything that can be downloaded, in the order in which the data page shows it."""
    return tuple(make(derived) for make in _MAKERS.values())


def media_types(derived: Derived, site: Site) -> dict[str, str]:
    """What kind of file each is that holds data, by its path under `docs/`."""
    endings = {"csl.json": "application/vnd.citationstyles.csl+json", "json": "application/json", "csv": "text/csv"}
    found = (path for path in texts(derived, site) if not path.startswith(CITED))
    return {path: endings[path.rpartition("/")[2].partition(".")[2]] for path in found}


def texts(derived: Derived, site: Site) -> dict[str, Callable[[], str]]:
    """What makes the text of each file, by its path under `docs/`."""
    found: dict[str, Callable[[], str]] = {}
    for name, make in _MAKERS.items():
        listing = functools.cache(partial(make, derived))
        found[f"{FOLDER}/{name}.json"] = partial(_json, listing, derived, site)
        found[f"{FOLDER}/{name}.csv"] = partial(_csv, listing)
    found[CSL] = partial(sources_csl.text, derived.catalogue)
    for form in forms.forms("", CITED, dataset(site, derived.edition)):
        found[form.file] = partial(str, form.text)
    return found


def _json(listing: Callable[[], Listing], derived: Derived, site: Site) -> str:
    return files.as_json(listing(), site, derived.edition)


def _csv(listing: Callable[[], Listing]) -> str:
    return files.as_csv(listing())

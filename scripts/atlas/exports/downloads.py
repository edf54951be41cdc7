"""The data for download: listings, each built once and written as JSON and as CSV, and the sources as CSL-JSON."""

from atlas.derive.derived import Derived
from atlas.exports import files, sources_csl
from atlas.exports.agreements import agreements
from atlas.exports.aliases import aliases
from atlas.exports.listing import Listing
from atlas.exports.membership_steps import membership_steps
from atlas.exports.occurrences import attendance, decisions, events, summits
from atlas.exports.offices import offices, posts
from atlas.exports.partners import memberships, partners, programmes
from atlas.exports.service import contributions, strengths
from atlas.exports.sources import sources
from atlas.model.addresses import Site

FOLDER = "data"
CSL = f"{FOLDER}/sources.csl.json"


def listings(derived: Derived) -> tuple[Listing, ...]:
    """Everything that can be downloaded, in the order in which the data page shows it."""
    makers = (
        partners, memberships, programmes, agreements, contributions, strengths, offices, posts, membership_steps,
        events, decisions, summits, attendance, sources, aliases,
    )  # fmt: skip
    return tuple(make(derived) for make in makers)


def texts(derived: Derived, site: Site) -> dict[str, str]:
    """The text of each file by its path under `docs/`."""
    found: dict[str, str] = {}
    for listing in listings(derived):
        found[f"{FOLDER}/{listing.name}.json"] = files.as_json(listing, site, derived.edition)
        found[f"{FOLDER}/{listing.name}.csv"] = files.as_csv(listing)
    found[CSL] = sources_csl.text(derived.catalogue)
    return found

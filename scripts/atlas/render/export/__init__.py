"""The data for download: listings, each built once and written as JSON and as CSV, and the sources as CSL-JSON."""

from atlas.render.atlas import Atlas
from atlas.render.export import csl, files
from atlas.render.export.listing import Listing
from atlas.render.export.occurrences import decisions, events, summits
from atlas.render.export.partners import memberships, partners, programmes
from atlas.render.export.sources import sources

FOLDER = "data"
CSL = f"{FOLDER}/sources.csl.json"


def listings(atlas: Atlas) -> tuple[Listing, ...]:
    """Everything that can be downloaded, in the order in which the data page shows it."""
    makers = (partners, memberships, programmes, events, decisions, summits, sources)
    return tuple(make(atlas) for make in makers)


def texts(atlas: Atlas) -> dict[str, str]:
    """The text of each file by its path under `docs/`."""
    found: dict[str, str] = {}
    for listing in listings(atlas):
        found[f"{FOLDER}/{listing.name}.json"] = files.as_json(listing, atlas.site, atlas.edition)
        found[f"{FOLDER}/{listing.name}.csv"] = files.as_csv(listing)
    found[CSL] = csl.text(atlas.catalogue)
    return found

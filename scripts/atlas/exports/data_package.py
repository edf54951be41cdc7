"""The Data Package (https://datapackage.org/standard/data-package/, version 2): what each CSV file holds, for machines.

Types, values and keys come from the columns of the listings, so that nothing of them is said twice.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from atlas.exports.files import LICENCE, LICENCE_URL, SEPARATOR
from atlas.exports.listing import Column, ForeignKey, Listing
from atlas.model.addresses import Site
from atlas.model.reference_records import Edition

NAME = "datapackage.json"
ANNOUNCED = "announced"
"""The key for what a later edition will lack, which is ours and not of the standard."""
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def text(files: Iterable[tuple[Listing, str]], site: Site, edition: Edition, address: str) -> str:
    """The package of the listings, each with the text of its CSV file, which stands beside it at an address."""
    day = edition.date.edtf
    package = {
        "$schema": _PROFILE,
        "name": "-".join(site.name.lower().split()),
        "title": site.name,
        "description": edition.summary,
        **({"homepage": site.absolute(address)} if site.url else {}),
        "version": day,
        "created": f"{day}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": LICENCE_URL, "title": "Creative Commons Attribution 4.0"}],
        "contributors": [{"title": site.name, "roles": ["publisher"]}],
        **({ANNOUNCED: list(edition.announced)} if edition.announced else {}),
        "resources": [_resource(listing, csv) for listing, csv in files],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(listing: Listing, csv: str) -> dict[str, Any]:
    content = csv.encode()
    return {
        "name": listing.name,
        "type": "table",
        "title": listing.title,
        "description": listing.description,
        "path": f"{listing.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(listing),
    }


def _schema(listing: Listing) -> dict[str, Any]:
    keys = [_foreign_key(key) for key in listing.foreign_keys]
    return {
        "fields": [_field(column) for column in listing.columns],
        "missingValues": [""],
        **({"primaryKey": list(listing.key)} if listing.key else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "list":  # one without items is an empty cell, so none is required
        return {**found, "delimiter": SEPARATOR, "itemType": "string"}
    if column.is_edtf:
        found["rdfType"] = _EDTF
    constraints = {
        **({} if column.optional else {"required": True}),
        **({"enum": list(column.values)} if column.values else {}),
    }
    return {**found, **({"constraints": constraints} if constraints else {})}


def _foreign_key(key: ForeignKey) -> dict[str, Any]:
    return {"fields": list(key.columns), "reference": {"resource": key.listing, "fields": list(key.named)}}

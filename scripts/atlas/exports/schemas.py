"""The JSON Schemas of records as they are published: each with its address, and without what editors are suggested."""

import json
from functools import cache
from typing import Any

from atlas.model.addresses import Site
from atlas.model.kinds import EDITION_SCHEMA, KINDS
from atlas.model.schema import SUGGESTIONS, schemas

NAMES = (*(kind.schema for kind in KINDS.values()), EDITION_SCHEMA)


def text(name: str, site: Site, folder: str) -> str:
    """The schema with a file name, which stands in a folder of the site; it has an address where the site has one."""
    made = _without_suggestions(_made()[name])
    address = {"$id": site.absolute(f"{folder}/{name}")} if site.url else {}
    return json.dumps({"$schema": made["$schema"], **address, **made}, ensure_ascii=False, indent=1) + "\n"


@cache
def _made() -> dict[str, Any]:
    return {name: json.loads(made) for name, made in schemas().items()}


def _without_suggestions(made: Any) -> Any:
    """A schema without the names of records of today, which stand in a file of suggestions that is not published."""
    match made:
        case dict():
            return {key: _without_suggestions(value) for key, value in made.items() if not _suggests(key, value)}
        case list():
            return [_without_suggestions(item) for item in made]
    return made


def _suggests(key: str, value: Any) -> bool:
    return key == "allOf" and all(str(part.get("$ref", "")).startswith(SUGGESTIONS) for part in value)

"""JSON Schemas (draft 2020-12) of the kinds of record, for editors that complete and mark keys.

An editor reads YAML 1.2, in which `2011` is a number, where `check` reads every value as text; so wherever a text may
look like a number the schema takes numbers too. It must not refuse what `check` accepts (save
that it wants `true` and `false`, where `yes` and `no` pass too).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from atlas.model.fields import Date
from atlas.model.kinds import EDITION_SCHEMA, KINDS
from atlas.model.reference_records import Edition
from atlas.model.spells import Boundary

FOLDER = "schema"
SUGGESTIONS = "references.yml"
"""The file beside the schemas that has what they suggest where a record names another."""
ANY = "any"
"""Stands for all kinds, where a field names one with its id."""
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_KEPT = (
    "type",
    "enum",
    "const",
    "pattern",
    "patternErrorMessage",
    "maxLength",
    "minItems",
    "maxItems",
    "$ref",
    "additionalProperties",
    "required",
    "default",
)


def schemas() -> dict[str, str]:
    """The text of every schema, by file name."""
    records: dict[str, Any] = {kind.schema: kind.record for kind in KINDS.values()}
    return {
        name: json.dumps(_schema(record), indent=2, ensure_ascii=False) + "\n"
        for name, record in {**records, EDITION_SCHEMA: Edition}.items()
    }


def place_of(kind: str) -> str:
    """Where the ids of a kind, a list or, for `any`, all kinds stand in the file of suggestions."""
    return kind.replace("/", "-")


def stale(folder: Path) -> Iterator[str]:
    """Names of the files in a schema folder that differ from what they should be, are missing or are too many."""
    wanted = schemas()
    for name, text in wanted.items():
        file = folder / name
        if not file.is_file() or file.read_text("utf-8") != text:
            yield name
    yield from sorted(file.name for file in folder.glob("*.json") if file.name not in wanted)


def write(folder: Path) -> list[str]:
    """Bring a schema folder in line; returns the names of the files that were written or removed."""
    names, wanted = list(stale(folder)), schemas()
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        if name in wanted:
            (folder / name).write_text(wanted[name], "utf-8", newline="\n")
        else:
            (folder / name).unlink()
    return names


def _schema(record: Any) -> dict[str, Any]:
    made = TypeAdapter(record).json_schema()
    parts = {name: _cleaned(part) for name, part in sorted(made.get("$defs", {}).items())}
    return {"$schema": _DRAFT, **_cleaned(made), **({"$defs": parts} if parts else {})}


def _cleaned(made: dict[str, Any]) -> dict[str, Any]:
    """A schema as pydantic makes it, in an editor's terms."""
    options = [option for option in made.get("anyOf", ()) if option.get("type") != "null"]
    made = {key: value for key, value in made.items() if key != "anyOf"}
    if len(options) == 1:  # a key that may be left out; but none may be empty
        made, options = {**options[0], **made}, options[0].get("anyOf", [])
    cleaned: dict[str, Any] = {}
    if "description" in made:
        cleaned["description"] = " ".join(made["description"].split())
    cleaned |= {key: made[key] for key in _KEPT if made.get(key) not in (None, [], {})}
    if cleaned.get("type") == "string" and "enum" not in made:
        cleaned["type"] = ["string", "number"]
    if "items" in made:
        cleaned["items"] = _cleaned(made["items"])
    for key in ("properties", "patternProperties"):
        if key in made:
            cleaned[key] = {name: _cleaned(inner) for name, inner in made[key].items()}
            cleaned["additionalProperties"] = False
    if is_boundary := cleaned.get("$ref") == f"#/$defs/{Boundary.__name__}":
        options = TypeAdapter(Date).json_schema()["anyOf"]
    if options:
        cleaned["anyOf"] = [_cleaned(option) for option in options]
    if is_boundary:
        cleaned["anyOf"].append({"$ref": cleaned.pop("$ref")})
    if "names" in made:
        cleaned["allOf"] = [{"$ref": f"{SUGGESTIONS}#/$defs/{place_of(made['names'] or ANY)}"}]
    return cleaned

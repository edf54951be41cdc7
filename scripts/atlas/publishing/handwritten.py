"""Reads what the search needs to know of the pages written by hand."""

import re
from pathlib import Path

import yaml

from atlas.exports.search_index import Titled
from atlas.publishing.docs_folder import GENERATED

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_HEADING = re.compile(r"^# +(.+?)(?: *\{.*\})?$", re.MULTILINE)


def pages(docs: Path) -> list[Titled]:
    """Every page under `docs/` that is written by hand, with its title and description."""
    found = []
    for file in sorted(docs.rglob("*.md")):
        place = file.relative_to(docs)
        if place.parts[0] not in GENERATED:
            text = file.read_text("utf-8", "replace")
            head = _front(text)
            heading = _HEADING.search(text)
            title = head.get("title") or (heading[1] if heading else place.stem)
            address = place.as_posix().removesuffix("index.md").replace(".md", "/")
            found.append(Titled(address, str(title), str(head.get("description") or "")))
    return found


def _front(text: str) -> dict[str, object]:
    """Front matter; what cannot be read MkDocs tells."""
    match = _FRONT.match(text)
    try:
        read = yaml.safe_load(match[1]) if match else None
    except yaml.YAMLError:
        return {}
    return read if isinstance(read, dict) else {}

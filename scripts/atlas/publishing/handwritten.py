"""Reads what the search needs to know of the pages written by hand."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from markdown.extensions.toc import slugify

from atlas.exports.search_index import Titled
from atlas.publishing.docs_folder import GENERATED

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_PART = re.compile(r"^## +(.+?)(?: *\{.*\})?$", re.MULTILINE)
_HEADING = re.compile(r"^# +(.+?)(?: *\{.*\})?$", re.MULTILINE)


def pages(docs: Path) -> Iterator[Titled]:
    """Every page under `docs/` that is written by hand, with its title and description, and parts that are found too.

    `found_by` in the head of a page lists words for what a reader can do there; or, by the ends of their addresses, for
    what can be done in its parts.
    """
    for file in sorted(docs.rglob("*.md")):
        place = file.relative_to(docs)
        if place.parts[0] not in GENERATED:
            text = file.read_text("utf-8", "replace")
            head = _front(text)
            heading = _HEADING.search(text)
            title = str(head.get("title") or (heading[1] if heading else place.stem))
            description = str(head.get("description") or "")
            address = place.as_posix().removesuffix("index.md").replace(".md", "/")
            words = head.get("found_by")
            yield Titled(address, title, description, _strings(words))
            for anchor, of_part in words.items() if isinstance(words, dict) else ():
                part = next((one for one in _PART.findall(text) if slugify(one, "-") == anchor), title)
                yield Titled(f"{address}#{anchor}", part, description, _strings(of_part))


def _strings(words: object) -> tuple[str, ...]:
    return tuple(map(str, words)) if isinstance(words, list) else ()


def _front(text: str) -> dict[str, object]:
    """Front matter; what cannot be read MkDocs tells."""
    match = _FRONT.match(text)
    try:
        read = yaml.safe_load(match[1]) if match else None
    except yaml.YAMLError:
        return {}
    return read if isinstance(read, dict) else {}

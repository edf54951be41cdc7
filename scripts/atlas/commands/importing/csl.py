"""References in CSL-JSON (https://docs.citationstyles.org/), as Zotero, pandoc and our own download have them."""

import json
import re
from collections.abc import Iterator
from typing import Any, get_args

from atlas.commands.importing.found import (
    IN_A_WHOLE,
    Found,
    Read,
    address_of,
    date_of,
    date_of_parts,
    language_of,
    tidy,
)
from atlas.model.reference_records import Source
from atlas.model.shape import shapes
from atlas.reading.problems import Problem

_OWN = frozenset(get_args(shapes(Source)["type"].inner))
_TYPES = {
    "article": "webpage", "bill": "legislation", "chapter": "book", "entry": "entry-encyclopedia",
    "entry-dictionary": "entry-encyclopedia", "post": "webpage", "post-weblog": "webpage", "broadcast": "webpage",
}  # fmt: skip
_BETWEEN = re.compile(r"[\s,]*")


def read(text: str, path: str) -> Read:
    """All items of a list."""
    found: list[Found] = []
    decoder, place = json.JSONDecoder(), len(text) - len(text.lstrip())
    if re.search(r'"itemType"\s*:', text):
        message = "this is Zotero's own JSON; export the references anew, in the format CSL JSON"
        return [], [Problem(path, 1, 1, "json-syntax", message)]
    if text[place : place + 1] != "[":
        return [], [Problem(path, 1, 1, "json-syntax", "no list of references; CSL-JSON begins with [")]
    place = _BETWEEN.match(text, place + 1).end()  # type: ignore[union-attr]
    while text[place : place + 1] != "]":
        line = text.count("\n", 0, place) + 1
        try:
            item, place = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            return found, [Problem(path, error.lineno, error.colno, "json-syntax", f"no JSON here: {error.msg}")]
        if not isinstance(item, dict):
            return found, [Problem(path, line, 1, "json-syntax", "no reference; each is a map in braces")]
        found.append(Found(line, str(item.get("id", "")), _values(item)))
        place = _BETWEEN.match(text, place).end()  # type: ignore[union-attr]
    return found, []


def _values(item: dict[str, Any]) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next((str(item[name]) for name in names if item.get(name)), "")

    url = address_of(first("URL"), first("DOI"))
    kind = first("type")
    type_ = kind if kind in _OWN else _TYPES.get(kind, "webpage" if url else "document")
    names = ("container-title", "publisher") if type_ in IN_A_WHOLE else ("publisher", "container-title")
    archived = first("archive_location")
    return tidy(
        {
            "type": type_,
            "title": first("title"),
            "author": list(_names(item.get("author"))),
            "publisher": first(*names),
            "issued": _date(item.get("issued")),
            "accessed": _date(item.get("accessed")),
            "URL": url,
            "language": language_of(first("language")),
            "number": first("number"),
            "archived": archived if archived.startswith("http") else "",
        }
    )


def _names(people: Any) -> Iterator[str]:
    for person in people if isinstance(people, list) else ():
        if isinstance(person, dict):
            family = " ".join(str(person[key]) for key in ("non-dropping-particle", "family") if person.get(key))
            given = " ".join(str(person[key]) for key in ("given", "dropping-particle") if person.get(key))
            yield f"{family}, {given}" if family and given else family or given or str(person.get("literal", ""))


def _date(date: Any) -> str:
    if not isinstance(date, dict):
        return date_of(str(date or ""))
    try:
        ends = [date_of_parts([int(part) for part in parts]) for parts in date.get("date-parts") or ()]
    except (TypeError, ValueError):
        return str(date["date-parts"])  # which the check tells to be no date
    if ends:
        return "/".join(ends) + ("~" if date.get("circa") and len(ends) == 1 else "")
    return date_of(str(date.get("raw") or date.get("literal") or ""))

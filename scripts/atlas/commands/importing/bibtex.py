"""References in BibTeX and BibLaTeX (https://ctan.org/pkg/biblatex), read by bibtexparser."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Block, DuplicateBlockKeyBlock

from atlas.commands.importing.found import IN_A_WHOLE, Found, Read, address_of, date_of, language_of, month_of, tidy
from atlas.reading.problems import Problem

_TYPES = {
    "article": "article-journal", "book": "book", "mvbook": "book", "inbook": "book", "incollection": "book",
    "collection": "book", "proceedings": "book", "booklet": "report", "manual": "report", "report": "report",
    "techreport": "report", "online": "webpage", "electronic": "webpage", "www": "webpage", "webpage": "webpage",
    "legislation": "legislation", "reference": "book", "inreference": "entry-encyclopedia",
}  # fmt: skip
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
_ESCAPED = re.compile(r"\\([%#&_~{}])(?:\{\})?")
_URL = re.compile(r"\\url\s*\{([^}]*)\}")


def read(text: str, path: str) -> Read:
    """All entries, with LaTeX's codes as letters; addresses as they stand, where % is no comment."""
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # all that it would say is told as a problem
    plain = parse_string(text)
    decoded = parse_string(
        text,
        append_middleware=[
            middlewares.SeparateCoAuthors(),  # before the braces that hold an institution's name are taken away
            middlewares.SplitNameParts(),
            middlewares.LatexDecodingMiddleware(),
        ],
    )
    raw = {entry.start_line: {field.key.lower(): str(field.value) for field in entry.fields} for entry in plain.entries}
    found = []
    for entry in decoded.entries:
        fields = {field.key.lower(): field.value for field in entry.fields}
        values = _values(entry.entry_type.lower(), fields, raw.get(entry.start_line, {}))
        found.append(Found((entry.start_line or 0) + 1, entry.key, values))
    blocks = {block.start_line: block for block in (*plain.failed_blocks, *decoded.failed_blocks)}
    return found, [_problem(block, path) for _, block in sorted(blocks.items(), key=lambda item: item[0] or 0)]


def _values(kind: str, fields: dict[str, Any], raw: dict[str, str]) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next((str(fields[name]) for name in names if fields.get(name)), "")

    how = _URL.search(raw.get("howpublished", ""))
    url = _ESCAPED.sub(r"\1", address_of(raw.get("url", "") or (how[1] if how else ""), raw.get("doi", "")))
    type_ = _SUBTYPES.get(first("entrysubtype").lower()) or _TYPES.get(kind) or ("webpage" if url else "document")
    whole, house = ("journaltitle", "journal", "booktitle"), ("publisher", "institution", "organization", "school")
    # Of a page on the web Zotero writes the site's name as `titleaddon`; elsewhere that is a part of the title.
    site = ("titleaddon",) if kind == "online" else ()
    names = (*whole, *house) if type_ in IN_A_WHOLE else (*house, *site, *whole)
    return tidy(
        {
            "type": type_,
            "title": ": ".join(part for part in (first("title"), first("subtitle")) if part),
            "author": list(_names(fields.get("author"))),
            "publisher": first(*names) or ("" if how else first("howpublished")),
            "issued": date_of(first("date")) or _issued(first("year"), first("month"), first("day")),
            "accessed": date_of(first("urldate")),
            "URL": url,
            "language": language_of(first("langid", "language")),
            "number": first("number") if type_ in ("report", "legislation") else "",
        }
    )


def _issued(year: str, month: str, day: str) -> str:
    parts = [part for part in (year, month_of(month), day) if part]
    return date_of("-".join(parts)) if year else ""


def _names(people: Any) -> Iterator[str]:
    """Family names first with a comma; what stands in braces is an institution's."""
    for person in people if isinstance(people, list) else ():
        family, given = " ".join((*person.von, *person.last)), " ".join((*person.first, *person.jr))
        yield re.sub("[{}]", "", f"{family}, {given}" if given else family)


def _problem(block: Block, path: str) -> Problem:
    if isinstance(block, DuplicateBlockKeyBlock):
        message = f'another entry has the key "{block.key}" already; give this one its own'
    else:
        said = " ".join(str(getattr(getattr(block, "error", None), "abort_reason", "")).split())
        message = f"this entry cannot be read; is a brace, quote or comma missing?{f' ({said})' if said else ''}"
    return Problem(path, (block.start_line or 0) + 1, 1, "bibtex-syntax", message)

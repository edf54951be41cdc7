"""References in the RIS format (https://en.wikipedia.org/wiki/RIS_(file_format)), read by rispy."""

import re
from collections.abc import Iterator
from typing import Any

import rispy

from atlas.commands.importing.found import IN_A_WHOLE, Found, Read, address_of, date_of, language_of, tidy
from atlas.reading.problems import Problem

_TYPES = {
    "BLOG": "webpage", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "book", "ECHAP": "book",
    "ELEC": "webpage", "ICOMM": "webpage", "ENCYC": "entry-encyclopedia", "DICT": "entry-encyclopedia",
    "GOVDOC": "report", "RPRT": "report", "JOUR": "article-journal", "EJOUR": "article-journal",
    "JFULL": "article-journal", "MGZN": "article-magazine", "NEWS": "article-newspaper", "LEGAL": "legislation",
    "STAT": "legislation", "BILL": "legislation", "HEAR": "speech",
}  # fmt: skip
_START = re.compile(r"^TY  -", re.MULTILINE)
_END = re.compile(r"^ER  -", re.MULTILINE)


def read(text: str, path: str) -> Read:
    """All references. One without its end is a problem: the parser would leave it out in silence."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found, problems = [], []
    starts = [match.start() for match in _START.finditer(text)]
    if text[: starts[0] if starts else len(text)].strip():
        problems.append(Problem(path, 1, 1, "ris-syntax", 'no reference begins here; each begins with "TY  - "'))
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line, piece = text.count("\n", 0, start) + 1, text[start:end]
        if not _END.search(piece):
            problems.append(Problem(path, line, 1, "ris-syntax", 'this reference has no end; add the line "ER  - "'))
            continue
        for item in rispy.loads(piece):
            found.append(Found(line, str(item.get("id", "")), _values(item)))
    return found, problems


def _values(item: dict[str, Any]) -> dict[str, Any]:
    def first(*names: str) -> str:
        return next((str(item[name]) for name in names if item.get(name)), "")

    kind = first("type_of_reference")
    url = address_of(next(iter(item.get("urls") or ()), ""), first("doi"))
    type_ = _TYPES.get(kind, "webpage" if url else "document")
    whole, house = ("journal_name", "secondary_title", "alternate_title3", "alternate_title1"), ("publisher",)
    return tidy(
        {
            "type": type_,
            "title": first("title", "primary_title"),
            "author": list(_names(item)),
            "publisher": first(*((*whole, *house) if type_ in IN_A_WHOLE else (*house, *whole))),
            "issued": _date(first("date")) or _date(first("year", "publication_year")),
            "accessed": _date(first("access_date")),
            "URL": url,
            "language": language_of(first("language")),
            "number": first("number") if type_ in ("report", "legislation") else "",
        }
    )


def _names(item: dict[str, Any]) -> Iterator[str]:
    for key in ("first_authors", "authors"):
        yield from (" ".join(name.split()) for name in item.get(key) or ())


def _date(text: str) -> str:
    """A date such as `2004/03/29/morning`, of which the fourth part says more than a date has."""
    return date_of("/".join(part for part in text.split("/")[:3] if part))

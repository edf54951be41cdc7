"""Recorded searches that expect nothing, or an answer that the site does not give."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from atlas import wording
from atlas.model import dates
from atlas.model.addresses import KINDS_ASKED_FOR, address
from atlas.model.paths import DataPath
from atlas.model.reference_records import SearchList
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_DAYS = frozenset({"as-of", "from", "to"})
_VIEWS = frozenset({"partners/", "partners/changes/", "partners/compare/"})


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the searches of a list."""
    if isinstance(entry.record, SearchList):
        for number, search in enumerate(entry.record.searches):
            at = ("searches", number)
            if search.answer is not None:
                yield from _answered(search.answer, (*at, "answer"), catalogue)
            elif search.first is None and search.page is None:
                yield Finding(
                    at, "what is to be found? Write the record as first, or the address of a page or an answer"
                )


def _answered(answer: str, at: DataPath, catalogue: Catalogue) -> Iterator[Finding]:
    path, query, part = (parts := urlsplit(answer)).path, parts.query, parts.fragment
    place = f"{path}#{part}" if part else path
    if place not in _VIEWS and place not in {
        address(reference) for reference in (*catalogue.entries, *catalogue.invalid)
    }:
        yield Finding(at, f'there is no page "{place}" that answers; copy the address from the search')
    for key, value in parse_qsl(query, keep_blank_values=True):
        for one in value.split(","):
            if wrong := _fault(key, one, catalogue):
                yield Finding(at, wrong)


def _fault(key: str, value: str, catalogue: Catalogue) -> str:
    """What is wrong with a value in an address; nothing where all is well."""
    if folder := KINDS_ASKED_FOR.get(key):
        reference = f"{folder}/{value}"  # one that cannot be read is told by itself
        is_there = reference in catalogue.entries or reference in catalogue.invalid
        return "" if is_there else f'no record "{reference}"'
    if key == "status":
        return "" if value in wording.STATUSES else f'no partner is ever "{value}"'
    if key in _DAYS:
        try:
            dates.parse(value)
        except ValueError as error:
            return str(error)
    return ""


RULE = Rule("searched-answer", "A recorded search names a page or an answer that there is.", each=check)

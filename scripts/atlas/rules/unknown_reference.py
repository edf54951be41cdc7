"""Every record, source and list entry that is named must exist."""

import re
from collections.abc import Iterator

from atlas.model.fields import ID_PATTERN
from atlas.model.kinds import KINDS
from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import did_you_mean
from atlas.rules.rule import Finding, Rule

IN_FULL = frozenset({"concerns", "to", "carried_by", "decisions", "see", "of", "in", "party", "first", "by"})
"""Fields that name a record as kind/id; in all others the field gives the kind."""
WITHOUT_PAGE = frozenset({"first", "party", "by"})
"""Those of them that may name a record without a page of its own."""


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Every reference and citation that leads nowhere, or to an id that was given up."""
    for at, reference in entry.contents.references:
        if not IN_FULL.isdisjoint(at):
            yield from _in_full(at, reference, catalogue)
        elif reference not in catalogue.targets:
            yield from _in_field(at, reference, catalogue)
    for at, citation in entry.contents.citations:
        reference = f"sources/{citation.source}"
        if reference not in catalogue.targets:
            yield from _in_field(at, reference, catalogue)


def _in_full(at: DataPath, reference: str, catalogue: Catalogue) -> Iterator[Finding]:
    """A reference as kind/id, which may only name what has a page."""
    folder, _, wanted = reference.rpartition("/")
    kind = KINDS.get(folder)
    pages = [kind.folder for kind in KINDS.values() if kind.has_pages]
    if not folder:
        meant = _elsewhere(wanted, pages, catalogue) or ", such as partners/japan"
        yield Finding(at, f'"{reference}" stands without its kind; write kind/id{meant}')
    elif kind is None:
        yield Finding(at, f'no kind of record is called "{folder}"{did_you_mean(folder, pages)}')
    elif not kind.has_pages and WITHOUT_PAGE.isdisjoint(at):
        yield Finding(at, f'"{reference}" has no page to show this on; name a record of {", ".join(pages)}')
    elif reference in catalogue.formerly and reference not in catalogue.targets:
        yield Finding(at, f'"{reference}" was renamed; write "{catalogue.formerly[reference]}"')
    elif reference not in catalogue.targets:
        meant = _elsewhere(wanted, pages, catalogue) or catalogue.near(reference, in_full=True)
        yield Finding(at, f'no record "{reference}"{meant or f"; add data/{reference}.yml or name another"}')


def _elsewhere(wanted: str, pages: list[str], catalogue: Catalogue) -> str:
    """The record of any kind that has this id, as a question; nothing where none has."""
    found = next((f"{page}/{wanted}" for page in pages if f"{page}/{wanted}" in catalogue.targets), "")
    return f'; did you mean "{found}"?' if found else ""


def _in_field(at: DataPath, reference: str, catalogue: Catalogue) -> Iterator[Finding]:
    """An id in a field that gives the kind: of a source, a record or an entry of a list."""
    listed = reference.startswith("lists/")
    *steps, wanted = reference.split("/", 2 if listed else 1)
    folder = "/".join(steps)
    if folder in catalogue.invalid:
        return
    if reference in catalogue.formerly:
        yield Finding(at, f'"{wanted}" was renamed; write "{catalogue.formerly[reference].rpartition("/")[2]}"')
        return
    meant = catalogue.near(f"{folder}/{wanted.rpartition('/')[2]}")
    if listed:
        yield Finding(at, f'no entry "{wanted}" in data/{folder}.yml{meant or "; add it there or name another"}')
    else:
        what = KINDS[folder].singular.lower()
        if re.fullmatch(ID_PATTERN, wanted):
            remedy = f"add data/{folder}/{wanted}.yml or name another"
        else:
            remedy = f"write an id, as the files in data/{folder}/ have"
        yield Finding(at, f'no {what} "{wanted}"{meant or f"; {remedy}"}')


RULE = Rule("unknown-reference", "Every record, source and list entry that is named exists.", each=check)

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
PAGES = [kind.folder for kind in KINDS.values() if kind.has_pages]
"""The kinds of record that such a field may name."""
KINDS_OF = {
    "by": ["partners", "allies"],
    "first": [kind.folder for kind in KINDS.values() if kind.search_place],
    "in": ["groups", "tools", "operations"],
    "party": ["partners", "allies"],
}
"""The kinds that other fields may name instead."""


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
    """A reference as kind/id, which may only name a record of the kinds that its field takes."""
    folder, _, wanted = reference.rpartition("/")
    kinds = next((KINDS_OF[str(step)] for step in at if step in KINDS_OF), PAGES)
    if not folder:
        meant = _elsewhere(wanted, kinds, catalogue) or ", such as partners/japan"
        yield Finding(at, f'"{reference}" stands without its kind; write kind/id{meant}')
    elif folder not in KINDS:
        meant = did_you_mean(folder, kinds) or _elsewhere(wanted, kinds, catalogue) or f"; kinds are {', '.join(kinds)}"
        yield Finding(at, f'no kind of record is called "{folder}"{meant}')
    elif reference in catalogue.formerly and reference not in catalogue.targets:
        yield Finding(at, f'"{reference}" was renamed; write "{catalogue.formerly[reference]}"')
    elif folder not in kinds:
        why = "has no page to show this on" if kinds is PAGES else "does not belong here"
        yield Finding(at, f'"{reference}" {why}; name a record of {", ".join(kinds)}')
    elif reference not in catalogue.targets:
        meant = _elsewhere(wanted, kinds, catalogue) or catalogue.near(reference, in_full=True)
        yield Finding(at, f'no record "{reference}"{meant or f"; add data/{reference}.yml or name another"}')


def _elsewhere(wanted: str, kinds: list[str], catalogue: Catalogue) -> str:
    """The record of any of these kinds that has this id, as a question; nothing where none has."""
    found = next((f"{kind}/{wanted}" for kind in kinds if f"{kind}/{wanted}" in catalogue.targets), "")
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
    if folder == "partners" and f"allies/{wanted}" in catalogue.targets:
        yield Finding(at, f'"{wanted}" is an Ally that never was a partner; leave it out')
    elif listed:
        yield Finding(at, f'no entry "{wanted}" in data/{folder}.yml{meant or "; add it there or name another"}')
    else:
        what = KINDS[folder].word
        if re.fullmatch(ID_PATTERN, wanted):
            remedy = f"add data/{folder}/{wanted}.yml or name another"
        else:
            remedy = f"write an id, as the files in data/{folder}/ have"
        yield Finding(at, f'no {what} "{wanted}"{meant or f"; {remedy}"}')


RULE = Rule("unknown-reference", "Every record, source and list entry that is named exists.", each=check)

"""Every record, source and list entry that is named must exist."""

from collections.abc import Iterator
from typing import Any

from atlas.catalogue import Catalogue, Entry
from atlas.model.walk import Contents
from atlas.problems import did_you_mean
from atlas.rules.rule import Finding, Rule


def check(record: Any, contents: Contents, entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Every reference and citation that leads nowhere, or to an id that was given up."""
    named = [(at, reference) for at, reference in contents.references]
    named += [(at, f"sources/{citation.source}") for at, citation in contents.citations]
    for at, reference in named:
        if reference in catalogue.targets:
            continue
        folder, _, wanted = reference.rpartition("/")
        if reference in catalogue.formerly:
            yield Finding(at, f'"{wanted}" was renamed; write "{catalogue.formerly[reference].rpartition("/")[2]}"')
            continue
        known = [target.rpartition("/")[2] for target in catalogue.targets if target.rpartition("/")[0] == folder]
        what = "source" if folder == "sources" else f"record {folder}/"
        meant = did_you_mean(wanted, known)
        yield Finding(at, f'no {what} "{wanted}"{meant or f"; add data/{folder}/{wanted}.yml or name another"}')


RULE = Rule("unknown-reference", "Every record, source and list entry that is named exists.", each=check)

"""Markup in texts and names, which are shown as they stand."""

import re
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,40}>?|<!--|\*\*|__|\]\(|`|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});|^#{1,6} ")


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts and names with HTML or Markdown in them."""
    for at, text in [*((at, text) for at, text, _ in entry.contents.texts), *entry.contents.names]:
        match = _MARKUP.search(text)
        if match:
            yield Finding(
                at,
                f"{match[0]} will be shown as it stands; texts and names have no markup, and links come by themselves",
            )


RULE = Rule(
    "text-markup",
    "Texts and names are plain: HTML and Markdown in them would be shown as they stand.",
    level="warning",
    each=check,
)

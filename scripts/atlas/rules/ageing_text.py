"""Words that will be wrong when the page is read."""

import re
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_WORDS = re.compile(
    r"\b(?:currently|recently|nowadays|presently|lately|at present|at the moment|(?<!up )to date|as of today|until now"
    r"|up to now|these days|in recent (?:days|weeks|months|years))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’|«[^»]*»')


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts that speak of a present that passes."""
    for at, text, _ in entry.contents.texts:
        word = find(_WORDS, text)
        if word:
            yield Finding(at, f'"{word}" will be wrong one day; write the date, such as "in 2026" or "by May 2014"')


def find(words: re.Pattern[str], text: str) -> str | None:
    """The first of these words in a text, outside quotations."""
    match = words.search(text) and words.search(_QUOTED.sub('""', text))
    return match[0] if match else None


RULE = Rule(
    "ageing-text", 'Texts give dates, not words such as "currently" or "recently", which will be wrong.', each=check
)

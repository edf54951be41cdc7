"""Words that may be wrong when the page is read."""

import re
from collections.abc import Iterator

from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.ageing_text import find
from atlas.rules.rule import Finding, Rule

_WORDS = re.compile(
    r"\b(?:(?<!until )(?<!up to )now|today|ongoing|upcoming|so far|the latest"
    r"|(?:this|last|next) (?:week|month|year|decade))\b",
    re.IGNORECASE,
)


def check(entry: Entry, catalogue: Catalogue) -> Iterator[Finding]:
    """Texts with words that often speak of a present that passes."""
    for at, text, _ in entry.contents.texts:
        word = find(_WORDS, text)
        if word:
            yield Finding(at, f'"{word}" may be wrong one day; if it speaks of the time of writing, give the date')


RULE = Rule(
    "perhaps-ageing",
    'Words such as "now", "today" and "ongoing" are best replaced with a date.',
    level="warning",
    each=check,
)

"""One fact told twice: in nearly the same words, of the same time and about the same record."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator

from atlas.model.dates import Day
from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule

_SLOTS = 1 << 22
_ALIKE = 0.7
"""The share of words that two texts have in common, of all that stand in either, from which they tell one fact."""
_MONTH = datetime.timedelta(days=31)
"""Much is told of a whole year in like words; of a month or a day seldom."""
_SUMMED_UP = ("summary", "status")
"""Keys under which a record may say once more, in short, what its other fields say."""
_WORD = re.compile(r"\w+")

_Key = tuple[str, Day]
_Told = tuple[Entry, DataPath, str]


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Statements and events with nearly the words of one before them, of the same time and about the same record."""
    # As in `repeated_text`: only those of which there may be two are kept in memory.
    seen = bytearray(_SLOTS)
    twice: set[_Key] = set()
    for key, _ in _told(catalogue):
        slot = hash(key) % _SLOTS
        if seen[slot]:
            twice.add(key)
        seen[slot] = 1
    together: dict[_Key, list[_Told]] = defaultdict(list)
    for key, told in _told(catalogue):
        if key in twice:
            together[key].append(told)
    found: set[tuple[str, DataPath]] = set()
    for (about, _), facts in together.items():
        words = [frozenset(_WORD.findall(text.casefold())) for _, _, text in facts]
        for later, (entry, at, _) in enumerate(facts):
            for earlier in range(later):
                first, place, _ = facts[earlier]
                if _alike(words[earlier], words[later]) and (entry.reference, at) not in found:
                    found.add((entry.reference, at))
                    where = first.document.problem("", "", place)
                    message = f"{where.path}:{where.line} seems to tell this of {about} too; keep one of them"
                    yield entry, Finding((*at, "text"), message)


def _told(catalogue: Catalogue) -> Iterator[tuple[_Key, _Told]]:
    """Every statement and event with a day or month, once for each record that it is about."""
    for entry in catalogue.entries.values():
        for at, part in entry.contents.parts:
            if not isinstance(part, (Statement, Event)) or part.date is None or at[0] in _SUMMED_UP:
                continue
            if part.date.latest - part.date.earliest <= _MONTH:
                for about in (entry.reference, *part.concerns):
                    yield (about, part.date.earliest), (entry, at, part.text)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts share most of their words, though not all: equal ones are told by `repeated-text`."""
    return one != other and len(one & other) >= _ALIKE * len(one | other)


RULE = Rule(
    "doubled-fact",
    "One fact is written once: two statements or events of the same day or month about the same record do not say "
    "it in nearly the same words. A `summary` and a `status` may sum up.",
    level="warning",
    all=check,
)

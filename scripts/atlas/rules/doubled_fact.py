"""One fact told twice: in nearly the same words, of the same time and about the same record."""

import datetime
import heapq
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from atlas.model.dates import Day
from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.reading.catalogue import Catalogue, Entry
from atlas.rules.rule import Finding, Rule
from atlas.rules.twice import perhaps_twice

_ALIKE = 70
"""How many per cent of the words that stand in either of two texts are in both, where they tell one fact."""
_MOST = 100
"""With how many a text is compared at most, so that thousands on one day take no time that grows with their square."""
_MONTH = datetime.timedelta(days=31)
"""Much is told of a whole year in like words; of a month or a day seldom."""
_SUMMED_UP = ("summary", "status")
"""Keys under which a record may say once more, in short, what its other fields say."""
_WORD = re.compile(r"\w+")

_Key = tuple[str, Day]
_Told = tuple[Entry, DataPath, str]


def check(catalogue: Catalogue) -> Iterator[tuple[Entry, Finding]]:
    """Statements and events with nearly the words of one before them, of the same time and about the same record."""
    twice = perhaps_twice(key for key, _ in _told(catalogue))
    together: dict[_Key, list[_Told]] = defaultdict(list)
    for key, told in _told(catalogue) if twice else ():
        if hash(key) in twice:
            together[key].append(told)
    found: set[tuple[str, DataPath]] = set()
    for (about, _), facts in together.items():
        for later, earlier in _doubles([text for _, _, text in facts]):
            (entry, at, _), (first, place, _) = facts[later], facts[earlier]
            if (entry.reference, at) not in found:
                found.add((entry.reference, at))
                where = first.file.problem("", "", place)
                message = f"{where.path}:{where.line} seems to tell this of {about} too; keep one of them"
                yield entry, Finding((*at, "text"), message)


def _doubles(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The position of each text that is like one before it, and the first position of such a one.

    Two texts that are alike share at least one of their rarest words: so many that the others are too few to make them
    alike. So a text is only compared with those before it that share one of these, and with the first of them at most.
    """
    words = [frozenset(_WORD.findall(text.casefold())) for text in texts]
    often = Counter(word for own in words for word in own)
    before: dict[str, list[int]] = defaultdict(list)
    known: set[frozenset[str]] = set()
    for position, own in enumerate(words):
        rarest = sorted(own, key=lambda word: (often[word], word))[: len(own) * (100 - _ALIKE) // 100 + 1]
        near = itertools.islice(heapq.merge(*(before[word] for word in rarest)), _MOST)
        first = next((earlier for earlier in near if _alike(words[earlier], own)), None)
        if first is not None:
            yield position, first
        if own not in known:
            known.add(own)
            for word in rarest:
                before[word].append(position)


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
    return one != other and 100 * len(one & other) >= _ALIKE * len(one | other)


RULE = Rule(
    "doubled-fact",
    "One fact is written once: two statements or events of the same day or month about the same record do not say "
    "it in nearly the same words. A `summary` and a `status` may sum up.",
    level="warning",
    all=check,
)

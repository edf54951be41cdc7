"""Ids for the statements that lack one: chosen from their words, and written into their files without other change."""

import copy
import itertools
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from atlas.model.addresses import is_page_part
from atlas.model.parts import Event, Statement
from atlas.model.paths import DataPath
from atlas.model.records import Decision, Milestone
from atlas.model.walk import in_list
from atlas.reading import data_files
from atlas.reading.catalogue import Catalogue, Entry

_MOST_WORDS = 4
_FEWEST_WORDS = 2
_MOST_CHARACTERS = 30
_LINE_END = re.compile("\r\n|\r|\n")

_STOP_WORDS = frozenset(
    """
    a about across after again against ahead all almost also although am among an and another any are around as asked at
    be became because become becomes been before began begin being between beyond both but by came can come comes could
    did do does done during each either else even ever every few for from further gave get give given gives go goes gone
    got had has have having he held her here hers him his how however if in instead into is it its itself just later
    like look looked looks made make makes many may me meanwhile might more most much must named near new of off often
    on only onto or other others our out over own per perhaps put puts said same say says set several shall she should
    since so some soon still such take taken takes than that the their them themselves then there these they this those
    though through thus to together told too took toward towards under until up upon us use used uses very via was way
    we well went were what when where whether which while who whom whose why will with within would yet you

    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen first
    second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth thirtieth half once twice last
    next

    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter day days week weeks month months year years yearly
    decade decades century time times today early earlier late latest date dates end

    nato ally allies secretary secretary-general general deputy assistant president presidents
    """.split()  # noqa: SIM905
)
"""Words that tell nothing here, and those that may be corrected one day: numbers and dates."""

_COMMON = frozenset(
    """
    alliance cooperation council countries country euro-atlantic member members north-atlantic part partner partners
    partnership partnership-for-peace partnerships policy programme programmes summit work
    """.split()  # noqa: SIM905
)
"""Words of half of all statements: they are used only where a text has few others."""

_DENIALS = frozenset({"cannot", "never", "no", "none", "nor", "not", "nothing", "without"})
"""Words that tell much, but only with others after them. They stay, as what is said without one is the contrary."""

_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(
    r"Partnership for Peace|"
    r"(?:\b(?:(?:Central|East|Middle|New|North|Saudi|Secretary|South|United|West) (?=[A-Z])|[Nn]on-|Euro-))?\w+"
)
"""A word, or more that are one name."""


class Refused(Exception):  # noqa: N818
    """Why a file was left as it is, in words for the person who asked."""


@dataclass(frozen=True, slots=True)
class Identified:
    """The text of a record's file with the ids that were added, by the paths of their statements."""

    text: str
    ids: dict[DataPath, str]


def identify(entry: Entry, beside: Collection[str] = ()) -> Identified:
    """Give an id to each statement of a record that needs one. Raises Refused where that would change anything else.

    `beside` are ids of other records that its page shows, which are taken.
    """
    text, path = entry.file.text, entry.file.path
    ids = _ids(entry, beside)
    data = data_files.parse(text, path)[0] or {}
    edits = [_edit(text, at, _inside(data, at), identifier) for at, identifier in ids.items()]
    for offset, addition in sorted(edits, reverse=True):
        text = text[:offset] + addition + text[offset:]
    if data_files.parse(text, path) != (_with_ids(data, ids), []):
        raise Refused("an id cannot be added here without changing more; write the ids by hand")
    return Identified(text, ids)


def shown_beside(entry: Entry, catalogue: Catalogue) -> list[str]:
    """The ids of decisions and milestones of a summit, each of which is a section of its page."""
    held: list[Entry[Decision] | Entry[Milestone]] = [*catalogue.of(Decision), *catalogue.of(Milestone)]
    return [other.id for other in held if f"summits/{other.record.summit}" == entry.reference]


def _ids(entry: Entry, beside: Collection[str]) -> dict[DataPath, str]:
    """New ids by the paths of the statements that they are for."""
    parts = entry.contents.parts
    taken = {part.id for _, part in parts if isinstance(part, (Event, Statement)) and part.id} | {*beside}
    own = frozenset(_words(f"{getattr(entry.record, 'name', '')} {getattr(entry.record, 'abbreviation', '')}"))
    found: dict[DataPath, str] = {}
    for at, part in parts:
        if isinstance(part, Statement) and part.id is None and in_list(at):
            found[at] = choose(part.text, str(at[-2]), own, taken)
            taken = taken | {found[at]}
    return found


def choose(text: str, key: str, own: Collection[str], taken: Collection[str]) -> str:
    """An id of a few telling words of a text, which follow one another; the first such that is free.

    Where none is, the key of the list with a number. `own` are words of the record's name.
    """
    telling = [word for word in _words(text) if word not in _STOP_WORDS and word not in own]
    rare = [word for word in telling if word not in _COMMON]
    words = rare if len({*rare} - _DENIALS) >= _FEWEST_WORDS else telling
    candidates = itertools.chain(
        ("-".join(_run(words, start)) for start in range(len(words))),
        (f"{key.replace('_', '-')}-{number}" for number in itertools.count(1)),
    )
    return next(found for found in candidates if found and found not in taken and not is_page_part(found))


def _words(text: str) -> list[str]:
    """The words of a text in small letters without accents; no numbers, and none that has letters of other scripts."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    found = (word.lower().replace(" ", "-") for word in _WORD.findall(_POSSESSIVE.sub("", plain)))
    return [word for word in found if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word) and len(word) > 1]


def _run(words: list[str], start: int) -> list[str]:
    """Words from one on, as many as an id has, and none twice."""
    run: list[str] = []
    for word in dict.fromkeys(words[start:]):
        if _is_enough(run, word):
            break
        run.append(word)
    return [] if _DENIALS.issuperset(run) else run


def _is_enough(run: list[str], following: str) -> bool:
    """Whether an id may be cut here: not before its first denial, and not between a denial and what is denied."""
    if len(run) < _FEWEST_WORDS or run[-1] in _DENIALS or (following in _DENIALS and _DENIALS.isdisjoint(run)):
        return False
    return len(run) >= _MOST_WORDS or len("-".join([*run, following])) > _MOST_CHARACTERS


def _edit(text: str, at: DataPath, statement: dict[str, Any], identifier: str) -> tuple[int, str]:
    """Where in a text an id is to be added, and what with it: always before the statement's first key."""
    line, column = data_files.locate(text, (*at, next(iter(statement))), key=True)
    lines = list(_LINE_END.finditer(text))
    offset = (lines[line - 2].end() if line > 1 else 0) + column - 1
    if data_files.locate(text, at) != (line, column):  # the place of a map in braces is that of its brace
        return offset, f"id: {identifier}, "
    line_end = lines[line - 1][0] if line <= len(lines) else "\n"
    return offset, f"id: {identifier}{line_end}{' ' * (column - 1)}"


def _inside(data: Any, at: DataPath) -> Any:
    for step in at:
        data = data[step]
    return data


def _with_ids(data: Any, ids: dict[DataPath, str]) -> Any:
    made = copy.deepcopy(data)
    for at, identifier in ids.items():
        _inside(made, at)["id"] = identifier
    return made

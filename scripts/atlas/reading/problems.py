"""What is wrong with the data, and the three forms in which it is told."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal

Level = Literal["error", "warning"]
Form = Literal["text", "github", "json"]

_SHOWN = 60
_MOST_ALIKE = 20
"""How many problems of one file and rule are told to people; whoever has more has made one mistake many times."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What could break a line of output, or make a terminal or a reader see something else."""
_COLOURS: dict[str, str] = {"error": "\033[31m", "warning": "\033[33m"}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in one place. Lines and columns count from 1, columns in characters."""

    path: str
    line: int
    column: int
    rule: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.level}[{self.rule}] {self.message}"


def quoted(text: str) -> str:
    """A piece of the data as it stands in a message: in quotes, and cut where it is long."""
    return f'"{text if len(text) <= _SHOWN else text[:_SHOWN] + "…"}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as `; did you mean "..."?`, or nothing where none is near."""
    near = nearest(word, known)
    return f'; did you mean "{near}"?' if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like a word, or nothing where none is near."""
    folded = {name.casefold(): name for name in known}
    near = get_close_matches(word[:_SHOWN].casefold(), folded, n=1, cutoff=0.7)
    return folded[near[0]] if near else ""


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Whether a build must stop: on any error, and with `strict` on any warning too."""
    return any(strict or problem.level == "error" for problem in problems)


def summary(problems: Sequence[Problem]) -> str:
    """The closing line: `2 errors, 1 warning`."""
    counts = []
    for level in ("error", "warning"):
        number = sum(problem.level == level for problem in problems)
        if number:
            counts.append(f"{number} {level}{'s' if number > 1 else ''}")
    return ", ".join(counts) or "no problems"


def few(problems: Iterable[Problem]) -> list[Problem]:
    """The problems as people are told of them, sorted: of many in one file by one rule the first, and how many more."""
    alike: dict[tuple[str, str, Level], list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        alike[problem.path, problem.rule, problem.level].append(problem)
    told: list[Problem] = []
    for found in alike.values():
        told += found[:_MOST_ALIKE]
        if more := found[_MOST_ALIKE:]:
            told.append(replace(more[0], message=f"and {len(more):,} more like it"))
    return sorted(told)


def show(problems: Iterable[Problem], form: Form = "text", colour: bool = False) -> str:
    """All problems, sorted by file and place.

    `text` is a line a problem, `github` are workflow commands that GitHub shows beside the
    changed line: both leave out what `few` leaves out. `json` is for programs and has them all, as a list of objects
    with the fields of `Problem`.
    """
    ordered = [_visible(problem) for problem in (sorted(problems) if form == "json" else few(problems))]
    if form == "json":
        fields = ("path", "line", "column", "level", "rule", "message")
        rows = [{field: getattr(problem, field) for field in fields} for problem in ordered]
        return json.dumps(rows, indent=2, ensure_ascii=False)
    if form == "github":
        return "\n".join(_workflow_command(problem) for problem in ordered)
    return "\n".join(_coloured(problem) if colour else str(problem) for problem in ordered)


def _visible(problem: Problem) -> Problem:
    """The problem with unseen characters written out, so that it stays on one line."""

    def seen(text: str) -> str:
        return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)

    return replace(problem, path=seen(problem.path), message=seen(problem.message))


def _coloured(problem: Problem) -> str:
    level = f"{_COLOURS[problem.level]}{problem.level}[{problem.rule}]\033[0m"
    return f"\033[1m{problem.path}:{problem.line}:{problem.column}:\033[0m {level} {problem.message}"


def _workflow_command(problem: Problem) -> str:
    """https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands"""

    def escape(text: str, extra: str = "") -> str:
        for character in "%\r\n" + extra:
            text = text.replace(character, f"%{ord(character):02X}")
        return text

    place = f"file={escape(problem.path, ':,')},line={problem.line},col={problem.column}"
    return f"::{problem.level} {place},title={escape(problem.rule, ':,')}::{escape(problem.message)}"

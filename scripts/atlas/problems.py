"""What is wrong with the data, and the three forms in which it is told."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Level = Literal["error", "warning"]
Form = Literal["text", "github", "json"]

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


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as `; did you mean "..."?`, or nothing where none is near."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f'; did you mean "{near[0]}"?' if near else ""


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


def show(problems: Iterable[Problem], form: Form = "text", colour: bool = False) -> str:
    """All problems, sorted by file and place.

    `text` is a line a problem, `github` are workflow commands that GitHub shows beside the
    changed line, `json` is a list of objects with the fields of `Problem`.
    """
    ordered = sorted(problems)
    if form == "json":
        fields = ("path", "line", "column", "level", "rule", "message")
        rows = [{field: getattr(problem, field) for field in fields} for problem in ordered]
        return json.dumps(rows, indent=2, ensure_ascii=False)
    if form == "github":
        return "\n".join(_workflow_command(problem) for problem in ordered)
    return "\n".join(_coloured(problem) if colour else str(problem) for problem in ordered)


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

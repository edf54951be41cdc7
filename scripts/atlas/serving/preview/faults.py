"""What went wrong in the code that makes the site, at the place in the project where it did."""

import re
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError

from atlas.reading.problems import Problem

_FRAME = re.compile(r'File "(.+)", line (\d+)')
"""A step of a Python traceback."""


def fault(error: Exception, root: Path) -> Problem:
    """An exception that something under a project's folder raised, be it Python or a template."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _problem([(error.filename, error.lineno)], f"{type(error).__name__}: {error.message}", root)
    places = [(step.filename, step.lineno or 1) for step in traceback.extract_tb(error.__traceback__)]
    return _problem(places, f"{type(error).__name__}: {error}", root)


def last_words(said: str, root: Path) -> Problem:
    """What a process said at its end, at the last place in the project that its traceback names."""
    why = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "it ended without a word")
    return _problem([(path, int(line)) for path, line in _FRAME.findall(said)], why, root)


def _problem(places: list[tuple[str, int]], why: str, root: Path) -> Problem:
    found = [(Path(path), line) for path, line in places]
    ours = [(path.relative_to(root), line) for path, line in found if path.is_relative_to(root / "scripts")]
    path, line = ours[-1] if ours else (Path("scripts"), 1)
    return Problem(path.as_posix(), line, 1, "build", f"the build itself failed: {' '.join(why.split())}")

"""What may not stand in `docs/`, as it would be published from elsewhere or hold up whoever opens it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from atlas.reading.problems import Problem


def check(docs: Path) -> list[Problem]:
    """Links that lead out of the project, nowhere or in a circle, and all that is neither file nor folder."""
    root = docs.parent.resolve()
    problems = []
    for folder, folders, files in os.walk(docs):
        for name in (*folders, *files):
            file = Path(folder, name)
            problems += [
                Problem(f"{docs.name}/{file.relative_to(docs).as_posix()}", 1, 1, "odd-file", words)
                for words in _faults(file, root)
            ]
    return sorted(problems)


def _faults(file: Path, root: Path) -> Iterator[str]:
    try:
        goal = file.resolve(strict=True)
    except (OSError, RuntimeError):  # the second of a circle, before Python 3.13
        yield "is a link that leads nowhere or in a circle; delete it"
        return
    if not goal.is_relative_to(root):
        yield "is a link that leads out of the project; put a copy of the file here"
    elif file.is_symlink() and file.parent.resolve().is_relative_to(goal):
        yield "is a link to a folder that it stands in itself; delete it"
    elif not stat.S_ISREG(kind := goal.stat().st_mode) and not stat.S_ISDIR(kind):
        yield "is neither a file nor a folder, but a pipe, a socket or a device; delete it"

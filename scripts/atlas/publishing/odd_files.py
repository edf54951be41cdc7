"""What may not stand in `docs/`: it would be published from elsewhere, or is out of date, or holds up who opens it."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from atlas.publishing.docs_folder import GENERATED
from atlas.reading.problems import Problem

_MADE = re.compile(r"^<!-- Made from .+; a change here is lost at the next build\. -->$", re.MULTILINE)
"""What the head of each page says that a build has made."""


def check(docs: Path) -> list[Problem]:
    """Links that lead out of the project, nowhere or in a circle, all that is neither file nor folder, and old pages.

    Those are left where a kind of record or a made page is no more, as it is after a change of branch. They would be
    taken for pages written by hand.
    """
    root = docs.parent.resolve()
    problems = list(_outlived(docs))
    for folder, folders, files in os.walk(docs):
        for name in (*folders, *files):
            file = Path(folder, name)
            problems += [
                Problem(f"{docs.name}/{file.relative_to(docs).as_posix()}", 1, 1, "odd-file", words)
                for words in _faults(file, root)
            ]
    return sorted(problems)


def _outlived(docs: Path) -> Iterator[Problem]:
    for page in docs.glob("*/index.md"):
        folder = f"{docs.name}/{page.parent.name}"
        if page.parent.name in GENERATED or not page.is_file():
            continue
        if _MADE.search(page.read_text("utf-8", "replace")):
            words = f"was made by an earlier build, and the build makes no pages in this folder now; delete {folder}/"
            yield Problem(f"{folder}/index.md", 1, 1, "odd-file", words)


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

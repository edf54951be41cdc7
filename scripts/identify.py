#!/usr/bin/env python3
"""Write an id into each statement of a list that has none, so that it can have an address of its own.

Nothing else in a file is changed, and ids that are there stay. A file with problems is left as it is. Where
one cannot be written, none is changed.
Exit code: 0 done, 1 a file was left as it is, 2 misuse.
"""

import argparse
import sys
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands.identify import Refused, identify, shown_beside
    from atlas.commands.writing import changed
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading import catalogue as catalogues

    project = Project()
    wanted = {file.resolve() for file in options.files}
    for file in options.files:
        if not file.is_file() or not file.resolve().is_relative_to(project.data.resolve()):
            tell(f"error: {file} is no file of a record; name files such as data/partners/japan.yml")
            return 2

    def is_wanted(path: str) -> bool:
        return not wanted or (project.root / path).resolve() in wanted

    catalogue, problems = catalogues.read(project.data)
    problems = sorted(problem for problem in problems if is_wanted(problem.path))
    left, done = {problem.path for problem in problems}, 0
    texts: dict[Path, tuple[str, str]] = {}
    told: list[str] = []
    for entry in catalogue.entries.values():
        path = entry.file.path
        if not is_wanted(path):
            continue
        try:
            found = identify(entry, shown_beside(entry, catalogue))
        except Refused as refused:
            tell(f"error: {path}: {refused}")
            left.add(path)
            continue
        if found.ids:
            done += len(found.ids)
            texts[project.root / path] = (entry.file.text, found.text)
            told.append(f"{path}: {len(found.ids)} ({', '.join(found.ids.values())})")
    try:
        with changed({} if options.dry_run else texts, project.work):
            print("\n".join(told), end="\n" if told else "")
    except Refused as refused:
        tell(f"error: {refused}; nothing was changed")
        return 1
    print_problems(problems)
    tell(f"statements that {'would get' if options.dry_run else 'got'} an id: {done}")
    if left:
        tell(f"files left as they are: {len(left)}; mend what is told above, then run this again")
    return 1 if left else 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a record's file; all if none is given")
    parser.add_argument("--dry-run", action="store_true", help="print the ids and write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

#!/usr/bin/env python3
"""Write the file of a new record, with its required keys left blank and the others explained.

For example: new.py partner country-name. The check reports each blank until it is filled.
"""

import argparse
import sys

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands.new_record import Misuse, kind_named, path_of, template
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell

    project = Project()
    try:
        kind = kind_named(options.kind)
        file = project.data / path_of(kind, options.id)
    except Misuse as misuse:
        tell(f"error: {misuse}")
        return 2
    name = file.relative_to(project.root).as_posix()
    if options.dry_run:
        print(template(kind), end="")
        return 0
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(template(kind))
    except FileExistsError:
        tell(f"error: {name} is there already; it was left as it is")
        return 1
    print(name)
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("kind", help="what it is, such as partner, summit, decision or source")
    parser.add_argument("id", help="its id: lower-case letters, digits and single hyphens, such as 2006-riga")
    parser.add_argument("--dry-run", action="store_true", help="print the file and write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

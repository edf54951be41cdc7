#!/usr/bin/env python3
"""Give a record or a source another id, and change all that names it.

  rename.py partners/north-macedonia partners/macedonia
  rename.py sources/nato-37920 sources/nato-37920-2010

Its file is moved; a record with a page keeps its old id under `formerly`, so that its old address leads on.
Nothing else in a file is changed. All is worked out and checked first, and where anything fails nothing is
changed.
Exit code: 0 done, 1 not done, 2 misuse.
"""

import argparse
import sys

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands import rename
    from atlas.commands.identify import Refused
    from atlas.commands.new_record import Misuse
    from atlas.commands.trial import problems_with
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading.problems import has_errors
    from atlas.rules.check import check

    project = Project()
    catalogue, problems = check(project.data)
    if has_errors(problems):
        print_problems(problems)
        tell("error: the data has errors; mend them first, as all that names the record must be read")
        return 1
    try:
        entry = rename.ids(options.old, options.new, catalogue)
    except Misuse as misuse:
        tell(f"error: {misuse}")
        return 2
    try:
        done = rename.plan(entry, options.new, catalogue, project.docs)
        after = problems_with(project.data, done.data(project.data.name))
        if has_errors(after):
            print_problems(after)
            tell("error: the data would have these errors, so nothing was changed")
            return 1
        if not options.dry_run:
            rename.carry_out(done, project.root, project.data.name)
    except Refused as refused:
        tell(f"error: {refused}; nothing was changed")
        return 1
    print("\n".join(done.told))
    tell(f"{len(done.told)} changes{' would be made' if options.dry_run else ''} in {len(done.texts)} files")
    if not options.dry_run:
        tell(f"to undo this: python3 scripts/rename.py {options.new} {options.old}")
        if entry.kind.has_pages:
            tell("readers of the data are told of a renamed record under changes in data/edition.yml")
        else:
            tell(f"links from elsewhere to the address of {options.old} lead nowhere now")
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", metavar="OLD", help="what it is called, as kind/id")
    parser.add_argument("new", metavar="NEW", help="what it is to be called, as kind/id of the same kind")
    parser.add_argument("--dry-run", action="store_true", help="print the changes and write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

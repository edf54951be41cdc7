#!/usr/bin/env python3
"""Tell every place where a record, a source or an entry of a list is named or cited: file, line, column and key.

  uses.py partners/japan
  uses.py nato-37920
  uses.py lists/regions/asia-pacific

An id alone stands for every record that has it. Links of pages written by hand are told too.
Exit code: 0 told, also where it is used nowhere; 2 misuse, or nothing has this id.
"""

import argparse
import sys

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands.uses import Unknown, named, uses
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell
    from atlas.reading import catalogue as catalogues

    project = Project()
    catalogue, _ = catalogues.read(project.data)
    try:
        references = named(options.record, catalogue)
    except Unknown as unknown:
        tell(f"error: {unknown}")
        return 2
    for reference in references:
        found = uses(reference, catalogue, project.docs)
        for use in found:
            print(use)
        tell(f"{reference}: {len(found)} {'place' if len(found) == 1 else 'places'}")
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", metavar="ID", help="an id, or kind/id, such as partners/japan")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

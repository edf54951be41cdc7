#!/usr/bin/env python3
"""Keep an edition of the data, or tell what has changed since the last one.

  edition.py                  what has changed since the edition that was kept last
  edition.py 2026-12-01       keep the edition of that day

An edition is the downloads as they are on its day, in data/editions/; each build publishes all that are kept, at
addresses that stay. To keep one, the data must pass the check without a problem. The day is written into
data/edition.yml and CITATION.cff. With --table each row and cell that differs is written into a file, for whoever
reviews them. Exit code: 0 done, 1 not kept, 2 misuse.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands import edition
    from atlas.commands.identify import Refused
    from atlas.exports.edition import CHANGES
    from atlas.model import dates
    from atlas.publishing import mkdocs_site
    from atlas.publishing.project import Project, site_of
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading.problems import summary
    from atlas.render.view import prepare
    from atlas.rules.check import check

    project = Project()
    config, faults = mkdocs_site.configure(project.config)
    if config is None:
        print_problems(faults)
        return 1
    site = site_of(config)
    try:
        day = dates.parse(options.day) if options.day else None
    except ValueError as error:
        tell(f"error: {error}")
        return 2
    if day and (day.precision != "day" or day.approximate):
        tell(f'error: "{options.day}" is no full date; write it as 2026-12-01')
        return 2
    try:
        if day:
            kept = edition.keep(project, site, day, options.dry_run)
            made, verb = kept.contents, "Would keep" if options.dry_run else "Kept"
            tell(f"{verb} {kept.file.relative_to(project.root)}: {len(made)} files, {kept.size / 1e6:.1f} MB packed")
        else:
            catalogue, problems = check(project.data)
            if problems or catalogue.edition is None:
                raise edition.ProblemsError(problems)
            made = edition.contents(project, prepare(catalogue, site), site)
    except edition.ProblemsError as error:
        print_problems(error.problems)
        tell(f"{summary(error.problems)}: no edition can be made of these data")
        return 1
    except Refused as refused:
        tell(f"error: {refused}")
        return 1
    for line in _lines(made):
        print(line)
    if options.table:
        options.table.write_text(made.get(CHANGES, ""), "utf-8", newline="")
    return 0


def _lines(made: "Mapping[str, str]") -> "Iterator[str]":
    """What differs, a line a listing."""
    from atlas.exports.edition import CHANGES, count_changes

    if CHANGES not in made:
        yield "No edition was kept before, so there is none to compare with"
        return
    counted = count_changes(made[CHANGES])
    for listing, found in counted.items():
        yield f"{listing}: {', '.join(f'{number} {change}' for change, number in found.items())}"
    if not counted:
        yield "No listing differs"


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__, usage="%(prog)s [DAY] [--table FILE] [--dry-run]")
    parser.add_argument("day", nargs="?", metavar="DAY", help="the day of the edition, later than that of the last one")
    parser.add_argument("--table", type=Path, metavar="FILE", help="write what differs as CSV: listing, row, column")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be kept and write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

#!/usr/bin/env python3
"""Help a link checker to look at the sources: write their addresses for it, or tell its report by record.

For example: links.py pages FOLDER; lychee --format json --output REPORT FOLDER/*.html; links.py report REPORT.
Exit code: 0 done, 1 an address is dead, 2 misuse or no report.
"""

import argparse
import sys
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands import source_links
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell
    from atlas.reading.problems import has_errors, summary
    from atlas.rules.check import check

    catalogue, problems = check(Project().data)
    if has_errors(problems):
        raise environment.Trouble(f"the data has {summary(problems)}; run python3 scripts/check.py first")
    if options.task == "pages":
        number = source_links.write_pages(catalogue, options.place)
        tell(f"Wrote {number} addresses into {options.place}")
        return 0
    try:
        found = source_links.dead(options.place.read_text("utf-8"), catalogue)
    except (OSError, ValueError) as error:
        tell(f"error: {options.place}: {error}")
        return 2
    if not found:
        tell("Every source was reached")
        return 0
    print(source_links.as_markdown(found))
    tell(f"{len(found)} sources were not reached; where one is gone for good, write an archive copy into `archived`")
    return 1


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("task", choices=("pages", "report"), help="write the addresses, or read the report")
    parser.add_argument("place", type=Path, help="folder to write into, or file of the report")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

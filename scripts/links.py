#!/usr/bin/env python3
"""Look for links that lead nowhere: within a built site, or help a link checker to look at the sources.

Within a site: links.py site FOLDER. Sources: links.py pages FOLDER writes their addresses for a checker, such as
lychee --format json --output REPORT FOLDER/*.html; links.py report REPORT tells its report by record.
Exit code: 0 done, 1 a link is dead, 2 misuse, no site or no report.
"""

import argparse
import sys
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    return _within(options.place) if options.task == "site" else _of_sources(options)


def _within(site: Path) -> int:
    from atlas.publishing.dead_links import dead_links
    from atlas.publishing.terminal import tell
    from atlas.reading.problems import has_errors, show, summary

    try:
        problems = dead_links(site)
    except OSError as error:
        tell(f"error: {site} is no site that can be read: {error}; python3 scripts/build.py builds one")
        return 2
    if problems:
        print(show(problems))
        tell(f"{site} has {summary(problems)}")
    else:
        tell(f"Every link in {site} leads somewhere")
    return int(has_errors(problems))


def _of_sources(options: argparse.Namespace) -> int:
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
    parser.add_argument("task", choices=("site", "pages", "report"), help="what to do")
    parser.add_argument("place", type=Path, help="folder of the site, folder to write into, or file of the report")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

#!/usr/bin/env python3
"""Check the data: prints every problem with its file, line and what to do.

Exit code: 0 nothing found or warnings only, 1 problems, 2 misuse.
"""

import argparse
import sys
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import Progress, print_problems, tell
    from atlas.reading.problems import has_errors, summary
    from atlas.rules.check import check

    if options.data and not options.data.is_dir():
        tell(f"error: {options.data} is {'no folder' if options.data.exists() else 'not there'}; name a folder of data")
        return 2
    progress = Progress()
    progress.stage("Checking the data")
    try:
        catalogue, problems = check(options.data or Project().data, progress.count)
    finally:
        progress.clear()
    print_problems(problems, options.format)
    if options.format == "text":
        tell(f"{summary(problems)} in {len(catalogue.entries) + len(catalogue.invalid)} records")
    return 1 if has_errors(problems, options.strict) else 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("--strict", action="store_true", help="count warnings as errors")
    parser.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default="text",
        help="how problems are printed; json has them all, the others the first of many alike",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="folder to check; data/ if not given")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

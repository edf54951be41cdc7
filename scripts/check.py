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
    if missing := [file for file in options.files if not file.is_file()]:
        tell(f"error: {missing[0]} is {'no file' if missing[0].exists() else 'not there'}; name files of the data")
        return 2
    data = (options.data or Project().data).resolve()
    if strange := [file for file in options.files if not file.resolve().is_relative_to(data)]:
        tell(f"error: {strange[0]} is no file of the data in {data}; name files such as data/partners/japan.yml")
        return 2
    progress = Progress()
    progress.stage("Checking the data")
    try:
        catalogue, problems = check(options.data or Project().data, progress.count)
    finally:
        progress.clear()
    if options.files:
        told = {file.resolve() for file in options.files}
        problems = [problem for problem in problems if data.parent / problem.path in told]
    print_problems(problems, options.format)
    if options.format == "text":
        number = len(options.files) or len(catalogue.entries) + len(catalogue.invalid)
        what = "file" if options.files and number == 1 else "files" if options.files else "records"
        tell(f"{summary(problems)} in {number} {what}")
    return 1 if has_errors(problems, options.strict) else 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="tell the problems of these files alone, and answer by them; all of the data is read nevertheless",
    )
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

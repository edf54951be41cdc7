#!/usr/bin/env python3
"""Measure the commands on made-up records, the pages of the built site, or the tests, each number beside its goal.

Works in a temporary folder; the project stays as it is. Exit code: 0 all goals met, 1 one missed, 2 misuse.
"""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter(dev=True)
    from atlas.commands.bench import filtering, measurements, searching
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import Progress

    if options.pages is not None:
        return _measure_pages(options.pages)
    if options.mutate is not None:
        return _measure_tests(options.mutate, options.sample)
    progress, missed = Progress(), 0
    progress.stage("Measuring")
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            found = itertools.chain(
                measurements.checking(folder / "check", options.check) if options.check else (),
                measurements.memory(folder / "memory", options.memory) if options.memory else (),
                searching.searching(Project(), folder / "search", options.search),
                measurements.building(Project(), folder / "build", sorted(options.build)),
                filtering.filtering(folder / "site", options.filter) if options.filter else (),
            )
            print(f"{'measured':72} {'value':>8} {'goal':>8}")
            for one in found:
                progress.clear()
                missed += not one.is_met
                verdict = "" if one.is_met else "  MISSED"
                print(f"{one.name:72} {one.value:8.2f} {one.goal:8.2f} {one.unit}{verdict}", flush=True)
                progress.stage("Measuring")
    except measurements.FailedError as failed:
        raise environment.Trouble(str(failed)) from failed
    finally:
        progress.clear()
    return 1 if missed else 0


def _measure_pages(pages: list[str]) -> int:
    """Measure pages of `site/` with Lighthouse: those that are named, or one of each kind."""
    from atlas.commands.bench import lighthouse, measurements
    from atlas.publishing import mkdocs_site
    from atlas.publishing.project import Project

    project, missed = Project(), 0
    site = project.root / "site"
    config, _ = mkdocs_site.configure(project.config)
    if config is None or not (site / "index.html").is_file():
        raise environment.Trouble("there is no built site in site/; run python3 scripts/build.py first")
    print(" ".join([f"{'page':48}", *(f"{goal.name:>14}" for goal in lighthouse.GOALS)]))
    try:
        for one in lighthouse.measure(site, config.site_url or "/", pages or lighthouse.kinds_of_page(site)):
            missed += bool(one.missed)
            verdict = f"  MISSED: {', '.join([*one.missed, *one.faults])}" if one.missed else ""
            print(" ".join([f"{one.page or '(home)':48}", *(f"{v:14.2f}" for v in one.values)]) + verdict, flush=True)
    except measurements.FailedError as failed:
        raise environment.Trouble(str(failed)) from failed
    return 1 if missed else 0


def _measure_tests(modules: list[str], sample: int) -> int:
    """Put small faults into modules, and tell how many of them the quick tests notice."""
    environment.add()
    from atlas.commands.bench.measurements import FailedError
    from atlas.commands.bench.mutants import run
    from atlas.publishing.project import Project

    scores = []
    print(f"{'module':48} {'killed':>8} {'survived':>8} {'%':>8} {'goal':>8}", flush=True)
    try:
        with tempfile.TemporaryDirectory() as name:
            for score in run.measure(Project().root, Path(name), modules or run.MODULES, sample):
                scores.append(score)
                print(score, flush=True)
    except FailedError as failed:
        raise environment.Trouble(str(failed)) from failed
    print(run.total(scores))
    for one in (tried for score in scores for tried in score.survivors):
        print(f"{one.file}:{one.change.line}: {one.change.before} -> {one.change.after}")
    return 0 if all(score.is_met for score in scores) else 1


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__)
    parser.add_argument("--check", type=_number, default=1000, metavar="N", help="records to check (1000; 0: none)")
    parser.add_argument("--memory", type=_number, default=10000, metavar="N", help="records to hold (10000; 0: none)")
    parser.add_argument(
        "--build", type=_number, nargs="*", default=[300, 3000], metavar="N", help="records to build (300 3000)"
    )
    parser.add_argument(
        "--pages",
        nargs="*",
        metavar="ADDRESS",
        help="measure pages of site/ with Lighthouse: these, or a page of each kind",
    )
    parser.add_argument(
        "--search",
        type=_number,
        nargs="*",
        default=[0],
        metavar="N",
        help="records to search (0: the real ones)",
    )
    parser.add_argument(
        "--filter", type=_number, nargs="*", default=[1, 10], metavar="N",
        help="times the events that the timeline has, filtered in a browser (1 10)",
    )  # fmt: skip
    parser.add_argument(
        "--mutate",
        nargs="*",
        metavar="MODULE",
        help="put small faults into modules, and count those that the quick tests notice (model reading derive rules "
        "wording.py); gets one more package, the first time",
    )
    parser.add_argument(
        "--sample", type=_number, default=1, metavar="N", help="with --mutate: try one fault in N (1: all)"
    )
    return parser.parse_args()


def _number(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f'"{text}" is no number of records')
    return int(text)


if __name__ == "__main__":
    sys.exit(environment.command(main))

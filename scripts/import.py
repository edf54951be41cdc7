#!/usr/bin/env python3
"""Take over sources from a file of references, or rows of a table into a record.

  import.py references.bib --grade secondary
      sources from BibTeX (.bib), RIS (.ris) or CSL-JSON (.json); the grade is for those whose site has none here yet
  import.py rows.csv --into partners/japan --as memberships
      rows of a CSV file; its first line names keys of the record's list, such as group,from,until,note,sources, and
      several ids in one cell have spaces between them

What is there already is told and left out. All is checked before anything is written, and all problems are told at once
with their lines in the file. Exit code: 0 done, 1 problems, and nothing was written, 2 misuse.
"""

import argparse
import sys
from collections.abc import Sized
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands import environment

if TYPE_CHECKING:
    from atlas.publishing.project import Project

_LISTS = ("events", "memberships", "programmes", "operations", "representations")


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands.importing.sources import READERS
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell

    file, ending = options.file, options.file.suffix.lower()
    if not file.is_file():
        tell(f"error: {file} is no file; name one such as references.bib or rows.csv")
        return 2
    if ending == ".csv":
        if not options.into or not options.list:
            tell("error: rows go into a record; say which with --into, and into which of its lists with --as")
            tell("of references no table is read; export them as CSL JSON, BibTeX or RIS")
            return 2
        return _rows(options, Project())
    if ending == ".rdf":
        tell(f"error: {file} is RDF, which is not read here; export the references anew, in the format CSL JSON")
        return 2
    if ending not in READERS:
        tell(f"error: {file} is of no form that is read here; names end in {', '.join((*READERS, '.csv'))}")
        return 2
    if options.into or options.list:
        tell("error: --into and --as are for rows of a CSV file")
        return 2
    return _sources(options, Project())


def _sources(options: argparse.Namespace, project: "Project") -> int:
    from atlas.commands.importing import sources
    from atlas.commands.writing import write_new
    from atlas.publishing import suggestions
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading import catalogue as catalogues
    from atlas.reading.problems import has_errors

    path = options.file.as_posix()
    found, problems = sources.read(options.file, path)
    catalogue, _ = catalogues.read(project.data)
    made = sources.plan(found, path, options.grade or "", catalogue, project.data)
    problems = sorted([*problems, *made.problems])
    print_problems(problems)
    for line in made.there:
        tell(line)
    if has_errors(problems):
        tell("error: nothing was written")
        return 1
    if options.dry_run:
        for name, text in made.texts.items():
            print(f"# data/{name}\n{text}")
    else:
        files = {project.data / name: text for name, text in made.texts.items()}
        write_new(files, project.work, lambda: suggestions.refresh(project.data))
        for name in made.texts:
            print(f"data/{name}")
    _tell_number("sources", made.texts, made.there, options.dry_run)
    return 0


def _tell_number(what: str, new: Sized, there: Sized, is_dry: bool) -> None:
    from atlas.publishing.terminal import tell

    tell(f"{what} {'to be written' if is_dry else 'written'}: {len(new)}; there already: {len(there)}")


def _rows(options: argparse.Namespace, project: "Project") -> int:
    from atlas.commands.identify import Refused
    from atlas.commands.importing import into, rows
    from atlas.commands.importing.found import text_of
    from atlas.commands.writing import changed
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading.problems import has_errors
    from atlas.rules.check import check

    path = options.file.as_posix()
    catalogue, before = check(project.data)
    reference = options.into.removeprefix("data/").removesuffix(".yml")
    if reference in catalogue.invalid:
        tell(f"error: {reference} has errors; run python3 scripts/check.py and mend them first")
        return 1
    entry = catalogue.find(reference)
    if entry is None:
        tell(f'error: no record "{reference}"{catalogue.near(reference, in_full=True) or "; name another"}')
        return 2
    part = into.part_of(entry, options.list)
    if part is None:
        tell(f"error: {reference} has no {options.list}; records in data/{entry.kind.folder}/ have none")
        return 2
    text, problems = text_of(options.file, path)
    found, more = rows.read(text, path, part) if not problems else ([], [])
    problems += more
    try:
        made = into.write(entry, options.list, found, catalogue, path)
        if found and made.added:
            problems += into.problems(entry, made, path, before, project.data)
    except Refused as refused:
        tell(f"error: {entry.file.path}: {refused}")
        return 1
    print_problems(problems)
    for line in made.there:
        tell(line)
    if has_errors(problems):
        tell("error: nothing was written")
        return 1
    if options.dry_run:
        lines = made.text.splitlines()
        for number in sorted(made.places):
            print(lines[number - 1])
    elif made.added:
        with changed({project.root / entry.file.path: (entry.file.text, made.text)}, project.work):
            pass
        print("\n".join(made.added))
    _tell_number("rows", made.added, made.there, options.dry_run)
    if has_errors(before):
        tell("the data has other errors, so not all was checked; mend them and run python3 scripts/check.py")
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to be read")
    parser.add_argument(
        "--grade", choices=("official", "secondary"), help="the grade of sources whose site is new here"
    )
    parser.add_argument("--into", metavar="RECORD", help="the record that gets the rows, such as partners/japan")
    parser.add_argument("--as", dest="list", choices=_LISTS, help="the list of it that gets them")
    parser.add_argument("--dry-run", action="store_true", help="print what would be written and write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

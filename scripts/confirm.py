#!/usr/bin/env python3
"""Write into a record that a newer source still shows it: a later day, and the source.

  confirm.py groups/partnership-for-peace 2024-08-06 nato-84336-2024
      a list of the group's partners, of all who are in it by their records; or of those named with --partners
  confirm.py partners/austria groups/partnership-for-peace 2025 jfcbs-2025-austria
      the last day on which a source shows a partner in a group, or with a tool

SOURCE is the id of the source, with #12 after it for its paragraph 12.

Nothing else in the file is changed. Exit code: 0 done, 1 not written, 2 misuse.
"""

import argparse
import difflib
import sys
from collections.abc import Iterator

from atlas.commands import environment


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands import confirm
    from atlas.commands.identify import Refused
    from atlas.commands.writing import changed
    from atlas.model import dates
    from atlas.model.fields import citation
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell
    from atlas.reading import catalogue as catalogues

    project = Project()
    catalogue, _ = catalogues.read(project.data)
    *records, day, source = options.words
    wanted = [("partners",), ("groups", "tools")] if len(records) == 2 else [("groups",)]
    for reference, kinds in zip(records, wanted, strict=True):
        if reference.partition("/")[0] not in kinds:
            whole = next((f"{kind}/{reference}" for kind in kinds if catalogue.find(f"{kind}/{reference}")), "")
            meant = f'did you mean "{whole}"?' if whole else "see --help"
            tell(f'error: "{reference}" stands where a record of {" or ".join(kinds)} belongs; {meant}')
            return 2
        if reference in catalogue.invalid:
            tell(f"error: {reference} has errors; run python3 scripts/check.py and mend them first")
            return 1
        if catalogue.find(reference) is None and reference in catalogue.formerly:
            tell(f'error: "{reference}" was renamed; write "{catalogue.formerly[reference]}"')
            return 2
        if catalogue.find(reference) is None:
            tell(f'error: no record "{reference}"{catalogue.near(reference, in_full=True) or "; name another"}')
            return 2
    if options.partners and len(records) == 2:
        tell("error: --partners names who is on a list of a group; leave it out for a partner")
        return 2
    try:
        evidence, cited = confirm.Evidence(dates.parse(day), source), citation(source)
    except ValueError as error:
        tell(f"error: {error}")
        return 2
    if catalogue.find(f"sources/{cited.source}") is None:
        meant = catalogue.near(f"sources/{cited.source}") or "; write its record first"
        tell(f'error: no source "{cited.source}"{meant}')
        return 2
    if evidence.date.precision == "interval":
        tell(f'error: "{day}" is a time that goes on; give the one date on which the source shows it')
        return 2
    if catalogue.edition and evidence.date.earliest > catalogue.edition.date.latest:
        tell(f'error: "{day}" is later than the edition ({catalogue.edition.date}); is a digit wrong?')
        return 2
    entry = catalogue.entries[records[0]]
    try:
        if entry.kind.folder == "groups":
            text = confirm.group(entry, catalogue, evidence, options.partners)
        else:
            text = confirm.spell(entry, records[1], evidence)
        if options.dry_run:
            print("\n".join(_lines(entry.file.path, entry.file.text, text)))
            return 0
        with changed({project.root / entry.file.path: (entry.file.text, text)}, project.work):
            pass
    except Refused as refused:
        tell(f"error: {entry.file.path}: {refused}")
        return 1
    print(f"{entry.file.path}: shown {evidence.date.when}")
    return 0


def _lines(path: str, before: str, after: str) -> Iterator[str]:
    """The lines that are new, with their places."""
    old, new = before.splitlines(), after.splitlines()
    for what, _, _, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            yield from (f"{path}:{number + 1}: {new[number].strip()}" for number in range(start, end))


def _options() -> argparse.Namespace:
    parser = environment.parser(
        __doc__, usage="%(prog)s RECORD [GROUP-OR-TOOL] DAY SOURCE [--partners ID ...] [--dry-run]"
    )
    parser.add_argument("words", nargs="+", metavar="RECORD", help="what is shown, then the day, then the source's id")
    parser.add_argument("--partners", nargs="+", default=[], metavar="ID", help="the partners that the list names")
    parser.add_argument("--dry-run", action="store_true", help="print the lines that would be new and write nothing")
    options = parser.parse_args()
    if not 3 <= len(options.words) <= 4:
        parser.error("name the record, for a partner also the group or tool, the day and the source")
    return options


if __name__ == "__main__":
    sys.exit(environment.command(main))

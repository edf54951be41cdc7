#!/usr/bin/env python3
"""Write the file of a new record, with its required keys left blank and the others explained.

  new.py partner country-name
      the check reports each blank until it is filled
  new.py source --url https://www.nato.int/... --title 'Relations with Japan' --issued 2024-03-07
      a source as it is known, with an id that is proposed; publisher, type and grade are those that other sources
      of the same host have, where nothing else is said
  new.py source --url https://www.nato.int/... --fetch
      the same, with title, publisher, date of issue and language as the page itself tells them, where it does

Exit code: 0 done, 1 not written, 2 misuse.
"""

import argparse
import datetime
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from atlas.commands import environment

if TYPE_CHECKING:
    from atlas.publishing.project import Project
    from atlas.reading.catalogue import Catalogue

_OF_A_SOURCE = ("url", "title", "issued", "publisher", "type", "grade", "language", "proposed", "fetch")


def main() -> int:
    """Run the command; returns its exit code."""
    options = _options()
    environment.enter()
    from atlas.commands.new_record import Misuse, kind_named, path_of, template
    from atlas.publishing.project import Project
    from atlas.publishing.terminal import tell

    project = Project()
    try:
        kind = kind_named(options.kind)
        given = [name for name in _OF_A_SOURCE if getattr(options, name)]
        if given:
            if kind.folder != "sources":
                raise Misuse("--url, --title and what belongs to them are for sources alone")
            return _source(options, project)
        if options.id is None:
            more = ", or its --url and --title" if kind.folder == "sources" else ""
            raise Misuse(f"its id is missing; write it after the kind{more}")
        file = project.data / path_of(kind, options.id)
    except Misuse as misuse:
        tell(f"error: {misuse}")
        return 2
    return _written(file, template(kind), project, options)


def _source(options: argparse.Namespace, project: "Project") -> int:
    """A source with its address and its title, or what its page tells. Raises Misuse where one of them is missing."""
    from atlas.commands import new_source
    from atlas.commands.new_record import Misuse, kind_named, path_of
    from atlas.publishing.terminal import print_problems, tell
    from atlas.reading import catalogue as catalogues

    if not options.url:
        raise Misuse("--url is missing; a source is written with its address and title")
    if not options.title and not options.fetch:
        raise Misuse("--title is missing; give it, or let --fetch read it from the page")
    if options.id and options.proposed:
        raise Misuse("its id is given twice; leave out one")
    catalogue, _ = catalogues.read(project.data)
    same, versions = new_source.there(options.url, options.issued or "", catalogue)
    for entry in same:
        of = f", of {entry.record.issued}" if entry.record.issued else ""
        tell(f'error: this address is a source already: {entry.id} ("{entry.record.title}"{of}); cite it instead')
    if same:
        if not options.issued:
            tell("where it is another version of the page, give its date with --issued")
        return 1
    for entry in versions:
        tell(f"another version of this page is {entry.id}, of {entry.record.issued or 'no date'}")
    known, number = new_source.usual(options.url, catalogue)
    given = {key: getattr(options, key) for key in ("title", "issued", "publisher", "type", "grade", "language")}
    given = {key: value for key, value in given.items() if value}
    read = _read_page(options.url, {**known, **given}, catalogue) if options.fetch else {}
    if read is None:
        return 1
    values = {"type": "webpage", **read, **known, **given, "URL": options.url}
    values["accessed"] = datetime.date.today().isoformat()
    identifier = options.id or options.proposed or new_source.proposed(values, catalogue)
    name = path_of(kind_named("source"), identifier)
    text = new_source.text(values)
    faults = [] if (project.data / name).exists() else new_source.problems(project.data, {name.as_posix(): text})
    if faults:
        print_problems(faults)
        tell("error: nothing was written")
        return 1
    code = _written(project.data / name, text, project, options)
    if taken := [key for key in known if key not in given]:
        tell(f"as most of the {number} sources of this host have it: {', '.join(taken)}")
    if left := new_source.blanks(values):
        tell(f"still to be filled in: {', '.join(left)}")
    if catalogue.edition and values["accessed"] > catalogue.edition.date.latest.isoformat():
        tell(f"it was read after the day of the edition ({catalogue.edition.date}); move that in data/edition.yml")
    return code


def _read_page(url: str, known: Mapping[str, str], catalogue: "Catalogue") -> dict[str, str] | None:
    """What a page tells of itself beside what is known; None where no source can be made of it."""
    from atlas.commands import new_source, page, page_metadata
    from atlas.publishing.terminal import tell
    from atlas.rules.unsafe_url import fault

    if wrong := fault(url):
        tell(f"error: {wrong}; nothing was written")
        return None
    try:
        found = page.fetch(url)
    except page.Unread as unread:
        tell(f"error: {url}: {unread}; nothing was written")
        return None
    if found.url != url:
        tell(f"the address leads on to {found.url}; write that one where it will last longer")
        for entry in new_source.there(found.url, known.get("issued", ""), catalogue)[0]:
            tell(f'error: that is a source already: {entry.id} ("{entry.record.title}"); cite it instead')
            return None
    told = page_metadata.read(found.text)
    taken = {key: value for key, value in told.values.items() if key not in known}
    if "title" not in {**known, **taken}:
        what = "the page tells no title" if found.text else f"what stands there is no page but {found.kind}"
        tell(f"error: {what}; give --title, and --issued where it has a date")
        return None
    if taken:
        tell("read from the page: " + ", ".join(f"{key} ({told.places[key]})" for key in taken))
    for doubt in told.doubts:
        tell(doubt)
    if missing := [key for key in ("publisher", "issued") if key not in {**known, **taken}]:
        tell(f"not told by the page: {', '.join(missing)}")
    return taken


def _written(file: Path, text: str, project: "Project", options: argparse.Namespace) -> int:
    from atlas.commands.writing import write_new
    from atlas.publishing import suggestions
    from atlas.publishing.terminal import tell

    name = file.relative_to(project.root).as_posix()
    if file.exists():
        tell(f"error: {name} is there already; it was left as it is")
        return 1
    if options.dry_run:
        print(text, end="")
        return 0
    write_new({file: text}, project.work, lambda: suggestions.refresh(project.data))
    print(name)
    return 0


def _options() -> argparse.Namespace:
    parser = environment.parser(__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", help="what it is, such as partner, summit, decision or source")
    parser.add_argument("id", nargs="?", help="its id: lower-case letters, digits, single hyphens, such as 2006-riga")
    parser.add_argument("--dry-run", action="store_true", help="print the file and write nothing")
    source = parser.add_argument_group("a source")
    source.add_argument("--url", help="its address")
    source.add_argument("--title", help="its title as printed")
    source.add_argument("--fetch", action="store_true", help="read what is not given here from the page; needs the net")
    source.add_argument("--issued", metavar="DATE", help="its date of issue, as exactly as it is given")
    source.add_argument("--publisher", help="who published it")
    source.add_argument("--type", help="what it is, such as webpage, article-newspaper, report or speech")
    source.add_argument("--grade", choices=("official", "secondary"), help="how good it is")
    source.add_argument("--id", dest="proposed", metavar="ID", help="its id, in place of the one that is proposed")
    source.add_argument("--language", metavar="TAG", help="language of its text, such as fr; en where it is left out")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(environment.command(main))

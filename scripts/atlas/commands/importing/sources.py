"""Sources from a file of references: those that are not there yet, with their ids, and what is wrong with them."""

import datetime
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from atlas.commands import new_source
from atlas.commands.importing import bibtex, csl, ris
from atlas.commands.importing.found import Found, Read, text_of
from atlas.model.fields import ID_PATTERN
from atlas.model.reference_records import Source
from atlas.reading.catalogue import Catalogue
from atlas.reading.problems import Problem, quoted
from atlas.rules.duplicate_source import page_of

READERS = {".bib": bibtex.read, ".bibtex": bibtex.read, ".ris": ris.read, ".json": csl.read}
"""What reads a file of references, by the end of its name."""


@dataclass(slots=True)
class Sources:
    """What is to be written, by paths in the data folder; what is there already; and all that is wrong."""

    texts: dict[str, str] = field(default_factory=dict)
    there: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(file: Path, path: str) -> Read:
    """All references of a file."""
    text, problems = text_of(file, path)
    if problems:
        return [], problems
    found, problems = READERS[file.suffix.lower()](text, path)
    if not found and not problems:
        problems = [Problem(path, 1, 1, "no-reference", "there is no reference in this file")]
    return found, problems


def plan(found: list[Found], path: str, grade: str, catalogue: Catalogue, data: Path) -> Sources:
    """The files of all that are new."""
    made = Sources()
    ids: dict[str, str] = {}
    lines: dict[str, int] = {}
    first: dict[tuple[str, ...], int] = {}
    for one in found:
        values = _whole(one.values, grade, catalogue)
        known = _there(one, catalogue)
        key = _key(one)
        if known or key in first:
            what = f"there already: {known}" if known else f"the same as in line {first[key]}"
            made.there.append(f"{path}:{one.line}: {what}")
            continue
        first[key] = one.line
        if lacking := _lacking(values):
            made.problems += [Problem(path, one.line, 1, "missing-value", message) for message in lacking]
            continue
        usable = re.fullmatch(ID_PATTERN, one.name) and f"sources/{one.name}" not in catalogue.targets
        identifier = one.name if usable and one.name not in ids else new_source.proposed(values, catalogue, ids)
        name = f"sources/{identifier}.yml"
        ids[identifier], lines[name], made.texts[name] = name, one.line, new_source.text(values)
    told = {f"{data.name}/{name}": (line, made.texts[name].splitlines()) for name, line in lines.items()}
    for problem in new_source.problems(data, made.texts):
        line, text = told[problem.path]
        named = text[problem.line - 1].partition(":")[0]
        made.problems.append(replace(problem, path=path, line=line, column=1, message=f"{named}: {problem.message}"))
    made.problems.sort()
    return made


def _whole(values: dict[str, Any], grade: str, catalogue: Catalogue) -> dict[str, Any]:
    """With the day of today, what other sources of the same host have, and else the grade that was asked for."""
    usual = new_source.usual(values.get("URL", ""), catalogue)[0] if values.get("URL") else {}
    more: dict[str, Any] = {key: usual[key] for key in ("publisher", "grade") if key in usual}
    return {"accessed": datetime.date.today().isoformat(), "grade": grade, **more, **values}


def _lacking(values: dict[str, Any]) -> list[str]:
    """What a source needs and nothing tells."""
    remedies = {
        "title": "no title; add it",
        "publisher": "nothing tells its publisher; add it",
        "grade": "nothing tells its grade; write --grade official or secondary for those whose site has no sources yet",
    }
    named = quoted(values.get("title") or values.get("URL") or "this reference")
    return [f"{named}: {remedy}" for key, remedy in remedies.items() if not values.get(key)]


def _there(one: Found, catalogue: Catalogue) -> str:
    """The id of the source that this is; nothing where it is new."""
    url, issued = one.values.get("URL", ""), one.values.get("issued", "")
    if not url:
        same = (one.values.get("title"), one.values.get("publisher"))
        held = (entry for entry in catalogue.of(Source) if same == (entry.record.title, entry.record.publisher))
        return next((entry.id for entry in held), "")
    own = catalogue.find(f"sources/{one.name}")
    if own and own.record.url and page_of(own.record.url) == page_of(url):
        return own.id
    same_version, _ = new_source.there(url, issued, catalogue)
    return same_version[0].id if same_version else ""


def _key(one: Found) -> tuple[str, ...]:
    values = one.values
    if values.get("URL"):
        return page_of(values["URL"]), values.get("issued", "")
    return values.get("title", ""), values.get("publisher", ""), values.get("issued", "")

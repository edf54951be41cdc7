"""A source whose address and title are known: whether it is there already, what id it gets, and its file."""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from atlas.commands.identify import choose
from atlas.commands.new_record import like
from atlas.commands.trial import problems_with
from atlas.commands.yaml_text import lines
from atlas.model.kinds import KINDS
from atlas.model.reference_records import Source
from atlas.model.walk import keys
from atlas.reading.blanks import BLANK
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import Problem
from atlas.rules.duplicate_source import page_of

Values = dict[str, Any]
"""What a source's file is to have, by key."""

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_]?([01]\d)[-/_]?([0-3]\d)(?!\d)")
_NUMBER = re.compile(r"(?<![\d.])(\d{4,})(?!\d)")
_WORD_AND_NUMBER = re.compile(r"/([a-z]+)_(\d{4,})\.html?$")
"""Such as `/topics_49188.htm`, by which NATO's site names a page."""
_RELEASE = re.compile(r"/([a-z]\d{6}[a-df-z]?)e?\.html?$")
"""Such as `/p020514e.htm`, a press release of a day in its English version."""
_WIDE = frozenset({"com", "eu", "info", "int", "net", "org"})
"""Ends of hosts that tell nothing."""
_OFFICES = frozenset({"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "org"})
"""What stands before the code of a country and tells nothing either."""
_FEW = 2
_WORDS = 3
"""How many words of a publisher's name an id begins with at most."""


def there(url: str, issued: str, catalogue: Catalogue) -> tuple[list[Entry[Source]], list[Entry[Source]]]:
    """The sources with this address: those that are the same version of the page, and other versions.

    Versions are told apart by their date of issue; where none is given, each may be the same.
    """
    page = page_of(url)
    found = [entry for entry in catalogue.of(Source) if entry.record.url and page_of(entry.record.url) == page]
    same = [entry for entry in found if issued in ("", str(entry.record.issued or ""))]
    return same, [entry for entry in found if entry not in same]


def usual(url: str, catalogue: Catalogue) -> tuple[Values, int]:
    """What most sources of the same host have as publisher, type and grade, and how many sources that are."""
    sources = [entry.record for entry in _beside(url, catalogue)]
    found: Values = {}
    for key in ("type", "publisher", "grade"):
        for value, number in Counter(getattr(source, key) for source in sources).most_common(1):
            if 2 * number > len(sources):
                found[key] = value
    return found, len(sources)


def proposed(values: Values, catalogue: Catalogue, more: Collection[str] = ()) -> str:
    """An id that nothing has: the publisher's or host's name, and what will not change - a number, or a date."""
    taken = {target.partition("/")[2] for target in catalogue.targets if target.startswith("sources/")} | {*more}
    url, issued = values.get("URL", ""), re.split(r"[/~\[\].]+", values.get("issued", "").strip("["))[0]
    start = _start(url, values.get("publisher", ""), catalogue)
    words = choose(values["title"], "page", set(start.split("-")), ())
    words = "" if words == "page-1" else words
    candidates: list[str] = []
    path = _parts(url).path
    if named := _WORD_AND_NUMBER.search(path):
        page = f"{named[1]}-{named[2]}"
        has_versions = any(one.startswith(f"{start}-{page}") for one in taken)
        candidates += [] if issued and has_versions else [page]
        candidates += [f"{page}-{length}" for length in (issued[:4], issued) if length]
    elif release := _RELEASE.search(path):
        candidates.append(release[1])
    in_address = _DATE.search(url)
    day = issued if len(issued) == 10 else "-".join(in_address.groups()) if in_address else ""
    if day:
        candidates += [day, f"{day}-{words}"] if words else [day]
    if numbers := [found for found in _NUMBER.findall(url) if not _DATE.fullmatch(found) and not _is_year(found)]:
        candidates.append(numbers[-1])
    if issued and not day:
        candidates.append(f"{issued}-{words}" if words else issued)
    candidates += [words] if words else []
    ids = [f"{start}-{candidate}" for candidate in candidates or ["page"]]
    found = next((one for one in ids if one not in taken), "")
    return found or next(one for one in (f"{ids[0]}-{number}" for number in itertools.count(2)) if one not in taken)


def text(values: Mapping[str, Any]) -> str:
    """The file of a source; what it needs and is not known is left blank."""
    needed = [key for key in ("type", "title", "publisher", "accessed", "grade") if not values.get(key)]
    whole = {**values, **dict.fromkeys(needed, BLANK)}
    written = [f"# yaml-language-server: $schema=../schema/{KINDS['sources'].schema}"]
    for key in keys(Source):
        value = whole.get(key)
        if value and key in ("URL", "archived"):
            written.append(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'")
        elif value:
            written += lines(key, value, fold=False)
    return "\n".join([*written, ""])


def blanks(values: Mapping[str, Any]) -> list[str]:
    """The keys that a source needs and that are not known."""
    return [key for key in ("type", "publisher", "grade") if not values.get(key)]


def problems(data: Path, texts: Mapping[str, str]) -> list[Problem]:
    """What the check tells of new sources, by their paths in the data folder, beside what waits for their editor.

    That is: to fill in blanks, to cite them, and to date the edition to the day on which they were read. Rules see
    only records that are whole, so here blanks have a value.
    """
    found = problems_with(data, {name: _filled(text) for name, text in texts.items()})
    written = {f"{data.name}/{name}": text.splitlines() for name, text in texts.items()}
    return [one for one in found if one.path in written and not _waits(one, written[one.path])]


def _waits(problem: Problem, lines: list[str]) -> bool:
    if problem.rule == "future-date":
        return lines[problem.line - 1].startswith("accessed:")
    return problem.rule == "uncited-source"


def _filled(text: str) -> str:
    for key, value in (("type", "webpage"), ("publisher", "Publisher"), ("grade", "secondary")):
        text = text.replace(f"\n{key}: {BLANK}\n", f"\n{key}: {value}\n")
    return text


def _start(url: str, publisher: str, catalogue: Catalogue) -> str:
    """The words with which the ids of a host's sources begin; where there are few, the host's own name.

    Of what is not on the web the publisher's.
    """
    ids = [entry.id.split("-") for entry in _beside(url, catalogue)]
    word, number = Counter(words[0] for words in ids).most_common(1)[0] if ids else ("", 0)
    if number < _FEW or 2 * number <= len(ids):
        return _name(_host(url)) if _host(url) else "-".join(like(publisher).split("-")[:_WORDS]) or "source"
    # What all of them have in common after that: `mofa-jp`.
    same = [words for words in ids if words[0] == word]
    shared = [step[0] for step in itertools.takewhile(lambda step: len({*step}) == 1, zip(*same, strict=False))]
    return "-".join([word, *itertools.takewhile(lambda one: not one[0].isdigit(), shared[1:])])


def _beside(url: str, catalogue: Catalogue) -> list[Entry[Source]]:
    """The sources of the same host."""
    host = _host(url)
    return [entry for entry in catalogue.of(Source) if entry.record.url and _host(entry.record.url) == host]


def _host(url: str) -> str:
    return (_parts(url).hostname or "").removeprefix("www.")


def _parts(url: str) -> SplitResult:
    """The parts of an address; what is none has none."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _name(host: str) -> str:
    """The name of a host as an id: `www.mofa.go.jp` is `mofa-jp`, `www.rferl.org` is `rferl`."""
    *labels, end = host.removeprefix("www.").split(".")
    if len(labels) > 1 and labels[-1] in _OFFICES and len(end) == 2:
        labels = labels[:-1]
    if len(labels) > 1 and labels[0] in ("en", "eng", "m"):
        labels = labels[1:]
    words = re.findall(r"[a-z0-9]+", "-".join([*labels, *([] if end in _WIDE else [end])]).lower())
    return "-".join(words) or "source"


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")

"""Every place at which a record, a source or an entry of a list is named: in the data, and in links of other pages."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas.model.addresses import address, named_in
from atlas.model.kinds import KINDS
from atlas.model.paths import DataPath
from atlas.model.records import Dated, Eventful
from atlas.model.reference_records import Aliases, ExpectationList, ExpectedAnswer, SearchList
from atlas.publishing.docs_folder import GENERATED
from atlas.reading import data_files
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.data_files import DataFile
from atlas.rules.unknown_reference import IN_FULL

_LINK = re.compile(r"""(?:\]\(|href=["']|^\[[^\]\n]+\]: *)(?P<target>[^\s)"'>]+)""", re.MULTILINE)
_LISTED = {"formats": ("groups",), "successors": ("groups", "tools"), "status": (), "format": ()}
"""The kinds of what an expectation lists by id; partners where nothing is said, and none where it lists states."""
_ANSWER = "searches.answer"
"""Where a recorded search has an address, in which records stand by their ids."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the data: what stands there, and the whole reference of what is named."""

    file: DataFile
    at: DataPath
    written: str
    reference: str

    @property
    def key(self) -> str:
        """The keys that lead there, without places in lists."""
        return ".".join(step for step in self.at if isinstance(step, str))

    @property
    def place(self) -> tuple[int, int]:
        """Line and column."""
        return data_files.locate(self.file.text, self.at)

    def renamed(self, new: str) -> str:
        """What is to stand there once that is called otherwise; `new` is its new id."""
        folder, _, old = self.reference.rpartition("/")
        if self.at[0] == "anchors":
            parts = self.written.split("--")
            if len(parts) > 1:
                place = 0 if folder == "partners" else 2
                return "--".join([*parts[:place], new, *parts[place + 1 :]])
            return f"{folder}-{new}{self.written[len(f'{folder}-{old}') :]}"
        if self.key == _ANSWER:
            place = next(place for reference, place in named_in(self.written) if reference == self.reference)
            return f"{self.written[:place]}{new}{self.written[place + len(old) :]}"
        start = f"{folder}/" if self.written.startswith(f"{folder}/") else ""
        return f"{start}{new}{self.written[len(start) + len(old) :]}"


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page written by hand to a record's address: where in the page the record's id stands."""

    path: str
    start: int
    line: int
    column: int
    target: str
    reference: str


def mentions(catalogue: Catalogue) -> Iterator[Mention]:
    """All in the data, also in what could be read of records with faults."""
    edition = catalogue.edition_entry
    whole = (*catalogue.entries.values(), *([edition] if edition else []))
    for entry, found in (*((entry, entry.contents) for entry in whole), *catalogue.remains):
        for at, reference in found.references:
            written = reference.rpartition("/")[2] if IN_FULL.isdisjoint(at) else reference
            yield Mention(entry.file, at, written, reference)
        for at, citation in found.citations:
            written = f"{citation.source}#{citation.paragraph}" if citation.paragraph else citation.source
            yield Mention(entry.file, at, written, f"sources/{citation.source}")
        if isinstance(entry.record, ExpectationList):
            for number, expected in enumerate(entry.record.expectations):
                yield from _expected(entry, expected, ("expectations", number, "are"))
        elif isinstance(entry.record, Aliases):
            yield from _anchors(entry, catalogue)
        elif isinstance(entry.record, SearchList):
            yield from _answers(entry)


def links(docs: Path) -> Iterator[Link]:
    """All in the pages written by hand, as far as they may lead to a record."""
    for file in sorted(docs.rglob("*.md")):
        place = file.relative_to(docs)
        if place.parts[0] in GENERATED:
            continue
        text = data_files.read(file, place.as_posix())[0]
        for found in _LINK.finditer(text):
            target = found["target"]
            named = _led_to(place, target)
            if named:
                reference, inside = named
                start = found.start("target") + inside
                line = text.count("\n", 0, start) + 1
                column = start - text.rfind("\n", 0, start)
                yield Link(f"{docs.name}/{place.as_posix()}", start, line, column, target, reference)


def _expected(entry: Entry, expected: ExpectedAnswer, at: DataPath) -> Iterator[Mention]:
    for number, name in enumerate(expected.are or ()):
        for kind in _LISTED.get(expected.function, ("partners",)):
            yield Mention(entry.file, (*at, number), name, f"{kind}/{name}")


def _answers(entry: Entry[SearchList]) -> Iterator[Mention]:
    for number, search in enumerate(entry.record.searches):
        for reference, _ in named_in(search.answer or ""):
            yield Mention(entry.file, ("searches", number, "answer"), search.answer or "", reference)


def _anchors(entry: Entry[Aliases], catalogue: Catalogue) -> Iterator[Mention]:
    """Records whose ids are in an address on the timeline of today; the old addresses stay as they are."""
    own = {anchor: reference for reference, found in catalogue.entries.items() for anchor in _own(found)}
    for old, anchor in entry.record.anchors.items():
        at: DataPath = ("anchors", old)
        partner, *rest = anchor.split("--")
        if not rest:
            if anchor in own:
                yield Mention(entry.file, at, anchor, own[anchor])
            continue
        yield Mention(entry.file, at, anchor, f"partners/{partner}")
        for folder in ("groups", "tools"):
            if f"{folder}/{rest[1]}" in catalogue.targets:
                yield Mention(entry.file, at, anchor, f"{folder}/{rest[1]}")


def _own(entry: Entry) -> Iterator[str]:
    """The addresses on the timeline of what stands in a record itself."""
    start = f"{entry.kind.folder}-{entry.id}"
    if isinstance(entry.record, Dated):
        yield start
    for event in entry.record.events if isinstance(entry.record, Eventful) else ():
        yield f"{start}-{event.id}"


def _led_to(page: Path, target: str) -> tuple[str, int] | None:
    """The reference of the record that a link of a page leads to, and where in the link its id begins."""
    path, _, anchor = target.partition("#")
    way = path.partition("?")[0]
    if ":" in way or way.startswith("/"):
        return None
    is_file = way.endswith(".md")
    # A link to a page's file starts at the folder of its own; the others at the address, which has one folder more.
    start = page.parent if is_file or page.name == "index.md" else page.with_suffix("")
    goal = posixpath.normpath(posixpath.join(start.as_posix(), way))
    goal = goal.removesuffix(".md").removesuffix("/index") if is_file else goal
    folder, _, name = goal.partition("/")
    kind = KINDS.get(folder)
    if kind is None:
        return None
    if kind.has_pages and name and name != "index" and "/" not in name:
        return f"{folder}/{name}", way.rindex(name)
    if not name and anchor and address(f"{folder}/{anchor}") == f"{folder}/#{anchor}":
        return f"{folder}/{anchor}", len(target) - len(anchor)
    return None

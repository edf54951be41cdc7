"""A record under another id, and all that names it: worked out as new texts of files, of which none is written here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from atlas.commands import edits
from atlas.commands.identify import Refused
from atlas.commands.mentions import Link, Mention, links, mentions
from atlas.commands.new_record import Misuse, path_of
from atlas.commands.writing import changed
from atlas.model.kinds import KINDS
from atlas.model.paths import DataPath
from atlas.model.records import Record
from atlas.model.walk import keys
from atlas.publishing import suggestions
from atlas.publishing.project import WORK
from atlas.reading import data_files
from atlas.reading.catalogue import Catalogue, Entry
from atlas.reading.problems import quoted


@dataclass(frozen=True, slots=True)
class Renamed:
    """All that changes: the texts of files before and after, by their paths from the project's folder, and in words."""

    old: str
    new: str
    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def data(self, folder: str) -> dict[str, str | None]:
        """The texts as the data folder is to have them, by their paths in it."""
        after = {self._moved(path): text for path, (_, text) in self.texts.items() if path.startswith(f"{folder}/")}
        return {f"{self.old}.yml": None, **{path.removeprefix(f"{folder}/"): text for path, text in after.items()}}

    def _moved(self, path: str) -> str:
        return path.replace(self.old, self.new) if path.endswith(f"/{self.old}.yml") else path


def ids(old: str, new: str, catalogue: Catalogue) -> Entry:
    """The record to be renamed. Raises Misuse for what is no such record, and for an id that it cannot have."""
    entry = catalogue.find(old)
    folder, slash, identifier = new.partition("/")
    if entry is None:
        same = next((reference for reference, one in catalogue.entries.items() if one.id == old), "")
        meant = f"; did you mean {quoted(same)}?" if same else catalogue.near(old, in_full=True)
        raise Misuse(f"no record {quoted(old)}{meant or '; write kind/id'}")
    if not slash or folder != entry.kind.folder:
        raise Misuse(f"{quoted(new)} is of another kind than {quoted(old)}; write {entry.kind.folder}/ and the new id")
    if folder == "lists":
        raise Misuse("a list is named in the code, so it cannot be renamed; its entries stand in it")
    path_of(KINDS[folder], identifier)
    if new in catalogue.targets:
        raise Misuse(f"{quoted(new)} is there already; choose another id" if new != old else "both ids are the same")
    owner = catalogue.formerly.get(new, old)
    if owner != old:
        raise Misuse(f"{quoted(new)} is an old id of {quoted(owner)}, to which its address leads; choose another id")
    return entry


def plan(entry: Entry, new: str, catalogue: Catalogue, docs: Path) -> Renamed:
    """Every change of a file. Raises Refused where one cannot be made without changing more."""
    old = entry.reference
    done = Renamed(old, new, told=[f"{entry.file.path} -> {entry.file.path.replace(old, new)}"])
    identifier = new.partition("/")[2]
    texts = {entry.file.path: entry.file.text}
    found: dict[str, dict[DataPath, Mention]] = {}
    for mention in mentions(catalogue):
        if mention.reference == old:
            texts.setdefault(mention.file.path, mention.file.text)
            found.setdefault(mention.file.path, {}).setdefault(mention.at, mention)
    for path in sorted(texts):
        done.texts[path] = (texts[path], _with_mentions(path, texts[path], found.get(path, {}), identifier, done.told))
    if isinstance(entry.record, Record):
        before, text = done.texts[entry.file.path]
        done.texts[entry.file.path] = (before, _with_formerly(text, entry, identifier, done.told))
    for path, page in _pages(old, identifier, docs, done.told):
        done.texts[path] = page
    return done


def carry_out(renamed: Renamed, root: Path, data: str) -> None:
    """Write all files and move the record's; where anything fails, all that was written is put back."""
    old, new = (root / data / f"{reference}.yml" for reference in (renamed.old, renamed.new))
    if new.exists():
        raise Refused(f"{data}/{renamed.new}.yml is there already")
    with changed({root / path: texts for path, texts in renamed.texts.items()}, root / WORK, moved={old: new}):
        suggestions.refresh(root / data)


def _with_mentions(path: str, text: str, found: dict[DataPath, Mention], new: str, told: list[str]) -> str:
    values = {at: (mention.written, mention.renamed(new)) for at, mention in found.items()}
    for at, mention in sorted(found.items(), key=lambda item: item[1].place):
        line, column = mention.place
        told.append(f"{path}:{line}:{column}: {mention.key}: {values[at][0]} -> {values[at][1]}")
    try:
        return edits.with_scalars(text, path, values)
    except Refused as refused:
        raise Refused(f"{path}: {refused}") from None


def _with_formerly(text: str, entry: Entry[Record], new: str, told: list[str]) -> str:
    """The old id put in, or where the record gets the last one back that it had, that one taken out."""
    path, had = entry.file.path, list(entry.record.formerly)
    kept = [old for old in had if old != new]
    wanted = kept if had and had[-1] == new else [*kept, entry.id]
    data = data_files.parse(text, path)[0] or {}
    if len(kept) < len(had):
        place: DataPath = ("formerly", had.index(new))
        text = edits.without_item(text, place) if kept else edits.without_key(text, "formerly", data)
    if wanted != kept:
        if kept:
            text = edits.with_item(text, ("formerly", len(kept) - 1), entry.id)
        else:
            lines = f"formerly: [{entry.id}]{edits.line_end(text)}"
            text = edits.with_key(text, path, "formerly", lines, keys(type(entry.record)))
    told.append(f"{path}: formerly: [{', '.join(had)}] -> [{', '.join(wanted)}]")
    after = {**data, "formerly": wanted}
    return edits.checked(text, path, after if wanted else {key: data[key] for key in data if key != "formerly"})


def _pages(old: str, new: str, docs: Path, told: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The texts of pages written by hand that link to the record, before and after."""
    found: dict[str, list[Link]] = {}
    for link in links(docs):
        if link.reference == old:
            found.setdefault(link.path, []).append(link)
    length = len(old.partition("/")[2])
    for path, of_page in found.items():
        before = after = data_files.read(docs.parent / path, path)[0]
        for link in reversed(of_page):
            after = after[: link.start] + new + after[link.start + length :]
        for link in of_page:
            told.append(f"{path}:{link.line}:{link.column}: link: {link.target}, to {new}")
        yield path, (before, after)

"""What an editor suggests where a record names another: ids with their names, in a file beside the schemas.

The schemas lead to it. It suggests and never refuses, so one that is out of date does no harm; commands that add a
record bring it up to date. It is YAML with a line for each record, so that additions of different people merge.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from atlas.model.kinds import KINDS
from atlas.model.schema import ANY, FOLDER, SUGGESTIONS, place_of
from atlas.reading import data_files

_HEAD = (
    "# What editors suggest. Commands that add a record write it anew; so does python3 scripts/generate.py.\n$defs:\n"
)
_NAMED = re.compile(r"^(?:name|title): (?:>-?\s+)?(?P<quote>['\"]?)(?P<name>.*?)(?P=quote)$", re.MULTILINE)
_LONGEST = 100
"""Characters of a name that are shown."""


def write(data: Path) -> bool:
    """Bring the file in a data folder in line; tells whether it had to be."""
    file, wanted = _file(data), text(data)
    if file.is_file() and file.read_text("utf-8") == wanted:
        return False
    beside = file.with_name(f".{file.name}-new")  # what is stopped while it writes leaves the old one whole
    beside.write_text(wanted, "utf-8", newline="\n")
    beside.replace(file)
    return True


def refresh(data: Path) -> None:
    """The same for a file that is there, as far as the machine lets it be written: nothing else depends on it."""
    if _file(data).is_file():
        with suppress(OSError):
            write(data)


def text(data: Path) -> str:
    """The text of the file: the ids of each kind and list that fields name, and those of all kinds as kind/id."""
    names = {folder: dict(_records(data / folder)) for folder in KINDS}
    lists = {f"lists/{id_}": dict(_entries(data / "lists" / f"{id_}.yml")) for id_ in names["lists"]}
    whole = {
        f"{kind.folder}/{id_}": name
        for kind in KINDS.values()
        if kind.has_pages or kind.search_place
        for id_, name in names[kind.folder].items()
    }
    return _HEAD + "".join(_suggestions(kind, ids) for kind, ids in {**names, **lists, ANY: whole}.items())


def _file(data: Path) -> Path:
    return data / FOLDER / SUGGESTIONS


def _suggestions(kind: str, names: dict[str, str]) -> str:
    lines = [
        "      - " + json.dumps({"label": id_, "description": name, "body": id_}, ensure_ascii=False)
        for id_, name in sorted(names.items())
    ]
    return "\n".join([f"  {place_of(kind)}:", f"    defaultSnippets:{'' if lines else ' []'}", *lines, ""])


def _records(folder: Path) -> Iterator[tuple[str, str]]:
    """Ids and names, read line by line: a record that is being written is named here before it is whole."""
    for file in folder.glob("[!.]*.yml"):
        found = _NAMED.search(file.read_text("utf-8", errors="replace"))
        yield file.stem, (found["name"].replace("''", "'")[:_LONGEST] if found else "")


def _entries(file: Path) -> Iterator[tuple[str, str]]:
    data, _ = data_files.parse(file.read_text("utf-8", errors="replace"), file.name)
    entries = (data or {}).get("entries")
    for id_, entry in entries.items() if isinstance(entries, dict) else ():
        yield id_, str(entry.get("name", "")) if isinstance(entry, dict) else ""

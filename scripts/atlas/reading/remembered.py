"""Records as they were read the last time, so that only files with another text are read anew.

To read a record takes eight times as long as to load it from here. What is kept can never be wrong: each record goes
by its file's path and text, and all of them by the code that reads and by the versions of what that uses. Where any
of these differs, or the file is cut off or changed, records are read from YAML as if there were none.
"""

import contextlib
import hashlib
import pickle
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pydantic
import yaml

ROOMS = ("model", "reading")
"""Folders of the package on which it depends what a record is."""

_DIGEST = 32
"""Bytes of a SHA-256."""


class Remembered:
    """Records of an earlier time, from a file, and those of this time, for the next.

    Two processes that share a file only replace what the other wrote.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._before = _load(file)
        self._now: dict[bytes, Any] = {}

    def find(self, path: str, text: str) -> Any:
        """The record that was made of a text at a path; None where there is none, as of one that had problems."""
        key = _key(path, text)
        found = self._before.get(key)
        if found is not None:
            self._now[key] = found
        return found

    def add(self, path: str, text: str, record: Any) -> None:
        """Keep a record that has no problems."""
        self._now[_key(path, text)] = record

    def save(self) -> None:
        """Keep for the next time what was found and added, and nothing else. What cannot be written is not kept."""
        if self._now.keys() == self._before.keys():
            return
        content = pickle.dumps(self._now, pickle.HIGHEST_PROTOCOL)
        unfinished = self._file.with_suffix(".new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(_reader() + hashlib.sha256(content).digest() + content)
            unfinished.replace(self._file)


def _key(path: str, text: str) -> bytes:
    return hashlib.sha256(f"{path}\0{text}".encode()).digest()


def _load(file: Path) -> dict[bytes, Any]:
    """What a file holds; nothing where it was written by other code, or not to its end."""
    try:
        whole = file.read_bytes()
    except OSError:
        return {}
    reader, digest, content = whole[:_DIGEST], whole[_DIGEST : 2 * _DIGEST], memoryview(whole)[2 * _DIGEST :]
    if reader != _reader() or digest != hashlib.sha256(content).digest():
        return {}
    found: dict[bytes, Any] = pickle.loads(content)
    return found


@cache
def _reader() -> bytes:
    """A digest of all by which a text becomes a record."""
    return reader(Path(__file__).parents[1], (sys.version, pydantic.VERSION, yaml.__version__))


def reader(package: Path, versions: tuple[str, ...]) -> bytes:
    """The same, of a package's code and of these versions."""
    found = hashlib.sha256("\0".join(versions).encode())
    for room in ROOMS:
        for file in sorted((package / room).rglob("*.py")):
            found.update(f"\0{file.relative_to(package).as_posix()}\0".encode())
            found.update(file.read_bytes())
    return found.digest()

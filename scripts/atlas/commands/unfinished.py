"""Changes of files that are made all or none, also where the process is cut off in between.

No system changes several files in one step. So what they were is noted first, in `.atlas/`; where anything fails, or
the next command finds the note because this one was killed, all are put back as they were.

Uses the standard library alone, and syntax that old Pythons can read: `environment` needs it before all else.
"""

import base64
import contextlib
import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from atlas.publishing.lock import alone

_NOTE = "unfinished.json"
_LOCK = "data.lock"


class Change(NamedTuple):
    """What a file has and is to have; None where it is not there, or is to go."""

    before: "bytes | None"
    after: "bytes | None"


class PutBack(NamedTuple):
    """Files that were put back as they were, and those that somebody has changed since and that were left.

    Both are named from the project's folder on.
    """

    files: "list[str]"
    left: "list[str]"


class ChangedMeanwhileError(Exception):
    """A file is not as it was when it was read."""


@contextlib.contextmanager
def all_or_none(changes: "Mapping[Path, Change]", work: Path) -> "Iterator[None]":
    """Change files, and put all back where one cannot be written or what follows fails. `work` is the folder `.atlas`.

    Raises ChangedMeanwhileError, FileExistsError for a new file that is there, and other OSErrors; nothing is changed
    then.
    """
    if not changes:
        yield
        return
    with alone(work / _LOCK):
        _put_back(work)
        for file, change in changes.items():
            if change.before is None and os.path.lexists(file):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
        changes = {file.resolve(): change for file, change in changes.items()}  # so that a link stays one
        for file, change in changes.items():
            if _read(file) != change.before:
                raise ChangedMeanwhileError(str(file))
        # Named from the project's folder on: a copy of it, with the note, must never reach into this one.
        noted = {os.path.relpath(file, work.parent.resolve()): _noted(change) for file, change in changes.items()}
        _write(work / _NOTE, json.dumps(noted).encode())
        try:
            for file, change in changes.items():
                _put(file, change.after)
            yield
        except BaseException:
            _put_back(work)
            raise
        (work / _NOTE).unlink()


def put_back(work: Path) -> "PutBack | None":
    """Put back what a command was changing that was cut off; None where there is nothing of the kind."""
    note = work / _NOTE
    if not (note.exists() or _beside(note).exists()):
        return None
    with alone(work / _LOCK):
        return _put_back(work)


def _put_back(work: Path) -> "PutBack | None":
    _beside(work / _NOTE).unlink(missing_ok=True)
    try:
        noted = json.loads((work / _NOTE).read_bytes())
    except FileNotFoundError:
        return None
    done = PutBack([], [])
    for name, (before, after) in noted.items():
        file, was = work.parent.resolve() / name, None if before is None else base64.b64decode(before)
        _beside(file).unlink(missing_ok=True)
        found = _read(file)
        if found == was:
            continue
        if _hash(found) == after:
            _put(file, was)
            done.files.append(name)
        else:
            done.left.append(name)
    (work / _NOTE).unlink()
    return done


def _noted(change: Change) -> "tuple[str | None, str | None]":
    return (None if change.before is None else base64.b64encode(change.before).decode(), _hash(change.after))


def _hash(content: "bytes | None") -> "str | None":
    return None if content is None else hashlib.sha256(content).hexdigest()


def _read(file: Path) -> "bytes | None":
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _put(file: Path, content: "bytes | None") -> None:
    if content is None:
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, content)


def _write(file: Path, content: bytes) -> None:
    """Put a content in the place of a file's in one step."""
    beside = _beside(file)
    try:
        beside.write_bytes(content)
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _beside(file: Path) -> Path:
    return file.with_name(f".{file.name}-new")

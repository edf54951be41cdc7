"""Several files, all or none: new ones, and changes of those that are there."""

import codecs
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from atlas.commands.identify import Refused
from atlas.commands.unfinished import Change, ChangedMeanwhileError, all_or_none


def write_new(texts: Mapping[Path, str], work: Path, then: Callable[[], None] = lambda: None) -> None:
    """Write files that are not there yet; where one cannot be written, none is. `work` is the folder `.atlas`.

    What follows from the files is done by `then`: until that has ended, they are taken away again by the next command.
    Raises OSError, FileExistsError among them.
    """
    with all_or_none({file: Change(None, text.encode()) for file, text in texts.items()}, work):
        then()


@contextmanager
def changed(
    texts: Mapping[Path, tuple[str, str]],
    work: Path,
    moved: Mapping[Path, Path] | None = None,
    new: Mapping[Path, bytes] | None = None,
) -> Iterator[None]:
    """Put new texts in the place of those before; where one cannot be written, or what follows fails, all are put back.

    `moved` says which of these files get another name, `new` has files that come to be with them. Raises Refused where
    a file has changed meanwhile, and OSError.
    """
    changes = {file: Change(None, content) for file, content in (new or {}).items()}
    for file, (before, after) in texts.items():
        raw = file.read_bytes()
        mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        if raw != mark + before.encode():
            raise Refused(_CHANGED)
        if target := (moved or {}).get(file):
            changes[target], changes[file] = Change(None, mark + after.encode()), Change(raw, None)
        elif before != after:
            changes[file] = Change(raw, mark + after.encode())
    try:
        with all_or_none(changes, work):
            yield
    except ChangedMeanwhileError:
        raise Refused(_CHANGED) from None


_CHANGED = "it has changed while it was read"

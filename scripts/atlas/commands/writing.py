"""Several files, all or none: new ones, and changes of those that are there."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from atlas.commands.identify import write


def write_new(texts: Mapping[Path, str]) -> None:
    """Write files that are not there yet; where one cannot be written, those before it are taken away again.

    Raises OSError, FileExistsError among them.
    """
    with ExitStack() as undo:
        for file, text in texts.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as opened:
                undo.callback(_taken_away(file))
                opened.write(text)
        undo.pop_all()


@contextmanager
def changed(texts: Mapping[Path, tuple[str, str]]) -> Iterator[None]:
    """Put new texts in the place of those before; where one cannot be written, or what follows fails, all are put back.

    Raises Refused where a file has changed meanwhile, and OSError.
    """
    with ExitStack() as undo:
        for file, (before, after) in texts.items():
            if before != after:
                write(file, before, after)
                undo.callback(write, file, after, before)
        yield
        undo.pop_all()


def _taken_away(file: Path) -> Callable[[], None]:
    return lambda: file.unlink(missing_ok=True)

"""New files, all or none."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path


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


def _taken_away(file: Path) -> Callable[[], None]:
    return lambda: file.unlink(missing_ok=True)

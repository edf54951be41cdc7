"""The folder in which a preview keeps its sites, and what others have left that were killed."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from atlas.publishing.lock import alone, is_held

_LOCK = "lock"


@contextmanager
def own_folder(previews: Path, name: str) -> Iterator[Path]:
    """A folder for the sites of this process alone, gone at the end; `name` tells people whose it is.

    Beside it is a lock, which is free as soon as its process ends, however it ends. Folders whose lock nobody holds
    are removed before. Only one process at a time comes or goes, so that none removes what another is about to hold.
    """
    coming_or_going = previews.with_name("previews.lock")
    with ExitStack() as held:
        with alone(coming_or_going):
            for left in previews.iterdir() if previews.is_dir() else ():
                if not is_held(left / _LOCK):
                    shutil.rmtree(left, ignore_errors=True)
            folder = _free_name(previews, name)
            held.enter_context(alone(folder / _LOCK))
        try:
            yield folder / "sites"
        finally:
            with alone(coming_or_going):
                held.close()
                shutil.rmtree(folder, ignore_errors=True)


def _free_name(previews: Path, name: str) -> Path:
    """The name itself, unless another preview has the same port at another address of this machine."""
    folder, number = previews / name, 1
    while folder.exists():
        number += 1
        folder = previews / f"{name}-{number}"
    return folder

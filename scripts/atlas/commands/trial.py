"""What the check would tell of the data with other texts, without a change of the folder."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from atlas.reading.problems import Problem
from atlas.rules.check import check


def problems_with(data: Path, texts: Mapping[str, str | None]) -> list[Problem]:
    """The problems of the data folder, had these files these texts; None takes one out."""
    with copy_with(data, texts) as folder:
        return check(folder)[1]


@contextmanager
def copy_with(data: Path, texts: Mapping[str, str | None]) -> Iterator[Path]:
    """A copy of the data folder in which these files have these texts, for a while; None takes one out.

    Files are named from the folder on: `partners/japan.yml`.
    """
    with tempfile.TemporaryDirectory(prefix="atlas-") as place:
        folder = Path(place) / data.name
        shutil.copytree(data, folder, copy_function=shutil.copyfile)
        for made, _, _ in os.walk(folder):
            Path(made).chmod(0o700)  # the data's own may be read-only, which is to be told of them and not of the copy
        for name, text in texts.items():
            file = folder / name
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())
        yield folder

"""What the check would tell of the data with other texts, without a change of the folder."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from atlas.reading.problems import Problem
from atlas.rules.check import check


def problems_with(data: Path, texts: Mapping[str, str | None]) -> list[Problem]:
    """The problems of a copy of the data folder in which these files have these texts; None takes one out.

    Files are named from the folder on: `partners/japan.yml`.
    """
    with tempfile.TemporaryDirectory(prefix="atlas-") as place:
        folder = Path(place) / data.name
        shutil.copytree(data, folder)
        for name, text in texts.items():
            file = folder / name
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())
        return check(folder)[1]

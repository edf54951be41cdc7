"""The panel by month as a file: it is ten times that by year, so it is made only for what is published."""

import gzip
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from atlas.derive.derived import Derived
from atlas.exports import files
from atlas.exports.listing import Listing
from atlas.exports.panels import MonthRow, panel_months

_LISTING = "panel_months"
NAME = f"{_LISTING}.csv.gz"
"""The name of the file."""


def write(derived: Derived, file: Path) -> None:
    """Write the file, a country at a time; the same bytes each time."""
    with file.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
        is_first = True
        for _, rows in groupby(panel_months(derived), key=attrgetter("alpha_3")):
            head, _, lines = files.as_csv(Listing(_LISTING, MonthRow, list(rows))).partition("\r\n")
            packed.write((f"{head}\r\n{lines}" if is_first else lines).encode())
            is_first = False

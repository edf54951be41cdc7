"""Downloads that take long to make or are large, so that they are made only where the site is published.

One database, one workbook, and the panel by month. They are kept under a hash of what they are made from, and made anew
only when that has changed.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

from atlas.derive.letters import slug
from atlas.exports import downloads
from atlas.exports.citing import text
from atlas.exports.citing.work import dataset
from atlas.exports.database import database
from atlas.exports.files import LICENCE_URL
from atlas.exports.listing import Listing
from atlas.exports.workbook import workbook
from atlas.publishing import data_page, month_panel
from atlas.publishing.terminal import Progress
from atlas.render.about_data.downloads import PAGE, Large, whole
from atlas.render.view import View

_MOST_ROWS = 20_000
"""A listing with more is left out of the workbook, which a spreadsheet would be slow to open."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files, and how many of them were made and not kept."""

    files: Sequence[Large]
    made: int


def write(view: View, package: str, site: Path, kept: Path, progress: Progress) -> Made:
    """Put the files into a built site, and say so on its page of data; `kept` holds them from one time to the next.

    `package` is the text of the Data Package, from which it follows what the listings hold.
    """
    progress.stage("Making the database, the workbook and the panel by month")
    kept.mkdir(parents=True, exist_ok=True)
    key, files, used, made = _key(package), list[Large](), set[Path](), 0
    for name, make in _makers(view):
        file = kept / f"{key}-{name}"
        if not file.is_file():
            # Moved into its place whole, so that what is cut off leaves no half of a file behind.
            make(file.with_suffix(".new"))
            file.with_suffix(".new").replace(file)
            made += 1
        used.add(file)
        shutil.copyfile(file, site / PAGE / name)
        files.append(Large(name, file.stat().st_size))
    for old in set(kept.iterdir()) - used:
        old.unlink()
    of_database, of_workbook, of_months = files
    left_out = [listing.name for listing in downloads.listings(view) if not _is_in_workbook(listing)]
    data_page.tell(site, whole(of_database, of_workbook, of_months, left_out))
    return Made(files, made)


def _makers(view: View) -> Iterator[tuple[str, Callable[[Path], object]]]:
    """The name of each file, and what writes it."""
    name = slug(view.site.name)
    yield f"{name}.sqlite", partial(_database, view)
    yield f"{name}.xlsx", partial(_workbook, view)
    yield month_panel.NAME, partial(month_panel.write, view)


def _database(view: View, file: Path) -> None:
    file.write_bytes(database(downloads.listings(view), dict(_about(view))))


def _workbook(view: View, file: Path) -> None:
    file.write_bytes(
        workbook(filter(_is_in_workbook, downloads.listings(view)), dict(_about(view)), view.edition.earliest)
    )


def _is_in_workbook(listing: Listing) -> bool:
    return len(listing.rows) <= _MOST_ROWS


def _about(view: View) -> Iterator[tuple[str, str]]:
    yield "title", view.site.name
    yield "edition", view.edition.edtf
    yield "licence", LICENCE_URL
    yield "how to cite", text.write(dataset(view.site, view.edition))


def _key(package: str) -> str:
    code = sorted(Path(downloads.__file__).parent.rglob("*.py"))
    makers = (version("xlsxwriter"), sqlite3.sqlite_version)
    parts = [package.encode(), *(file.read_bytes() for file in code), *map(str.encode, makers)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]

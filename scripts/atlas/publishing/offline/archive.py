"""The offline edition as one file, the same bytes each time."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from atlas.derive.letters import slug
from atlas.model.dates import Date, Day
from atlas.publishing import data_page
from atlas.publishing.offline.edition import offline
from atlas.render.about_data.downloads import PAGE, Large
from atlas.render.about_data.downloads import offline as offline_words

_READABLE = 0o100644 << 16
_UNIX = 3


def write(site: Path, name: str, edition: Date) -> Large:
    """Put the offline edition of a built site called `name` into it, and say so on its page of data."""
    id = slug(name)
    content = made(site, id, edition)
    file = Large(f"{id}-offline.zip", len(content))
    (site / PAGE / file.name).write_bytes(content)
    data_page.tell(site, offline_words(file))
    return file


def made(site: Path, id: str, edition: Date) -> bytes:
    """The offline edition of a site, as a file that is unpacked into a folder with the day in its name."""
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    return pack(offline(files, f"Offline edition of {edition.words}."), f"{id}-{edition.edtf}", edition.earliest)


def pack(files: Mapping[str, bytes], folder: str, day: Day) -> bytes:
    """Files by their places, within a folder of that name, or in none."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for place, content in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{place}".lstrip("/"), (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Else these two would follow the machine.
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, content)
    return packed.getvalue()

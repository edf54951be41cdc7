"""CITATION.cff tells how to cite the atlas as a whole.

Where it is published it takes from `mkdocs.yml`, and its version from the edition that was kept last.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from atlas.model.addresses import Site
from atlas.model.dates import Date

NAME = "CITATION.cff"


def is_stale(root: Path, site: Site) -> bool:
    """Whether the file names other addresses than the site's."""
    text = (root / NAME).read_text("utf-8")
    return text != _with_addresses(text, site)


def write(root: Path, site: Site) -> None:
    """Put the addresses in; the rest is written by hand and stays."""
    file = root / NAME
    file.write_text(_with_addresses(file.read_text("utf-8"), site), "utf-8", newline="\n")


def of_edition(text: str, day: Date) -> str:
    """The text of the file with an edition as its version."""
    return _with(text, {"version": day.edtf, "date-released": day.edtf})


def _with_addresses(text: str, site: Site) -> str:
    return _with(text, {"url": site.url, "repository-code": site.repository})


def _with(text: str, values: Mapping[str, str]) -> str:
    """The text with other values for some keys; one that is not there yet comes to its end."""
    for key, value in values.items():
        # A string of JSON is one of YAML too; plain is prettier, where it can be read so.
        plain = re.fullmatch(r"https?://[\w./~%+-]+", value)
        line = f"{key}: {value if plain else json.dumps(value)}\n"
        text, number = re.subn(rf"^{key}:.*\n?", line.replace("\\", r"\\"), text, flags=re.M)
        if not number:
            text = f"{text.rstrip()}\n{line}"
    return text

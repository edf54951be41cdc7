"""CITATION.cff tells how to cite the atlas as a whole; where it is published it takes from `mkdocs.yml`."""

import json
import re
from pathlib import Path

from atlas.model.addresses import Site

NAME = "CITATION.cff"


def is_stale(root: Path, site: Site) -> bool:
    """Whether the file names other addresses than the site's."""
    text = (root / NAME).read_text("utf-8")
    return text != _with_addresses(text, site)


def write(root: Path, site: Site) -> None:
    """Put the addresses in; the rest is written by hand and stays."""
    file = root / NAME
    file.write_text(_with_addresses(file.read_text("utf-8"), site), "utf-8", newline="\n")


def _with_addresses(text: str, site: Site) -> str:
    for key, value in (("url", site.url), ("repository-code", site.repository)):
        # A string of JSON is one of YAML too; plain is prettier, where it can be read so.
        plain = re.fullmatch(r"https?://[\w./~%+-]+", value)
        line = f"{key}: {value if plain else json.dumps(value)}\n"
        text, number = re.subn(rf"^{key}:.*\n?", line.replace("\\", r"\\"), text, flags=re.M)
        if not number:
            text = f"{text.rstrip()}\n{line}"
    return text
